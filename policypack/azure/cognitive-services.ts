import { Account } from "@pulumi/azure-native/cognitiveservices";
import { policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

export const cognitiveServices = [
  policy(Account, {
    id: "azure-cognitive-services-network-open",
    title: "AI services must not accept connections from every network",
    annex: "6.7",
    severity: "medium",
    why: "One leaked key is then enough for anyone on the internet to use the service and the data that it was given.",
    fix: 'Set properties.publicNetworkAccess to "Disabled", or properties.networkAcls.defaultAction to "Deny".',
    holds: ({ properties }) =>
      isClosed(properties?.publicNetworkAccess) || isOneOf(properties?.networkAcls?.defaultAction, "Deny"),
    accepted: [
      { properties: { publicNetworkAccess: "Disabled" } },
      { properties: { networkAcls: { defaultAction: "Deny" } } },
    ],
    rejected: [{}, { properties: { publicNetworkAccess: "Enabled", networkAcls: { defaultAction: "Allow" } } }],
  }),

  policy(Account, {
    id: "azure-cognitive-services-local-auth",
    title: "AI services must refuse their API keys",
    annex: "11.6",
    severity: "medium",
    why: "An API key opens the service to its holder, whom no log can name.",
    fix: "Set properties.disableLocalAuth to true and sign in with Microsoft Entra.",
    holds: ({ properties }) => properties?.disableLocalAuth === true,
    accepted: [{ properties: { disableLocalAuth: true } }],
    rejected: [{}, { properties: { disableLocalAuth: false } }],
  }),
];
