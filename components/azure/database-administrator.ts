import { AdministratorsMicrosoftEntra, type Server } from "@pulumi/azure-native/dbforpostgresql";
import { UserAssignedIdentity } from "@pulumi/azure-native/managedidentity";
import type { ComponentResource, Input } from "@pulumi/pulumi";

interface AdministratorArgs {
  resourceGroupName: Input<string>;
  location: string;
  tenantId: Input<string>;
  server: Server;
  tags: Record<string, string>;
}

/** The managed identity that administers a database, since nobody has a password to it. */
export function addAdministrator(name: string, args: AdministratorArgs, parent: ComponentResource) {
  const { resourceGroupName, location, tenantId, server, tags } = args;
  const identity = new UserAssignedIdentity(name, { resourceGroupName, location, tags }, { parent });
  const added = new AdministratorsMicrosoftEntra(
    name,
    {
      resourceGroupName,
      serverName: server.name,
      objectId: identity.principalId,
      principalName: identity.name,
      principalType: "ServicePrincipal",
      tenantId,
    },
    { parent },
  );
  return { id: identity.id, added };
}
