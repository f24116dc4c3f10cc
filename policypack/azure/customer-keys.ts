import { Registry } from "@pulumi/azure-native/containerregistry";
import { Factory } from "@pulumi/azure-native/datafactory";
import { Cluster } from "@pulumi/azure-native/kusto";
import { Workspace as Synapse } from "@pulumi/azure-native/synapse";
import { policy } from "../policy";

const customerKey = {
  annex: "9",
  severity: "low",
  why: "A platform key cannot be revoked, so nobody here can make the data unreadable or see who used the key.",
} as const;

export const customerKeys = [
  policy(Factory, {
    ...customerKey,
    id: "azure-data-factory-customer-key",
    title: "Data factories must be encrypted with a customer-managed key",
    fix: "Set encryption.vaultBaseUrl and encryption.keyName.",
    holds: ({ encryption }) => encryption?.keyName !== undefined,
    accepted: [{ encryption: { keyName: "factory", vaultBaseUrl: "…" } }],
    rejected: [{}],
  }),

  policy(Synapse, {
    ...customerKey,
    id: "azure-synapse-customer-key",
    title: "Synapse workspaces must be encrypted with a customer-managed key",
    fix: "Set encryption.cmk.key when the workspace is created.",
    holds: ({ encryption }) => encryption?.cmk?.key !== undefined,
    accepted: [{ encryption: { cmk: { key: { name: "workspace", keyVaultUrl: "…" } } } }],
    rejected: [{}, { encryption: {} }],
  }),

  policy(Cluster, {
    ...customerKey,
    id: "azure-data-explorer-customer-key",
    title: "Data Explorer clusters must be encrypted with a customer-managed key",
    fix: "Set keyVaultProperties.keyVaultUri and keyVaultProperties.keyName.",
    holds: (cluster) => cluster.keyVaultProperties?.keyName !== undefined,
    accepted: [{ keyVaultProperties: { keyName: "cluster", keyVaultUri: "…" } }],
    rejected: [{}],
  }),

  policy(Registry, {
    ...customerKey,
    id: "azure-container-registry-customer-key",
    title: "Container registries must be encrypted with a customer-managed key",
    fix: 'Set encryption.status to "enabled" and encryption.keyVaultProperties, which needs the Premium SKU.',
    holds: ({ encryption }) => encryption?.keyVaultProperties !== undefined,
    accepted: [{ encryption: { status: "enabled", keyVaultProperties: { keyIdentifier: "…" } } }],
    rejected: [{}, { encryption: { status: "disabled" } }],
  }),
];
