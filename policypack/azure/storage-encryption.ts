import { Key } from "@pulumi/azure-native/keyvault";
import { StorageAccount } from "@pulumi/azure-native/storage";
import { UNKNOWN } from "../../plan/values";
import { policy } from "../policy";
import { relation, to } from "../relation";
import { orWhileUnknown } from "../unknown";
import { isOneOf } from "./enumeration";

export const storageEncryption = [
  relation(StorageAccount, {
    id: "azure-storage-customer-key",
    title: "Storage accounts must be encrypted with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "A platform key cannot be revoked, so nobody here can make the data unreadable or see who used the key.",
    fix: 'Set encryption.keySource to "Microsoft.Keyvault" and name the key in encryption.keyVaultProperties.',
    with: { keys: to(Key, "encryption") },
    // While a key's address is unknown, the SDK withholds all of encryption: then the key that it points at decides.
    holds: (account, { keys }) =>
      orWhileUnknown(() => isOneOf(account.encryption?.keySource, "Microsoft.Keyvault"), keys.length > 0),
    accepted: [
      { inputs: { encryption: { keySource: "Microsoft.Keyvault", keyVaultProperties: { keyName: "records" } } } },
      { inputs: { encryption: { keySource: "microsoft.keyvault" } } },
      { inputs: { encryption: UNKNOWN as never }, beside: { keys: [{}] } },
    ],
    rejected: [
      {},
      { inputs: { encryption: {} } },
      { inputs: { encryption: { keySource: "Microsoft.Storage" } } },
      { inputs: { encryption: { keySource: "Microsoft.Storage" } }, beside: { keys: [{}] } },
    ],
  }),

  policy(StorageAccount, {
    id: "azure-storage-infrastructure-encryption",
    title: "Storage accounts must encrypt a second time, at the infrastructure layer",
    annex: "9",
    severity: "low",
    why: "With a single layer, one broken algorithm or key exposes the stored records, and this can only be set at creation.",
    fix: "Set encryption.requireInfrastructureEncryption to true.",
    holds: ({ encryption }) => encryption?.requireInfrastructureEncryption === true,
    accepted: [{ encryption: { requireInfrastructureEncryption: true } }],
    rejected: [{}, { encryption: { requireInfrastructureEncryption: false } }],
  }),

  policy(StorageAccount, {
    id: "azure-storage-evidence-immutable",
    title: "Storage accounts that hold evidence must have an immutability policy, unlocked or locked",
    annex: "3.2",
    severity: "high",
    why: "An intruder or an administrator can otherwise erase the traces that an investigation needs.",
    fix: 'Set immutableStorageWithVersioning.enabled to true, with an immutabilityPolicy whose state is not "Disabled".',
    holds: (account) => {
      if (account.tags?.["cordon:data-class"] !== "evidence") return true;
      const immutable = account.immutableStorageWithVersioning;
      const { state, immutabilityPeriodSinceCreationInDays: days } = immutable?.immutabilityPolicy ?? {};
      return immutable?.enabled === true && isOneOf(state, "Unlocked", "Locked") && (days ?? 0) > 0;
    },
    accepted: [
      {},
      { tags: { "cordon:data-class": "patient" } },
      {
        tags: { "cordon:data-class": "evidence" },
        immutableStorageWithVersioning: {
          enabled: true,
          immutabilityPolicy: { state: "Unlocked", immutabilityPeriodSinceCreationInDays: 400 },
        },
      },
    ],
    rejected: [
      { tags: { "cordon:data-class": "evidence" } },
      { tags: { "cordon:data-class": "evidence" }, immutableStorageWithVersioning: { enabled: true } },
      {
        tags: { "cordon:data-class": "evidence" },
        immutableStorageWithVersioning: {
          enabled: true,
          immutabilityPolicy: { state: "Disabled", immutabilityPeriodSinceCreationInDays: 400 },
        },
      },
    ],
  }),
];
