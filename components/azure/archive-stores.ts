import type { Workspace } from "@pulumi/azure-native/operationalinsights";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import { closedStore } from "./closed-store";
import { diagnose } from "./diagnostics";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";

interface ArchiveStoresArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  resourceGroupName: Input<string>;
  retentionDays: number;
  workspace: Workspace;
}

/** The ids of both stores of an archive, each of which logs who reads it somewhere else. */
export function archiveStores(name: string, args: ArchiveStoresArgs, parent: ComponentResource) {
  const { environment, keys, resourceGroupName, retentionDays, workspace } = args;
  const production = environment.lifecycle === "production";
  const store = { environment, keys, resourceGroupName, dataClass: "evidence", expireDays: retentionDays } as const;
  const rewritable = { "cordon:component": "LogArchive", "cordon:data-class": "operational" };
  const locked = { tags: { ...rewritable, "cordon:data-class": "evidence" }, lockDays: retentionDays };

  const evidence = closedStore(name, { ...store, ...(production ? locked : { tags: rewritable }) }, parent);
  const accessLogs = closedStore(`${name}-access`, { ...store, tags: rewritable }, parent);
  diagnose(name, evidence.blobs, { workspaceId: workspace.id, storageAccountId: accessLogs.account.id });
  diagnose(`${name}-access`, accessLogs.blobs, { workspaceId: workspace.id });
  return { evidence: evidence.account.id, accessLogs: accessLogs.account.id };
}
