import { Registry } from "@pulumi/azure-native/containerregistry";
import { policy } from "../policy";
import { isClosed } from "./enumeration";

export const containerRegistry = [
  policy(Registry, {
    id: "azure-container-registry-admin",
    title: "Container registries must not have an admin user",
    annex: "11.6",
    severity: "high",
    why: "Whoever holds this one shared password can replace the images that the hospital runs.",
    fix: "Set adminUserEnabled to false.",
    holds: ({ adminUserEnabled }) => adminUserEnabled !== true,
    accepted: [{ adminUserEnabled: false }, {}],
    rejected: [{ adminUserEnabled: true }],
  }),

  policy(Registry, {
    id: "azure-container-registry-anonymous-pull",
    title: "Container registries must not hand out images without sign-in",
    annex: "11.1",
    severity: "high",
    why: "Anyone who knows the address can then read the applications and the secrets that were left in them.",
    fix: "Set anonymousPullEnabled to false.",
    holds: ({ anonymousPullEnabled }) => anonymousPullEnabled !== true,
    accepted: [{ anonymousPullEnabled: false }, {}],
    rejected: [{ anonymousPullEnabled: true }],
  }),

  policy(Registry, {
    id: "azure-container-registry-private-only",
    title: "Container registries must be reached through private endpoints only",
    annex: "6.7",
    severity: "medium",
    why: "One leaked token is then enough for anyone on the internet to read or replace images.",
    fix: 'Set publicNetworkAccess to "Disabled" and add a PrivateEndpoint, which needs the Premium SKU.',
    holds: ({ publicNetworkAccess }) => isClosed(publicNetworkAccess),
    accepted: [{ publicNetworkAccess: "Disabled" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),
];
