import { BlobServiceProperties, ManagementPolicy, type StorageAccount } from "@pulumi/azure-native/storage";
import type { ComponentResource, Input } from "@pulumi/pulumi";

interface BlobArgs {
  resourceGroupName: Input<string>;
  account: StorageAccount;
  lockDays: number | undefined;
  expireDays: number | undefined;
}

/** How long a deleted or replaced blob can still be restored, in days. */
const RESTORABLE = 90;

/** The blobs of an account, of which each earlier version is kept for a while. */
export function recoverableBlobs(name: string, args: BlobArgs, parent: ComponentResource): BlobServiceProperties {
  const { resourceGroupName, account, lockDays, expireDays } = args;
  const { name: accountName } = account;

  const blobs = new BlobServiceProperties(
    name,
    {
      resourceGroupName,
      accountName,
      blobServicesName: "default",
      isVersioningEnabled: true,
      changeFeed: { enabled: true },
      deleteRetentionPolicy: { enabled: true, days: RESTORABLE },
      containerDeleteRetentionPolicy: { enabled: true, days: RESTORABLE },
    },
    { parent },
  );
  const old = { delete: { daysAfterCreationGreaterThan: Math.max(lockDays ?? 0, RESTORABLE) } };
  const expiry = expireDays ? { baseBlob: { delete: { daysAfterModificationGreaterThan: expireDays } } } : {};
  new ManagementPolicy(
    name,
    {
      resourceGroupName,
      accountName,
      managementPolicyName: "default",
      policy: {
        rules: [
          {
            name: "expire",
            type: "Lifecycle",
            enabled: true,
            definition: {
              filters: { blobTypes: ["blockBlob", "appendBlob"] },
              actions: { version: old, snapshot: old, ...expiry },
            },
          },
        ],
      },
    },
    { parent, dependsOn: blobs },
  );
  return blobs;
}
