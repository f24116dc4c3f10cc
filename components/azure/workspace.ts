import { PrivateLinkScope, PrivateLinkScopedResource } from "@pulumi/azure-native/monitor";
import { Workspace } from "@pulumi/azure-native/operationalinsights";
import type { ComponentResource, Input } from "@pulumi/pulumi";

interface WorkspaceArgs {
  resourceGroupName: Input<string>;
  location: string;
  protect: boolean;
  tags: Record<string, string>;
}

/** A workspace that keeps logs for a year, and that is reached from private addresses and by directory identities only. */
export function closedWorkspace(name: string, args: WorkspaceArgs, parent: ComponentResource) {
  const { resourceGroupName, location, protect, tags } = args;
  const workspace = new Workspace(
    name,
    {
      resourceGroupName,
      location,
      sku: { name: "PerGB2018" },
      retentionInDays: 365,
      features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true },
      publicNetworkAccessForIngestion: "Disabled",
      publicNetworkAccessForQuery: "Disabled",
      tags,
    },
    { parent, protect },
  );
  const scope = new PrivateLinkScope(
    name,
    {
      resourceGroupName,
      location: "global",
      accessModeSettings: { ingestionAccessMode: "PrivateOnly", queryAccessMode: "PrivateOnly" },
      tags,
    },
    { parent },
  );
  new PrivateLinkScopedResource(
    name,
    { resourceGroupName, scopeName: scope.name, linkedResourceId: workspace.id },
    { parent },
  );
  return { workspace, scope };
}
