import { DatabaseAccount } from "@pulumi/azure-native/cosmosdb";
import { Key } from "@pulumi/azure-native/keyvault";
import { isInternet } from "../exposure";
import { offending, policy } from "../policy";
import { relation, to } from "../relation";
import { isClosed, isOneOf } from "./enumeration";

interface Account {
  ipRules?: { ipAddressOrRange?: string }[];
  isVirtualNetworkFilterEnabled?: boolean;
}

/** Whether the public endpoint admits only some networks. */
const isFiltered = ({ ipRules, isVirtualNetworkFilterEnabled }: Account): boolean =>
  isVirtualNetworkFilterEnabled === true || (ipRules ?? []).length > 0;

/** Zero alone is Azure's way to write "every resource in Azure". */
const isWide = (range = ""): boolean => range === "0.0.0.0" || (range.includes("/") && isInternet(range));

export const cosmosDb = [
  policy(DatabaseAccount, {
    id: "azure-cosmos-network-open",
    title: "Cosmos DB accounts must not accept connections from every network",
    annex: "6.7",
    severity: "high",
    why: "One leaked key is then enough for anyone on the internet to read or delete the data.",
    fix: 'Set publicNetworkAccess to "Disabled", or isVirtualNetworkFilterEnabled to true.',
    holds: (account) => {
      if (isClosed(account.publicNetworkAccess)) return true;
      if (!isFiltered(account)) return false;
      return offending("ipRules", account.ipRules, ({ ipAddressOrRange }) => !isWide(ipAddressOrRange));
    },
    accepted: [
      { publicNetworkAccess: "Disabled" },
      { publicNetworkAccess: "Enabled", isVirtualNetworkFilterEnabled: true },
      { ipRules: [{ ipAddressOrRange: "203.0.113.7" }] },
    ],
    rejected: [
      {},
      { publicNetworkAccess: "Enabled", ipRules: [] },
      { ipRules: [{ ipAddressOrRange: "203.0.113.7" }, { ipAddressOrRange: "0.0.0.0" }] },
    ],
  }),

  policy(DatabaseAccount, {
    id: "azure-cosmos-private-only",
    title: "Cosmos DB accounts must be reached through private endpoints only",
    annex: "6.7",
    severity: "medium",
    why: "A public endpoint behind network rules is one forgotten rule away from the internet.",
    fix: 'Set publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    holds: (account) => isClosed(account.publicNetworkAccess) || !isFiltered(account),
    accepted: [{ publicNetworkAccess: "Disabled" }],
    rejected: [{ isVirtualNetworkFilterEnabled: true }],
  }),

  policy(DatabaseAccount, {
    id: "azure-cosmos-tls",
    title: "Cosmos DB accounts must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set minimalTlsVersion to "Tls12", or leave it out.',
    holds: ({ minimalTlsVersion }) => minimalTlsVersion === undefined || isOneOf(minimalTlsVersion, "Tls12"),
    accepted: [{ minimalTlsVersion: "Tls12" }, {}],
    rejected: [{ minimalTlsVersion: "Tls" }, { minimalTlsVersion: "Tls11" }],
  }),

  policy(DatabaseAccount, {
    id: "azure-cosmos-local-auth",
    title: "Cosmos DB accounts must refuse their account keys",
    annex: "11.6",
    severity: "medium",
    why: "An account key opens everything in the account to its holder, whom no log can name.",
    fix: "Set disableLocalAuth to true and sign in with Microsoft Entra.",
    holds: ({ disableLocalAuth }) => disableLocalAuth === true,
    accepted: [{ disableLocalAuth: true }],
    rejected: [{}, { disableLocalAuth: false }],
  }),

  relation(DatabaseAccount, {
    id: "azure-cosmos-customer-key",
    title: "Cosmos DB accounts must be encrypted with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "A platform key cannot be revoked, so nobody here can make the data unreadable or see who used the key.",
    fix: "Set keyVaultKeyUri.",
    with: { keys: to(Key, "keyVaultKeyUri") },
    holds: (account, { keys }) => keys.length > 0 || (account.keyVaultKeyUri ?? "") !== "",
    accepted: [{ inputs: { keyVaultKeyUri: "…" } }, { beside: { keys: [{}] } }],
    rejected: [{}],
  }),

  policy(DatabaseAccount, {
    id: "azure-cosmos-continuous-backup",
    title: "Cosmos DB accounts must be restorable to any moment",
    annex: "4.2",
    severity: "low",
    why: "Periodic backups lose the hours since the last one, and only Azure's support can restore them.",
    fix: 'Set backupPolicy.type to "Continuous".',
    holds: ({ backupPolicy }) => isOneOf(backupPolicy?.type, "Continuous"),
    accepted: [{ backupPolicy: { type: "Continuous" } }],
    rejected: [{}, { backupPolicy: { type: "Periodic" } }],
  }),
];
