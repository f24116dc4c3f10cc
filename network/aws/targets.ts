import type { Resource } from "../../plan/graph";
import { valueAt } from "../../plan/values";
import type { NodeId, Site } from "../model";
import { siteOf } from "../reading";
import { toAppliance } from "./appliances";
import type { Fabric } from "./fabric";
import { firewallOfId } from "./firewall-endpoints";
import { locked } from "./locks";
import { toNat } from "./nat-gateways";
import { exitId, localId, OUTSIDE_NODE } from "./node-ids";
import { peersOf, toPeer } from "./peerings";
import type { Through } from "./routes";
import type { Written } from "./tables";
import { types } from "./types";
import type { Subnet } from "./vpcs";

/** What routes of the transit gateways and firewalls lead to: made by those who read them. */
export interface Beyond {
  /** To a transit gateway, or to one that the plan only names. */
  transit: (gateway: Resource | string, subnet: Subnet) => NodeId[];
  /** To every transit gateway that the subnet's VPC is attached to. */
  transits: (subnet: Subnet) => NodeId[];
  firewall: (firewall: Resource) => NodeId;
}

/** A route that names its target at its path, as a subnet sees it. */
export interface Way {
  fabric: Fabric;
  route: Written;
  subnet: Subnet;
  asGateway: boolean;
  beyond: Beyond;
  /** For a target of which nothing is known. */
  anywhere: NodeId;
}

/** What a route may name as its target, in the names of inline routes and of routes of their own. */
const targets: Readonly<Record<string, (way: Way) => NodeId[]>> = {
  gatewayId: toGateway,
  natGatewayId: toNat,
  transitGatewayId: toTransit,
  vpcPeeringConnectionId: toPeer,
  egressOnlyGatewayId: toEgressOnly,
  vpcEndpointId: toEndpoint,
  networkInterfaceId: toAppliance,
  instanceId: toAppliance,
  localGatewayId: () => [OUTSIDE_NODE],
  carrierGatewayId: toAppliance,
  coreNetworkArn: toAppliance,
};

/** Finds what routes lead to, by the targets that they name. */
export function throughTargets(fabric: Fabric, beyond: Beyond): Through {
  const anywhere = (at: Site, subnet: Subnet): NodeId => toAnywhere(fabric, beyond, at, subnet);
  return {
    anywhere,
    to: (route, subnet, asGateway) => {
      if (route.anywhere) return [anywhere(route.at, subnet)];
      for (const [name, target] of Object.entries(targets)) {
        const path = `${route.path}${name}`;
        const value = valueAt(route.resource.inputs, path);
        if (value === undefined || value === null || value === "") continue;
        const named = { ...route, path };
        return target({ fabric, route: named, subnet, asGateway, beyond, anywhere: anywhere(route.at, subnet) });
      }
      return [];
    },
  };
}

/** Wherever a route of this VPC can lead. */
function toAnywhere(fabric: Fabric, beyond: Beyond, at: Site, subnet: Subnet): NodeId {
  const id = `${subnet.key}|anywhere|${at.urn ?? at.label} ${at.path ?? ""}`;
  if (fabric.nodes.has(id)) return id;
  // Set before it is whole, so that what leads back here finds it.
  fabric.put(id, { kind: "perhaps", at, next: [] });
  const { vpc } = subnet;
  const exit = fabric.exitOf(vpc);
  const shared = vpc.whole && !exit ? [] : [fabric.put(`${vpc.key}|some-nat`, { kind: "exit", at, shared: true })];
  const ways = [...(exit ? [exit.id] : []), ...shared].map((next) => locked(fabric, subnet, ["open", "egress"], next));
  const next = [...ways, OUTSIDE_NODE, ...beyond.transits(subnet), ...peersOf(fabric, vpc)];
  return fabric.put(id, { kind: "perhaps", at, next });
}

function toGateway({ fabric, route, subnet, asGateway, anywhere }: Way): NodeId[] {
  const { reading } = fabric;
  const { resources, literal } = reading.at(route.resource, route.path, types.internet, types.vpn, types.vpc);
  if (literal === "local") return [localId(subnet.vpc)];
  const [gateway] = resources;
  if (gateway?.type === types.vpn || literal?.startsWith("vgw-")) return [OUTSIDE_NODE];
  if (!gateway && literal === undefined) return [anywhere];
  const exit = fabric.exitOf(subnet.vpc);
  if (gateway && exit?.gateway && exit.gateway !== gateway) return [];
  const id = exit?.id ?? (gateway ? undefined : exitId(subnet.vpc.key));
  if (!id) return [];
  if (!exit) fabric.put(id, { kind: "exit", at: route.at, shared: false });
  return [locked(fabric, subnet, asGateway ? ["open", "egress"] : ["open"], id)];
}

function toTransit({ fabric, route, subnet, beyond }: Way): NodeId[] {
  const { resources, literal } = fabric.reading.at(route.resource, route.path, types.transit);
  return beyond.transit(resources[0] ?? literal ?? "a transit gateway that the plan does not show", subnet);
}

function toEgressOnly({ fabric, route, subnet }: Way): NodeId[] {
  const [gateway] = fabric.reading.at(route.resource, route.path, types.egressOnly).resources;
  const at = gateway ? siteOf(gateway, `egress-only gateway ${gateway.name}`) : route.at;
  const id = fabric.put(`${subnet.key}|egress-only`, { kind: "exit", at, shared: true, returns: localId(subnet.vpc) });
  return [locked(fabric, subnet, ["open", "egress"], id)];
}

/** The endpoint of a firewall, or of an appliance behind a gateway load balancer. */
function toEndpoint(way: Way): NodeId[] {
  const { fabric, route, beyond } = way;
  const { resources, literal = "" } = fabric.reading.at(route.resource, route.path, types.firewall, types.endpoint);
  const firewall = resources.find(({ type }) => type === types.firewall) ?? firewallOfId(fabric.reading, literal);
  return firewall ? [beyond.firewall(firewall)] : toAppliance(way);
}
