import { Variable } from "@pulumi/azure-native/automation";
import { Workspace as Databricks } from "@pulumi/azure-native/databricks";
import { Factory } from "@pulumi/azure-native/datafactory";
import { Cluster } from "@pulumi/azure-native/kusto";
import { Workspace as Synapse } from "@pulumi/azure-native/synapse";
import { policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

const privateOnly = {
  annex: "6.7",
  severity: "medium",
  why: "One leaked token is then enough for anyone on the internet to query the data that is brought together there.",
  fix: 'Set publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
  holds: ({ publicNetworkAccess }: { publicNetworkAccess?: string }): boolean => isClosed(publicNetworkAccess),
} as const;

export const analytics = [
  policy(Databricks, {
    ...privateOnly,
    id: "azure-databricks-private-only",
    title: "Databricks workspaces must be reached through private endpoints only",
    accepted: [{ publicNetworkAccess: "Disabled" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),
  policy(Factory, {
    ...privateOnly,
    id: "azure-data-factory-private-only",
    title: "Data factories must be reached through private endpoints only",
    accepted: [{ publicNetworkAccess: "Disabled" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),
  policy(Synapse, {
    ...privateOnly,
    id: "azure-synapse-private-only",
    title: "Synapse workspaces must be reached through private endpoints only",
    accepted: [{ publicNetworkAccess: "Disabled" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),
  policy(Cluster, {
    ...privateOnly,
    id: "azure-data-explorer-private-only",
    title: "Data Explorer clusters must be reached through private endpoints only",
    accepted: [{ publicNetworkAccess: "Disabled" }],
    rejected: [{}, { publicNetworkAccess: "Enabled" }],
  }),

  policy(Synapse, {
    id: "azure-synapse-managed-network",
    title: "Synapse workspaces must run in a managed virtual network",
    annex: "6.8",
    severity: "medium",
    why: "Computations on patient data otherwise share a network with those of others, and this can only be set at creation.",
    fix: 'Set managedVirtualNetwork to "default".',
    holds: ({ managedVirtualNetwork }) => isOneOf(managedVirtualNetwork, "default"),
    accepted: [{ managedVirtualNetwork: "default" }],
    rejected: [{}, { managedVirtualNetwork: "" }],
  }),

  policy(Cluster, {
    id: "azure-data-explorer-disk-encryption",
    title: "Data Explorer clusters must encrypt the disks of their machines",
    annex: "9",
    severity: "medium",
    why: "What the machines cache for queries otherwise has the encryption of the storage beneath them only.",
    fix: "Set enableDiskEncryption to true.",
    holds: ({ enableDiskEncryption }) => enableDiskEncryption === true,
    accepted: [{ enableDiskEncryption: true }],
    rejected: [{}, { enableDiskEncryption: false }],
  }),

  policy(Variable, {
    id: "azure-automation-variable-encryption",
    title: "Automation variables must be encrypted",
    annex: "9",
    severity: "medium",
    why: "Whoever may read the account otherwise reads the variable, which often holds a password.",
    fix: "Set isEncrypted to true when the variable is created.",
    holds: ({ isEncrypted }) => isEncrypted === true,
    accepted: [{ isEncrypted: true }],
    rejected: [{}, { isEncrypted: false }],
  }),
];
