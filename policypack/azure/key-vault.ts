import { ManagedHsm, Vault } from "@pulumi/azure-native/keyvault";
import { apiVersionOf } from "../../plan/tokens";
import { isInternet } from "../exposure";
import { offending, policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

const tenantId = "00000000-0000-0000-0000-000000000000";
const base = { tenantId, sku: { family: "A", name: "premium" } } as const;

export const keyVault = [
  policy(Vault, {
    id: "azure-key-vault-purge-protection",
    title: "Key vaults must be protected against purging",
    annex: "9",
    severity: "high",
    why: "Whoever purges a key makes everything that is encrypted with it unreadable for good.",
    fix: "Set properties.enablePurgeProtection to true.",
    holds: ({ properties }) => properties?.enablePurgeProtection === true,
    accepted: [{ properties: { ...base, enablePurgeProtection: true } }],
    rejected: [{ properties: base }, { properties: { ...base, enablePurgeProtection: false } }],
  }),

  policy(Vault, {
    id: "azure-key-vault-soft-delete",
    title: "Key vaults must keep what is deleted",
    annex: "9",
    severity: "high",
    why: "A key that is deleted by mistake takes the data that it encrypts with it.",
    fix: "Set properties.enableSoftDelete to true, or leave it out.",
    holds: ({ properties }) => properties?.enableSoftDelete !== false,
    accepted: [{ properties: { ...base, enableSoftDelete: true } }, { properties: base }],
    rejected: [{ properties: { ...base, enableSoftDelete: false } }],
  }),

  policy(Vault, {
    id: "azure-key-vault-rbac",
    title: "Key vaults must be opened by role assignments, not by access policies",
    annex: "11.1",
    severity: "medium",
    why: "An access policy holds for the whole vault, and whoever may edit the vault may grant one to himself.",
    fix: "Set properties.enableRbacAuthorization to true.",
    // The API made it the default in its version of February 2026.
    holds: ({ properties }, { type }) =>
      properties?.enableRbacAuthorization ?? (apiVersionOf(type) ?? "20241101") >= "20260201",
    accepted: [{ properties: { ...base, enableRbacAuthorization: true } }],
    rejected: [{ properties: base }, { properties: { ...base, enableRbacAuthorization: false } }],
  }),

  policy(Vault, {
    id: "azure-key-vault-network-open",
    title: "Key vaults must not accept connections from every network",
    annex: "6.7",
    severity: "high",
    why: "One leaked token is then enough for anyone on the internet to use the keys that protect patient data.",
    fix: 'Set properties.publicNetworkAccess to "Disabled", or properties.networkAcls.defaultAction to "Deny".',
    holds: ({ properties }) => {
      if (isClosed(properties?.publicNetworkAccess)) return true;
      if (!isOneOf(properties?.networkAcls?.defaultAction, "Deny")) return false;
      return offending(
        "properties.networkAcls.ipRules",
        properties?.networkAcls?.ipRules,
        ({ value }) => !(value.includes("/") && isInternet(value)),
      );
    },
    accepted: [
      { properties: { ...base, publicNetworkAccess: "disabled" } },
      { properties: { ...base, networkAcls: { defaultAction: "Deny", bypass: "AzureServices" } } },
    ],
    rejected: [
      { properties: base },
      { properties: { ...base, publicNetworkAccess: "enabled", networkAcls: { defaultAction: "Allow" } } },
      { properties: { ...base, networkAcls: { defaultAction: "Deny", ipRules: [{ value: "0.0.0.0/0" }] } } },
    ],
  }),

  policy(Vault, {
    id: "azure-key-vault-private-only",
    title: "Key vaults must be reached through private endpoints only",
    annex: "6.7",
    severity: "medium",
    why: "A public endpoint behind network rules is one forgotten rule away from the internet.",
    fix: 'Set properties.publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    holds: ({ properties }) =>
      isClosed(properties?.publicNetworkAccess) || !isOneOf(properties?.networkAcls?.defaultAction, "Deny"),
    accepted: [{ properties: { ...base, publicNetworkAccess: "disabled", networkAcls: { defaultAction: "Deny" } } }],
    rejected: [{ properties: { ...base, networkAcls: { defaultAction: "Deny" } } }],
  }),

  policy(ManagedHsm, {
    id: "azure-key-vault-hsm-purge-protection",
    title: "Managed HSMs must be protected against purging",
    annex: "9",
    severity: "high",
    why: "Whoever purges a key makes everything that is encrypted with it unreadable for good.",
    fix: "Set properties.enablePurgeProtection to true.",
    // The service's own default.
    holds: ({ properties }) => properties?.enablePurgeProtection !== false,
    accepted: [{}, { properties: { enablePurgeProtection: true } }],
    rejected: [{ properties: { enablePurgeProtection: false } }],
  }),
];
