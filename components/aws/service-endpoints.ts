import { VpcEndpoint } from "@pulumi/aws/ec2";
import type { ComponentResourceOptions } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";
import { privateZone } from "./names";
import type { NetworkHub } from "./network-hub";
import type { Segment } from "./segment";
import { ofThisAccount, routed, services } from "./services";
import { endpointTier } from "./tiers";

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
 * On AWS every segment that shares a flow with this one finds the services there under their usual names. A store has
 * an address of its own, with its `segment`.
 */
export class ServiceEndpoints extends ComponentResource {
  constructor(name: string, args: ServiceEndpointsArgs, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:ServiceEndpoints", name, {}, opts);
    const { environment, hub, segment } = args;
    const { region } = environment;
    const tags = { "cordon:component": "ServiceEndpoints", "cordon:segment": segment.id };
    const { vpcId } = segment;
    const parent = this;

    for (const [service, { permission = service, host = service, own }] of Object.entries(services)) {
      const each = `${name}-${service.replace(".", "-")}`;
      const endpoint = new VpcEndpoint(
        each,
        {
          vpcId,
          vpcEndpointType: "Interface",
          serviceName: `com.amazonaws.${region}.${service}`,
          // The names are told to other networks too, which AWS's own zone for the endpoint does not do.
          privateDnsEnabled: false,
          subnetIds: segment.subnets(endpointTier),
          securityGroupIds: [segment.filter(endpointTier)],
          policy: ofThisAccount(permission, own, environment),
          tags,
        },
        { parent },
      );
      const zone = { vpcId, host: `${host}.${region}.amazonaws.com`, endpoint, tags };
      hub.publish(each, segment, privateZone(each, zone, parent));
    }
    for (const service of routed) {
      new VpcEndpoint(
        `${name}-${service}`,
        {
          vpcId,
          vpcEndpointType: "Gateway",
          serviceName: `com.amazonaws.${region}.${service}`,
          routeTableIds: segment.routeTables(),
          policy: ofThisAccount(service, true, environment),
          tags,
        },
        { parent },
      );
    }
    this.registerOutputs({});
  }
}
