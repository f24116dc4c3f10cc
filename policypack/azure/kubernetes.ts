import { DiskEncryptionSet } from "@pulumi/azure-native/compute";
import { ManagedCluster } from "@pulumi/azure-native/containerservice";
import { isInternet } from "../exposure";
import { offending, policy } from "../policy";
import { relation, to } from "../relation";
import { either } from "../unknown";
import { isClosed, isOneOf } from "./enumeration";

/** An Automatic cluster comes with network policies, sign-in with Microsoft Entra and no local accounts. */
const isAutomatic = ({ sku }: { sku?: { name?: string } }): boolean => isOneOf(sku?.name, "Automatic");

export const kubernetes = [
  policy(ManagedCluster, {
    id: "azure-kubernetes-api-server",
    title: "Kubernetes clusters must be private or admit named networks only to their API server",
    annex: "6.7",
    severity: "high",
    why: "One leaked token is then enough for anyone on the internet to run anything in the cluster.",
    fix: "Set apiServerAccessProfile.enablePrivateCluster to true, or list apiServerAccessProfile.authorizedIPRanges.",
    holds: (cluster) => {
      if (isClosed(cluster.publicNetworkAccess)) return true;
      const profile = cluster.apiServerAccessProfile;
      if (profile?.enablePrivateCluster === true) return true;
      const ranges = profile?.authorizedIPRanges ?? [];
      if (ranges.length === 0) return false;
      return offending(
        "apiServerAccessProfile.authorizedIPRanges",
        ranges,
        (range) => !(range.includes("/") && isInternet(range)),
      );
    },
    accepted: [
      { apiServerAccessProfile: { enablePrivateCluster: true } },
      { apiServerAccessProfile: { authorizedIPRanges: ["203.0.113.0/28", "198.51.100.7"] } },
    ],
    rejected: [
      {},
      { apiServerAccessProfile: { enablePrivateCluster: false } },
      { apiServerAccessProfile: { authorizedIPRanges: ["0.0.0.0/0"] } },
    ],
  }),

  policy(ManagedCluster, {
    id: "azure-kubernetes-network-policy",
    title: "Kubernetes clusters must enforce network policies",
    annex: "6.8",
    severity: "medium",
    why: "Every pod otherwise reaches every other, so one broken application opens all the rest.",
    fix: 'Set networkProfile.networkPolicy to "cilium", "azure" or "calico".',
    holds: (cluster) =>
      either(
        () => isOneOf(cluster.networkProfile?.networkPolicy, "cilium", "azure", "calico"),
        () => isAutomatic(cluster),
      ),
    accepted: [
      { sku: { name: "Automatic", tier: "Standard" } },
      { networkProfile: { networkPolicy: "cilium" } },
      { networkProfile: { networkPolicy: "Calico" } },
    ],
    rejected: [{}, { networkProfile: { networkPlugin: "azure" } }, { networkProfile: { networkPolicy: "none" } }],
  }),

  policy(ManagedCluster, {
    id: "azure-kubernetes-rbac",
    title: "Kubernetes clusters must use role-based access control",
    annex: "11.1",
    severity: "high",
    why: "Without it, everyone who may enter the cluster may do everything in it.",
    fix: "Set enableRBAC to true, or leave it out.",
    holds: ({ enableRBAC }) => enableRBAC !== false,
    accepted: [{ enableRBAC: true }, {}],
    rejected: [{ enableRBAC: false }],
  }),

  policy(ManagedCluster, {
    id: "azure-kubernetes-entra",
    title: "Kubernetes clusters must let people sign in with Microsoft Entra only",
    annex: "11.6",
    severity: "medium",
    why: "A local administrator certificate never expires with its holder's contract and asks for no second factor.",
    fix: "Set aadProfile.managed and disableLocalAccounts to true.",
    holds: (cluster) =>
      (isAutomatic(cluster) && cluster.disableLocalAccounts !== false) || [
        ...(cluster.aadProfile?.managed === true ? [] : ["aadProfile.managed"]),
        ...(cluster.disableLocalAccounts === true ? [] : ["disableLocalAccounts"]),
      ],
    accepted: [
      { sku: { name: "Automatic", tier: "Standard" } },
      { aadProfile: { managed: true }, disableLocalAccounts: true },
    ],
    rejected: [{}, { aadProfile: { managed: true } }, { sku: { name: "Automatic" }, disableLocalAccounts: false }],
  }),

  relation(ManagedCluster, {
    id: "azure-kubernetes-disk-key",
    title: "Kubernetes clusters must encrypt their disks with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "A platform key cannot be revoked, so nobody here can make the volumes unreadable or see who used the key.",
    fix: "Set diskEncryptionSetID.",
    with: { sets: to(DiskEncryptionSet, "diskEncryptionSetID") },
    holds: (cluster, { sets }) => sets.length > 0 || cluster.diskEncryptionSetID !== undefined,
    accepted: [{ inputs: { diskEncryptionSetID: "…" } }, { beside: { sets: [{}] } }],
    rejected: [{}],
  }),

  policy(ManagedCluster, {
    id: "azure-kubernetes-secret-encryption",
    title: "Kubernetes clusters must encrypt their secrets with a customer-managed key",
    annex: "9",
    severity: "low",
    why: "Passwords and keys that applications keep in the cluster otherwise depend on a key that nobody here can revoke.",
    fix: "Set securityProfile.azureKeyVaultKms.enabled to true and give its keyId.",
    holds: ({ securityProfile }) => securityProfile?.azureKeyVaultKms?.enabled === true,
    accepted: [{ securityProfile: { azureKeyVaultKms: { enabled: true, keyId: "…" } } }],
    rejected: [{}, { securityProfile: { azureKeyVaultKms: { enabled: false } } }],
  }),

  policy(ManagedCluster, {
    id: "azure-kubernetes-azure-policy",
    title: "Kubernetes clusters must have the Azure Policy add-on",
    annex: "6.3",
    severity: "low",
    why: "Without it nothing stops a workload from running as root or from mounting the disk of its node.",
    fix: "Set addonProfiles.azurepolicy.enabled to true.",
    holds: (cluster) =>
      either(
        () => {
          const addons = cluster.addonProfiles ?? {};
          return Object.keys(addons).some((name) => isOneOf(name, "azurepolicy") && addons[name]?.enabled === true);
        },
        () => isAutomatic(cluster),
      ),
    accepted: [
      { addonProfiles: { azurepolicy: { enabled: true } } },
      { addonProfiles: { azurePolicy: { enabled: true } } },
      { sku: { name: "Automatic" } },
    ],
    rejected: [{}, { addonProfiles: { azurepolicy: { enabled: false } } }],
  }),
];
