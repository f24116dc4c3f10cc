import { AgentPool, ManagedCluster } from "@pulumi/azure-native/containerservice";
import { offending, policy } from "../policy";
import { either } from "../unknown";
import { isOneOf } from "./enumeration";

const publicNodes = {
  annex: "6.7",
  severity: "high",
  why: "Anyone on the internet can then try known flaws on the machines that run the applications.",
} as const;

const hostEncryption = {
  annex: "9",
  severity: "medium",
  why: "Temporary disks and caches are otherwise kept in clear text on the host and leave with it.",
} as const;

export const kubernetesNodes = [
  policy(ManagedCluster, {
    ...publicNodes,
    id: "azure-kubernetes-node-public-ip",
    title: "Kubernetes nodes must not have public addresses",
    fix: "Set enableNodePublicIP of every agent pool to false.",
    holds: ({ agentPoolProfiles }) =>
      offending("agentPoolProfiles", agentPoolProfiles, ({ enableNodePublicIP }) => enableNodePublicIP !== true),
    accepted: [{ agentPoolProfiles: [{ name: "system", enableNodePublicIP: false }] }, {}],
    rejected: [{ agentPoolProfiles: [{ name: "system" }, { name: "apps", enableNodePublicIP: true }] }],
  }),
  policy(AgentPool, {
    ...publicNodes,
    id: "azure-kubernetes-pool-public-ip",
    title: "Nodes of Kubernetes agent pools must not have public addresses",
    fix: "Set enableNodePublicIP to false.",
    holds: ({ enableNodePublicIP }) => enableNodePublicIP !== true,
    accepted: [{}, { enableNodePublicIP: false }],
    rejected: [{ enableNodePublicIP: true }],
  }),

  policy(ManagedCluster, {
    ...hostEncryption,
    id: "azure-kubernetes-host-encryption",
    title: "Kubernetes nodes must be encrypted at the host",
    fix: "Set enableEncryptionAtHost of every agent pool to true.",
    holds: ({ agentPoolProfiles }) =>
      offending("agentPoolProfiles", agentPoolProfiles, (pool) => pool.enableEncryptionAtHost === true),
    accepted: [{ agentPoolProfiles: [{ name: "system", enableEncryptionAtHost: true }] }, {}],
    rejected: [{ agentPoolProfiles: [{ name: "system" }] }],
  }),
  policy(AgentPool, {
    ...hostEncryption,
    id: "azure-kubernetes-pool-host-encryption",
    title: "Nodes of Kubernetes agent pools must be encrypted at the host",
    fix: "Set enableEncryptionAtHost to true.",
    holds: ({ enableEncryptionAtHost }) => enableEncryptionAtHost === true,
    accepted: [{ enableEncryptionAtHost: true }],
    rejected: [{}, { enableEncryptionAtHost: false }],
  }),

  policy(ManagedCluster, {
    id: "azure-kubernetes-upgrades",
    title: "Kubernetes clusters must upgrade by themselves",
    annex: "6.6",
    severity: "low",
    why: "A version that is out of support gets no patches, and whoever knows its flaws gets in.",
    fix: 'Set autoUpgradeProfile.upgradeChannel to "patch" or "stable".',
    holds: ({ autoUpgradeProfile, sku }) =>
      either(
        () => isOneOf(autoUpgradeProfile?.upgradeChannel, "patch", "stable", "rapid", "node-image"),
        // An Automatic cluster always does.
        () => isOneOf(sku?.name, "Automatic"),
      ),
    accepted: [{ autoUpgradeProfile: { upgradeChannel: "patch" } }, { sku: { name: "Automatic" } }],
    rejected: [{}, { autoUpgradeProfile: { upgradeChannel: "none" } }],
  }),
];
