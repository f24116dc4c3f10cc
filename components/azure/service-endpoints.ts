import type { ComponentResourceOptions, Input } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { type EndpointArgs, privateEndpoint } from "./endpoints";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";
import type { NetworkHub } from "./network-hub";
import type { Segment } from "./segment";

export interface ServiceEndpointsArgs {
  environment: HostingEnvironment;
  hub: NetworkHub;
  logs: LogArchive;

  /** Where the addresses lie: in its tier `endpoints`. */
  segment: Segment;
}

/**
 * Private addresses of the cloud's own services, so that no request to them crosses the internet.
 *
 *     new ServiceEndpoints("endpoints", { environment, hub, logs, segment: shared });
 *
 * On Azure these are the vaults of the keys, the stores of the log archive, and its workspace.
 */
export class ServiceEndpoints extends ComponentResource {
  constructor(name: string, args: ServiceEndpointsArgs, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:ServiceEndpoints", name, {}, opts);
    const { environment, hub, logs, segment } = args;
    const endpoint = (suffix: string, service: Input<string>, group: EndpointArgs["group"]): void =>
      privateEndpoint(`${name}-${suffix}`, { environment, segment, service, group }, this);

    for (const [dataClass, { vaultId }] of hub.keys.all) endpoint(`${dataClass}-key`, vaultId, "vault");
    endpoint("evidence", logs.evidence, "blob");
    endpoint("access-logs", logs.accessLogs, "blob");
    endpoint("workspace", logs.scope, "azuremonitor");
    this.registerOutputs({});
  }
}
