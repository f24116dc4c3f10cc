import { ApiManagementService } from "@pulumi/azure-native/apimanagement";
import { policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

const prefix = "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.";
const weak = ["Protocols.Ssl30", "Protocols.Tls10", "Protocols.Tls11"].flatMap((protocol) => [
  prefix + protocol,
  `${prefix}Backend.${protocol}`,
]);

export const apiManagement = [
  policy(ApiManagementService, {
    id: "azure-api-management-tls",
    title: "API Management must refuse TLS older than 1.2, to clients and to backends",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set every Ssl30, Tls10 and Tls11 entry of customProperties to "False", or leave them out.',
    holds: ({ customProperties = {} }) =>
      Object.keys(customProperties)
        .filter((key) => isOneOf(key, ...weak) && isOneOf(customProperties[key], "True"))
        .map((key) => `customProperties["${key}"]`),
    accepted: [{}, { customProperties: { [`${prefix}Protocols.Tls10`]: "False" } }],
    rejected: [
      { customProperties: { [`${prefix}Protocols.Tls11`]: "True" } },
      { customProperties: { [`${prefix}Backend.Protocols.Ssl30`]: "true" } },
    ],
  }),

  policy(ApiManagementService, {
    id: "azure-api-management-network",
    title: "API Management must not have a public endpoint of its own",
    annex: "6.7",
    severity: "medium",
    why: "Callers otherwise reach the APIs past the web application firewall.",
    fix: 'Set virtualNetworkType to "Internal", or publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    holds: (service) => isOneOf(service.virtualNetworkType, "Internal") || isClosed(service.publicNetworkAccess),
    accepted: [{ virtualNetworkType: "Internal" }, { publicNetworkAccess: "Disabled" }],
    rejected: [{}, { virtualNetworkType: "External" }],
  }),
];
