import { PrivateDnsZoneGroup, PrivateEndpoint } from "@pulumi/azure-native/network";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";
import type { Zone } from "./names";
import type { Segment } from "./segment";
import { endpointTier } from "./tiers";

/** What a private endpoint leads to, as Azure names it, and the zones that its address goes into. */
const zonesOf = {
  blob: ["blob"],
  vault: ["vault"],
  postgresqlServer: ["postgresql"],
  azuremonitor: ["monitor", "oms", "ods", "agents", "blob"],
} satisfies Record<string, Zone[]>;

export interface EndpointArgs {
  environment: HostingEnvironment;
  segment: Segment;
  /** The id of the service that gets an address. */
  service: Input<string>;
  group: keyof typeof zonesOf;
}

/** Gives a service an address in a segment. */
export function privateEndpoint(name: string, args: EndpointArgs, parent: ComponentResource): void {
  const { environment, segment, service, group } = args;
  const { resourceGroupName, location } = environment;
  const [subnet] = segment.subnets(endpointTier);

  const endpoint = new PrivateEndpoint(
    name,
    {
      resourceGroupName,
      location,
      subnet: { id: subnet },
      privateLinkServiceConnections: [{ name: group, privateLinkServiceId: service, groupIds: [group] }],
      tags: { "cordon:segment": segment.id },
    },
    { parent },
  );
  new PrivateDnsZoneGroup(
    name,
    {
      resourceGroupName,
      privateEndpointName: endpoint.name,
      privateDnsZoneGroupName: "default",
      privateDnsZoneConfigs: zonesOf[group].map((zone) => ({
        name: zone,
        privateDnsZoneId: segment.hub.zones[zone].id,
      })),
    },
    { parent },
  );
}
