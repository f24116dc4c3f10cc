import { UserAssignedIdentity } from "@pulumi/azure-native/managedidentity";
import type { ComponentResource, Input, Output, Resource } from "@pulumi/pulumi";
import { output } from "@pulumi/pulumi";
import { grant } from "./access";
import type { HostingEnvironment } from "./hosting-environment";

interface CertificateArgs {
  environment: HostingEnvironment;
  /** The id of the secret. */
  certificate: Input<string>;
}

interface Certificate {
  /** The id of the identity that may read it. */
  identity: Output<string>;
  keyVaultSecretId: Output<string>;
  /** What must exist before it can be read. */
  ready: Resource[];
}

const secretId = /^\/subscriptions\/.+\/providers\/Microsoft\.KeyVault\/vaults\/([^/]+)\/secrets\/([^/]+)$/i;

/** An identity that may read one secret of a vault and nothing else, and the address at which it reads it. */
export function certificateOf(name: string, args: CertificateArgs, parent: ComponentResource): Certificate {
  const { environment, certificate } = args;
  const { location, resourceGroupName } = environment;
  const tags = { "cordon:component": "EdgeGateway" };

  const identity = new UserAssignedIdentity(name, { resourceGroupName, location, tags }, { parent });
  const use = { role: "Key Vault Secrets User", scope: certificate, identity: true } as const;
  const granted = grant(name, { ...use, principalId: identity.principalId }, { parent });
  return {
    identity: identity.id,
    keyVaultSecretId: output(certificate).apply((id) => secretAddress(name, id)),
    ready: [granted],
  };
}

/** Where a secret is read, without a version, so that who reads it follows each renewal. */
export function secretAddress(name: string, id: string): string {
  const [, vault, secret] = secretId.exec(id) ?? [];
  if (vault && secret) return `https://${vault}.vault.azure.net/secrets/${secret}`;
  throw new Error(
    `${name}: certificate must be the id of a secret in a key vault, such as /subscriptions/…/providers/Microsoft.KeyVault/vaults/front/secrets/portal.`,
  );
}
