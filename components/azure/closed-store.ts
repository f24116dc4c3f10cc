import { StorageAccount } from "@pulumi/azure-native/storage";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import type { DataClass } from "../../declaration/data-class";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import { recoverableBlobs } from "./recoverable-blobs";

export interface ClosedStoreArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  resourceGroupName: Input<string>;
  dataClass: DataClass;
  tags: Record<string, string>;
  /** Days in which no blob can be changed or deleted. Default: blobs can be locked, and none is. */
  lockDays?: number | undefined;
  /** Days after which a blob is deleted. Default: never. */
  expireDays?: number;
}

/** A storage account that is closed to the public, encrypted with the key of its class, restorable and lockable. */
export function closedStore(name: string, args: ClosedStoreArgs, parent: ComponentResource) {
  const { environment, keys, resourceGroupName, dataClass, tags, lockDays, expireDays } = args;
  const key = keys.key(dataClass);

  const encryption = {
    keySource: "Microsoft.Keyvault",
    keyVaultProperties: { keyName: key.name, keyVaultUri: key.vaultUri },
    encryptionIdentity: { encryptionUserAssignedIdentity: key.identityId },
    requireInfrastructureEncryption: true,
    services: { blob: encrypted, file: encrypted, queue: encrypted, table: encrypted },
  };
  const account = new StorageAccount(
    name,
    {
      resourceGroupName,
      location: environment.location,
      kind: "StorageV2",
      sku: { name: "Standard_ZRS" },
      minimumTlsVersion: "TLS1_2",
      enableHttpsTrafficOnly: true,
      publicNetworkAccess: "Disabled",
      networkRuleSet: { defaultAction: "Deny", bypass: "AzureServices" },
      allowBlobPublicAccess: false,
      allowSharedKeyAccess: false,
      defaultToOAuthAuthentication: true,
      allowCrossTenantReplication: false,
      allowedCopyScope: "AAD",
      isLocalUserEnabled: false,
      isSftpEnabled: false,
      sasPolicy: { sasExpirationPeriod: "1.00:00:00", expirationAction: "Block" },
      identity: { type: "UserAssigned", userAssignedIdentities: [key.identityId] },
      encryption,
      immutableStorageWithVersioning: { enabled: true, ...(lockDays ? { immutabilityPolicy: lock(lockDays) } : {}) },
      tags,
    },
    {
      parent,
      protect: environment.lifecycle === "production",
      dependsOn: key.ready ?? [],
      // The SDK makes all of it unknown as soon as a part is. Given once more, what is known can be judged in a preview.
      transformations: [({ props, opts }) => ({ props: { ...props, encryption }, opts })],
      ignoreChanges: ["immutableStorageWithVersioning.immutabilityPolicy.state"],
    },
  );
  return { account, blobs: recoverableBlobs(name, { resourceGroupName, account, lockDays, expireDays }, parent) };
}

const encrypted = { enabled: true, keyType: "Account" };

/**
 * Azure accepts a new lock only unlocked. Once the archive works, an operator locks it for good
 * (`az storage account update --immutability-state Locked …`) and runs `pulumi refresh`; nothing here unlocks it again.
 */
const lock = (days: number) => ({
  state: "Unlocked",
  immutabilityPeriodSinceCreationInDays: days,
  allowProtectedAppendWrites: true,
});
