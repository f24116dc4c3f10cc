import { NetworkSecurityGroup, RouteTable, Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";
import type { Flow } from "../../declaration/flows";
import type { Segment } from "../../declaration/segments";
import { securityRules } from "./filters";
import type { HostingEnvironment } from "./hosting-environment";
import type { Named } from "./names";
import { routesOf, type WaysOut } from "./routes";

/** What a tier of a segment consists of. */
export interface Tier {
  filter: NetworkSecurityGroup;
  /** In the order in which they are made. */
  subnets: Subnet[];
}

interface ClosedNetworkArgs {
  environment: HostingEnvironment;
  segment: Segment;
  network: Named;
  /** The group of the network. */
  resourceGroupName: Input<string>;
  /** What services in the segment need beside the declared flows. */
  platformFlows: Flow[];
  ways: WaysOut;
  /** What Azure must have finished in the network before its first subnet is made. */
  after: Resource[];
}

/** The network of one segment. */
export const segmentNetwork = (
  name: string,
  { environment, segment }: { environment: HostingEnvironment; segment: Segment },
  parent: ComponentResource,
): VirtualNetwork =>
  new VirtualNetwork(
    name,
    { ...placeOf(environment, segment), addressSpace: { addressPrefixes: [segment.cidr] } },
    { parent },
  );

/** Subnets that let through what the flows open, tier by tier, with no way out but those that the tier needs. */
export function closedSubnets(name: string, args: ClosedNetworkArgs, parent: ComponentResource): Record<string, Tier> {
  const { environment, segment, network, resourceGroupName, platformFlows, ways, after } = args;
  const place = placeOf(environment, segment);
  const declared = environment.network;
  const needed = { ...declared, flows: [...declared.flows, ...platformFlows] };

  // Azure changes one subnet of a network at a time: each waits for the one before it.
  let dependsOn = after;
  const tiers = Object.entries(segment.tiers).map(([tier, prefixes]): [string, Tier] => {
    const id = `${name}-${tier}`;
    const filter = new NetworkSecurityGroup(
      id,
      { ...place, securityRules: securityRules(segment.id, tier, needed) },
      { parent },
    );
    const { natGateway, ...routes } = routesOf(segment, tier, declared, ways);
    const table = new RouteTable(id, { ...place, ...routes }, { parent });
    const subnets = prefixes.map((addressPrefix, index) => {
      const subnet = new Subnet(
        `${id}-${index + 1}`,
        {
          resourceGroupName,
          virtualNetworkName: network.name,
          addressPrefix,
          networkSecurityGroup: { id: filter.id },
          routeTable: { id: table.id },
          defaultOutboundAccess: false,
          privateEndpointNetworkPolicies: "Enabled",
          ...(natGateway ? { natGateway: { id: natGateway } } : {}),
        },
        { parent, dependsOn },
      );
      dependsOn = [subnet];
      return subnet;
    });
    return [tier, { filter, subnets }];
  });
  return Object.fromEntries(tiers);
}

const placeOf = ({ resourceGroupName, location }: HostingEnvironment, { id }: Segment) => ({
  resourceGroupName,
  location,
  tags: { "cordon:component": "Segment", "cordon:segment": id },
});
