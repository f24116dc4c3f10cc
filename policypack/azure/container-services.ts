import { ContainerApp } from "@pulumi/azure-native/app";
import { ContainerGroup } from "@pulumi/azure-native/containerinstance";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

export const containerServices = [
  policy(ContainerApp, {
    id: "azure-container-app-https-only",
    title: "Container apps must refuse plain HTTP",
    annex: "9",
    severity: "high",
    why: "Whoever sits on the path of a plain HTTP request reads the session and the record.",
    fix: "Set configuration.ingress.allowInsecure to false, or leave it out.",
    holds: ({ configuration }) => configuration?.ingress?.allowInsecure !== true,
    accepted: [{}, { configuration: { ingress: { external: true, allowInsecure: false } } }],
    rejected: [{ configuration: { ingress: { external: true, allowInsecure: true } } }],
  }),

  policy(ContainerGroup, {
    id: "azure-container-group-public-ip",
    title: "Container groups must not have a public address",
    annex: "6.7",
    severity: "medium",
    why: "Anyone on the internet can then try known flaws on the containers, past any firewall.",
    fix: 'Set ipAddress.type to "Private" and subnetIds, or leave ipAddress out.',
    holds: ({ ipAddress }) => !isOneOf(ipAddress?.type, "Public"),
    accepted: [{}, { ipAddress: { type: "Private", ports: [{ port: 443 }] } }],
    rejected: [{ ipAddress: { type: "Public", ports: [{ port: 443 }] } }],
  }),
];
