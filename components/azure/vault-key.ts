import { Key as KeyVaultKey, Vault } from "@pulumi/azure-native/keyvault";
import { UserAssignedIdentity } from "@pulumi/azure-native/managedidentity";
import type { Input, Resource } from "@pulumi/pulumi";
import { interpolate } from "@pulumi/pulumi";
import type { DataClass } from "../../declaration/data-class";
import { grant } from "./access";
import type { KeyRingArgs } from "./key-ring";

/** A key, and the identity by which services use it. */
export interface Key {
  /** Without a version, so that services follow the rotation. */
  uri: Input<string>;
  name: Input<string>;
  vaultId: Input<string>;
  vaultUri: Input<string>;
  identityId: Input<string>;
  /** The vault, where the key ring made it. */
  vault?: Vault;
  /** What must exist before a service can use the key. */
  ready?: Resource[];
  /** The key for copies that lie in the paired region. */
  paired?: Key;
}

/** A key in a vault of its own, so that a right to the vault is a right to one class of data. */
export function vaultKey(
  name: string,
  dataClass: DataClass,
  location: string,
  { environment, administrators }: KeyRingArgs,
  parent: Resource,
): Key {
  const { resourceGroupName, tenantId, lifecycle } = environment;
  const production = lifecycle === "production";
  const tags = { "cordon:component": "KeyRing", "cordon:data-class": dataClass };

  const vault = new Vault(
    name,
    {
      resourceGroupName,
      location,
      tags,
      properties: {
        tenantId,
        sku: { family: "A", name: "premium" },
        enableRbacAuthorization: true,
        enableSoftDelete: true,
        softDeleteRetentionInDays: production ? 90 : 7,
        enablePurgeProtection: true,
        publicNetworkAccess: "disabled",
        networkAcls: { defaultAction: "Deny", bypass: "AzureServices" },
      },
    },
    { parent, protect: production },
  );
  const key = new KeyVaultKey(
    name,
    {
      resourceGroupName,
      vaultName: vault.name,
      tags,
      properties: {
        kty: "RSA-HSM",
        keySize: 3072,
        keyOps: ["wrapKey", "unwrapKey"],
        attributes: { enabled: true, exportable: false },
        rotationPolicy: {
          attributes: { expiryTime: "P2Y" },
          lifetimeActions: [
            { action: { type: "rotate" }, trigger: { timeAfterCreate: "P1Y" } },
            { action: { type: "notify" }, trigger: { timeBeforeExpiry: "P30D" } },
          ],
        },
      },
    },
    { parent, protect: production },
  );

  for (const [index, principalId] of administrators.entries()) {
    grant(`${name}-${index}`, { role: "Key Vault Crypto Officer", scope: vault.id, principalId }, { parent });
  }
  const identity = new UserAssignedIdentity(name, { resourceGroupName, location, tags }, { parent });
  const use = { role: "Key Vault Crypto Service Encryption User", scope: vault.id } as const;
  const granted = grant(name, { ...use, principalId: identity.principalId, identity: true }, { parent });
  return {
    uri: key.keyUri,
    name: key.name,
    vaultId: vault.id,
    vaultUri: interpolate`https://${vault.name}.vault.azure.net`,
    identityId: identity.id,
    vault,
    ready: [key, granted],
  };
}
