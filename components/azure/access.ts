import { RoleAssignment } from "@pulumi/azure-native/authorization";
import type { CustomResourceOptions, Input } from "@pulumi/pulumi";

/** Azure's built-in roles that the components assign, under the names that the portal shows. */
const roles = {
  "Key Vault Crypto Officer": "14b46e9e-c2b7-41b4-b07b-48a6ebf60603",
  "Key Vault Crypto Service Encryption User": "e147488a-f6f5-4113-8e2d-b22465e65bf6",
  "Key Vault Secrets User": "4633458b-17de-408a-b874-0445c86b69e6",
  "Log Analytics Reader": "73c42c96-874c-492b-b04d-ab87d138a893",
  "Storage Blob Data Contributor": "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
  "Storage Blob Data Reader": "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
} as const;

export interface Grant {
  role: keyof typeof roles;
  /** The id of what the role is given on. */
  scope: Input<string>;
  /** The object id of who gets it. */
  principalId: Input<string>;
  /** Whether it is a managed identity: Azure then does not wait for its directory to know it. */
  identity?: boolean;
}

/** Gives a role on one resource to one principal. */
export const grant = (
  name: string,
  { role, scope, principalId, identity }: Grant,
  opts: CustomResourceOptions,
): RoleAssignment =>
  new RoleAssignment(
    name,
    {
      scope,
      principalId,
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${roles[role]}`,
      ...(identity ? { principalType: "ServicePrincipal" } : {}),
    },
    opts,
  );
