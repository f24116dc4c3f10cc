import { BlobServiceProperties, StorageAccount } from "@pulumi/azure-native/storage";
import { policy } from "../policy";
import { from, relation, to } from "../relation";
import { isOneOf } from "./enumeration";

export const storageRecovery = [
  relation(StorageAccount, {
    id: "azure-storage-blob-recovery-present",
    title: "Storage accounts must say how deleted and overwritten blobs are restored",
    annex: "4.2",
    severity: "medium",
    why: "An account keeps no earlier version and no deleted blob unless told to, so what ransomware overwrites is lost.",
    fix: "Add a BlobServiceProperties whose accountName is this account, with versioning and soft delete.",
    with: { blobs: from(BlobServiceProperties, "accountName") },
    holds: (account, { blobs }) => blobs.length > 0 || isOneOf(account.kind, "FileStorage"),
    accepted: [
      { inputs: { kind: "StorageV2" }, beside: { blobs: [{ isVersioningEnabled: true }] } },
      { inputs: { kind: "FileStorage" } },
    ],
    rejected: [{ inputs: { kind: "StorageV2" } }, {}],
  }),

  relation(BlobServiceProperties, {
    id: "azure-storage-blob-versioning",
    title: "Blob services must keep every version of a blob",
    annex: "4.2",
    severity: "medium",
    why: "An overwritten or encrypted record can be restored only from an earlier version.",
    fix: "Set isVersioningEnabled to true.",
    with: { account: to(StorageAccount, "accountName") },
    // An account with a hierarchical namespace has no blob versions.
    holds: ({ isVersioningEnabled }, { account }) =>
      isVersioningEnabled === true || account.some(({ isHnsEnabled }) => isHnsEnabled === true),
    accepted: [{ inputs: { isVersioningEnabled: true } }, { beside: { account: [{ isHnsEnabled: true }] } }],
    rejected: [{}, { inputs: { isVersioningEnabled: false }, beside: { account: [{}] } }],
  }),

  policy(BlobServiceProperties, {
    id: "azure-storage-blob-soft-delete",
    title: "Blob services must keep deleted blobs and containers for at least 7 days",
    annex: "4.2",
    severity: "medium",
    why: "What is deleted by mistake or by an intruder is gone before anyone notices.",
    fix: "Set deleteRetentionPolicy and containerDeleteRetentionPolicy with enabled true and days of 7 or more.",
    holds: (service) =>
      (["deleteRetentionPolicy", "containerDeleteRetentionPolicy"] as const).filter((setting) => {
        const { enabled, days = 0 } = service[setting] ?? {};
        return enabled !== true || days < 7;
      }),
    accepted: [
      {
        deleteRetentionPolicy: { enabled: true, days: 30 },
        containerDeleteRetentionPolicy: { enabled: true, days: 7 },
      },
    ],
    rejected: [
      {},
      { deleteRetentionPolicy: { enabled: true, days: 30 } },
      {
        deleteRetentionPolicy: { enabled: true, days: 1 },
        containerDeleteRetentionPolicy: { enabled: true, days: 30 },
      },
    ],
  }),

  policy(StorageAccount, {
    id: "azure-storage-redundancy",
    title: "Storage accounts must keep copies in more than one zone",
    annex: "4.2",
    severity: "low",
    why: "Fire, flood or a power cut in one data centre otherwise takes every copy of the records at once.",
    fix: 'Set sku.name to a zone-redundant or geo-redundant SKU, such as "Standard_ZRS" or "Standard_GZRS".',
    holds: ({ sku }) => !/LRS$/i.test(sku?.name ?? ""),
    accepted: [{ sku: { name: "Standard_ZRS" } }, { sku: { name: "Standard_GRS" } }],
    rejected: [{ sku: { name: "Standard_LRS" } }, { sku: { name: "Premium_LRS" } }],
  }),
];
