import { StorageAccount } from "@pulumi/azure-native/storage";
import { isInternet } from "../exposure";
import { offending, policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

export const storageNetwork = [
  policy(StorageAccount, {
    id: "azure-storage-network-open",
    title: "Storage accounts must not accept connections from every network",
    annex: "6.7",
    severity: "high",
    why: "One leaked key or token is then enough for anyone on the internet to read or delete the data.",
    fix: 'Set publicNetworkAccess to "Disabled", or networkRuleSet.defaultAction to "Deny" with only the networks that need it.',
    holds: (account) => {
      if (isClosed(account.publicNetworkAccess)) return true;
      const { networkRuleSet } = account;
      if (!isOneOf(networkRuleSet?.defaultAction, "Deny")) return false;
      return offending(
        "networkRuleSet.ipRules",
        networkRuleSet?.ipRules,
        ({ iPAddressOrRange: range }) => !(range.includes("/") && isInternet(range)),
      );
    },
    accepted: [
      { publicNetworkAccess: "Disabled" },
      { publicNetworkAccess: "disabled", networkRuleSet: { defaultAction: "Allow" } },
      { publicNetworkAccess: "SecuredByPerimeter" },
      { networkRuleSet: { defaultAction: "Deny", ipRules: [{ iPAddressOrRange: "203.0.113.7" }] } },
    ],
    rejected: [
      {},
      { publicNetworkAccess: "Enabled" },
      { publicNetworkAccess: "Enabled", networkRuleSet: { defaultAction: "Allow" } },
      { networkRuleSet: { defaultAction: "Deny", ipRules: [{ iPAddressOrRange: "0.0.0.0/1" }] } },
    ],
  }),

  policy(StorageAccount, {
    id: "azure-storage-private-only",
    title: "Storage accounts must be reached through private endpoints only",
    annex: "6.7",
    severity: "medium",
    why: "A public endpoint behind network rules is one forgotten rule away from the internet.",
    fix: 'Set publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    holds: (account) =>
      isClosed(account.publicNetworkAccess) || !isOneOf(account.networkRuleSet?.defaultAction, "Deny"),
    accepted: [{ publicNetworkAccess: "Disabled", networkRuleSet: { defaultAction: "Deny" } }],
    rejected: [
      { networkRuleSet: { defaultAction: "Deny" } },
      { publicNetworkAccess: "Enabled", networkRuleSet: { defaultAction: "Deny" } },
    ],
  }),
];
