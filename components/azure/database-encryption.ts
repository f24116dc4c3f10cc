import { all, type Output } from "@pulumi/pulumi";
import type { Key } from "./vault-key";

/** How a database server is encrypted, and its copy in the paired region with the key of that region. */
export const encryption = ({ uri, identityId, paired }: Key) => ({
  type: "AzureKeyVault",
  primaryKeyURI: uri,
  primaryUserAssignedIdentityId: identityId,
  ...(paired ? { geoBackupKeyURI: paired.uri, geoBackupUserAssignedIdentityId: paired.identityId } : {}),
});

/** The identities that use the keys, as Azure's map: nobody knows its keys before they exist. */
export const identities = ({ identityId, paired }: Key): Output<Record<string, object>> =>
  all(paired ? [identityId, paired.identityId] : [identityId]).apply((ids) =>
    Object.fromEntries(ids.map((id) => [id, {}])),
  );
