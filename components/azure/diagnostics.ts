import { DiagnosticSetting } from "@pulumi/azure-native/monitor";
import { FlowLog } from "@pulumi/azure-native/network";
import type { ComponentResource, CustomResource, Input } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";

/** Where a resource's logs go: always to the workspace, and to a store that keeps them. */
export interface Destination {
  workspaceId: Input<string>;
  storageAccountId?: Input<string>;
}

/** Sends every log of a resource to a destination. */
export const diagnose = (name: string, resource: CustomResource, destination: Destination): DiagnosticSetting =>
  new DiagnosticSetting(
    name,
    { resourceUri: resource.id, logs: [{ categoryGroup: "allLogs", enabled: true }], ...destination },
    { parent: resource },
  );

/** Records every flow of a virtual network. Azure makes the region's watcher itself, with its first virtual network. */
export const flowLog = (
  name: string,
  { environment, logs, network }: { environment: HostingEnvironment; logs: LogArchive; network: CustomResource },
  parent: ComponentResource,
): FlowLog =>
  new FlowLog(
    name,
    {
      resourceGroupName: "NetworkWatcherRG",
      networkWatcherName: `NetworkWatcher_${environment.location}`,
      location: environment.location,
      targetResourceId: network.id,
      enabled: true,
      format: { type: "JSON", version: 2 },
      storageId: logs.accessLogs,
      retentionPolicy: { enabled: true, days: 365 },
      identity: { type: "UserAssigned", userAssignedIdentities: [logs.writer] },
      flowAnalyticsConfiguration: {
        networkWatcherFlowAnalyticsConfiguration: {
          enabled: true,
          workspaceResourceId: logs.workspace,
          workspaceRegion: environment.location,
          trafficAnalyticsInterval: 10,
        },
      },
    },
    { parent },
  );
