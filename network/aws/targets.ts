import type { Resource } from "../../plan/graph";
import type { NodeId } from "../model";
import { siteOf } from "../reading";
import { exitId, type Fabric, localId, OUTSIDE_NODE, outId, routesId, type Through } from "./fabric";
import { firewallOfId } from "./firewall-endpoints";
import type { Written } from "./tables";
import { types } from "./types";
import type { Subnet, Vpc } from "./vpcs";

/** What routes of the transit gateways and firewalls lead to: made by those who read them. */
export interface Beyond {
  transit: (gateway: Resource, subnet: Subnet) => NodeId[];
  firewall: (firewall: Resource) => NodeId;
}

type Target = (fabric: Fabric, route: Written, subnet: Subnet, asGateway: boolean, beyond: Beyond) => NodeId[];

/** What a route may name as its target, in the names of inline routes and of routes of their own. */
const targets: Record<string, Target> = {
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

/** Finds what a written route leads to, by the target that it names. */
export const throughTargets =
  (fabric: Fabric, beyond: Beyond): Through =>
  (route, subnet, asGateway) => {
    for (const [name, target] of Object.entries(targets)) {
      const { inputs } = route.resource;
      const value = written(inputs, `${route.path}${name}`);
      if (value !== undefined && value !== null && value !== "")
        return target(fabric, { ...route, path: `${route.path}${name}` }, subnet, asGateway, beyond);
    }
    return [];
  };

function written(inputs: Record<string, unknown>, path: string): unknown {
  const [, index, key] = /^routes\[(\d+)\]\.(.+)$/.exec(path) ?? [];
  if (index === undefined || key === undefined) return inputs[path];
  return (inputs.routes as Record<string, unknown>[])[Number(index)]?.[key];
}

function toGateway(fabric: Fabric, route: Written, subnet: Subnet, asGateway: boolean): NodeId[] {
  const { reading } = fabric;
  if (written(route.resource.inputs, route.path) === "local") return [localId(subnet.vpc)];
  const { resources, literal } = reading.at(route.resource, route.path, types.internet, types.vpn, types.vpc);
  const [gateway] = resources;
  if (gateway?.type === types.vpn || literal?.startsWith("vgw-")) return [OUTSIDE_NODE];
  const exit = fabric.exitOf(subnet.vpc);
  if (gateway && gateway.type === types.internet && exit?.gateway && exit.gateway !== gateway) return [];
  const id = exit?.id ?? (gateway ? undefined : exitId(subnet.vpc.key));
  if (!id) return [];
  if (!exit) fabric.put(id, { kind: "exit", at: route.at, shared: false });
  return [locked(fabric, subnet, asGateway ? ["open", "egress"] : ["open"], id)];
}

/** A way to the internet, as far as the account's lock leaves it open. */
function locked(fabric: Fabric, subnet: Subnet, levels: readonly string[], next: NodeId): NodeId {
  const { level, at = { label: "block of public access" } } = fabric.accessOf(subnet);
  if (levels.includes(level)) return next;
  if (level === "unknown") return fabric.put(`${subnet.key}|lock|${next}`, { kind: "perhaps", at, next: [next] });
  return fabric.put(`${subnet.key}|lock`, { kind: "drop", at });
}

/** A NAT gateway in another subnet lies behind that subnet's network ACL. */
function toNat(fabric: Fabric, route: Written, subnet: Subnet): NodeId[] {
  const { reading } = fabric;
  const { resources } = reading.at(route.resource, route.path, types.nat);
  if (resources.length > 0) {
    return resources.map((gateway) => {
      const [place] = reading.at(gateway, "subnetId", types.subnet, types.defaultSubnet).resources;
      const beside = place && place.urn !== subnet.key && fabric.subnet(place.urn)?.resource;
      return `${gateway.urn}|${beside ? "entry" : "translate"}`;
    });
  }
  const exit = fabric.put(`${route.resource.urn}|unseen-nat`, { kind: "exit", at: route.at, shared: true });
  return [fabric.put(`${route.resource.urn}|perhaps-nat`, { kind: "perhaps", at: route.at, next: [exit] })];
}

function toTransit(fabric: Fabric, route: Written, subnet: Subnet, _: boolean, beyond: Beyond): NodeId[] {
  const { resources } = fabric.reading.at(route.resource, route.path, types.transit);
  const [gateway] = resources;
  return gateway ? beyond.transit(gateway, subnet) : [OUTSIDE_NODE];
}

/** The other side of a peering, and nothing behind it. */
function toPeer(fabric: Fabric, route: Written, subnet: Subnet): NodeId[] {
  const { reading } = fabric;
  const [found] = reading.at(route.resource, route.path, types.peering, types.peeringAccepter).resources;
  const peering =
    found?.type === types.peeringAccepter
      ? reading.at(found, "vpcPeeringConnectionId", types.peering).resources[0]
      : found;
  if (!peering) return [OUTSIDE_NODE];
  const side = (path: string): Vpc | undefined => {
    const { resources, literal } = reading.at(peering, path, types.vpc, types.defaultVpc);
    return fabric.vpcs.get(resources[0]?.urn ?? literal ?? "");
  };
  const [one, other] = [side("vpcId"), side("peerVpcId")];
  const there = one === subnet.vpc ? other : one;
  if (one !== subnet.vpc && other !== subnet.vpc) return [];
  if (!there) return [OUTSIDE_NODE];
  const at = siteOf(peering, `peering ${peering.name}`);
  return [
    fabric.put(`${peering.urn}|to|${there.key}`, {
      kind: "router",
      at,
      routes: [{ at, to: there.prefixes, via: [localId(there)], rank: 1 }],
    }),
  ];
}

function toEgressOnly(fabric: Fabric, route: Written, subnet: Subnet): NodeId[] {
  const [gateway] = fabric.reading.at(route.resource, route.path, types.egressOnly).resources;
  const at = gateway ? siteOf(gateway, `egress-only gateway ${gateway.name}`) : route.at;
  const id = fabric.put(`${subnet.key}|egress-only`, { kind: "exit", at, shared: true, returns: localId(subnet.vpc) });
  return [locked(fabric, subnet, ["open", "egress"], id)];
}

/** The endpoint of a firewall, or of an appliance behind a gateway load balancer. */
function toEndpoint(fabric: Fabric, route: Written, subnet: Subnet, _: boolean, beyond: Beyond): NodeId[] {
  const { resources, literal = "" } = fabric.reading.at(route.resource, route.path, types.firewall, types.endpoint);
  const firewall = resources.find(({ type }) => type === types.firewall) ?? firewallOfId(fabric.reading, literal);
  return firewall ? [beyond.firewall(firewall)] : toAppliance(fabric, route, subnet);
}

/** An instance or an appliance that passes packets on, or does not. */
function toAppliance(fabric: Fabric, route: Written, subnet: Subnet): NodeId[] {
  const at = { ...route.at, label: `${route.at.label}, an appliance of its own mind` };
  const [interfaceOf] = fabric.reading.at(route.resource, route.path, types.interface, types.instance).resources;
  const place =
    interfaceOf && fabric.reading.at(interfaceOf, "subnetId", types.subnet, types.defaultSubnet).resources[0];
  const there = (place && fabric.subnet(place.urn)) ?? subnet;
  const shared = fabric.put(`${route.resource.urn}|${route.path}|out`, {
    kind: "exit",
    at,
    shared: true,
    returns: localId(there.vpc),
  });
  const next = there === subnet ? [localId(there.vpc), shared] : [routesId(there), outId(there), shared];
  return [fabric.put(`${route.resource.urn}|${route.path}|appliance`, { kind: "perhaps", at, next })];
}
