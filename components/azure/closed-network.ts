import { NetworkSecurityGroup, RouteTable, Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";
import type { Segment as Declared } from "../../declaration/segments";
import { securityRules } from "./filters";
import type { HostingEnvironment } from "./hosting-environment";

export interface ClosedNetwork {
  network: VirtualNetwork;
  /** By tier. */
  filters: Record<string, NetworkSecurityGroup>;
  /** By tier, in the order in which they are made. */
  subnets: Record<string, Subnet[]>;
}

interface ClosedNetworkArgs {
  environment: HostingEnvironment;
  declared: Declared;
  /** The address of the firewall, to which goes whatever leaves the network. */
  firewallAddress: Input<string>;
}

/** A virtual network whose subnets let through what the flows open, with no way out but the firewall. */
export function closedNetwork(name: string, args: ClosedNetworkArgs, parent: ComponentResource): ClosedNetwork {
  const { environment, declared, firewallAddress } = args;
  const { network: declaration, location, resourceGroupName } = environment;
  const tags = { "cordon:component": "Segment", "cordon:segment": declared.id };
  const place = { resourceGroupName, location, tags };

  const filterOf = (tier: string): NetworkSecurityGroup =>
    new NetworkSecurityGroup(
      `${name}-${tier}`,
      { ...place, securityRules: securityRules(declared.id, tier, declaration) },
      { parent },
    );
  const filters = Object.fromEntries(Object.keys(declared.tiers).map((tier) => [tier, filterOf(tier)]));
  const outwards = { addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIpAddress: firewallAddress };
  const routes = new RouteTable(
    name,
    { ...place, disableBgpRoutePropagation: true, routes: [{ name: "outwards", ...outwards }] },
    { parent },
  );
  const network = new VirtualNetwork(
    name,
    { ...place, addressSpace: { addressPrefixes: [declared.cidr] } },
    { parent },
  );

  // Azure changes one subnet of a network at a time: each waits for the one before it.
  let before: Resource = network;
  const subnet = (id: string, tier: string, addressPrefix: string): Subnet => {
    const made = new Subnet(
      id,
      {
        resourceGroupName,
        virtualNetworkName: network.name,
        addressPrefix,
        networkSecurityGroup: { id: filters[tier]?.id },
        routeTable: { id: routes.id },
        defaultOutboundAccess: false,
        privateEndpointNetworkPolicies: "Enabled",
      },
      { parent, dependsOn: before },
    );
    before = made;
    return made;
  };
  const subnets = Object.entries(declared.tiers).map(([tier, prefixes]) => [
    tier,
    prefixes.map((prefix, index) => subnet(`${name}-${tier}-${index + 1}`, tier, prefix)),
  ]);
  return { network, filters, subnets: Object.fromEntries(subnets) };
}
