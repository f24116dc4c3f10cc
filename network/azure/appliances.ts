import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { NodeId, Site } from "../model";
import { itemsAt, type Reading } from "../reading";
import { type Intervals, meets, same } from "../space/intervals";
import { type Fabric, firewallId, gatewayId, localId, routesId } from "./fabric";
import { gatewaysOf } from "./gateways";
import { written } from "./prefixes";
import type { Network, Subnet } from "./subnets";
import { types } from "./types";

/** The node at an address that a subnet sends packets to: a firewall, or somebody's machine, which does what it likes. */
export function applianceAt(
  fabric: Fabric,
  subnet: Subnet,
  resource: Resource,
  path: string,
  at: Site,
  id: NodeId,
): NodeId {
  const { reading } = fabric;
  const reachable = fabric.around(subnet.network);
  const pointed = reading.at(resource, path, types.firewall, types.interface, types.balancer);
  const [device, ...others] = pointed.resources;
  if (device && others.length === 0) return nodeOf(fabric, device, reachable, at, id);

  const address = written(reading, valueAt(resource.inputs, path));
  const known = address.must === address.may ? address.must : undefined;
  if (!known) return perhapsAnywhere(fabric, subnet, at, id);
  const firewall = firewallsIn(fabric, reachable).find(({ place }) => meets(place.addresses, known))?.resource;
  if (firewall) return firewallId(firewall);
  const owner = interfaceAt(reading, known);
  if (owner) return nodeOf(fabric, owner, reachable, at, id);
  const home = reachable.find(({ prefixes }) => meets(prefixes.may, known));
  if (!home) return drop(fabric, at, id, FAR);
  const places = home.subnets.filter(({ addresses }) => meets(addresses, known));
  return appliance(fabric, places, [home], at, id);
}

function nodeOf(fabric: Fabric, device: Resource, reachable: readonly Network[], at: Site, id: NodeId): NodeId {
  const [kind, path] = placed(fabric.reading, device);
  const places = fabric.subnetsAt(device, path);
  if (places.length > 0 && !places.some(({ network }) => reachable.includes(network))) return drop(fabric, at, id, FAR);
  if (kind === "firewall" && places.length === 1) return firewallId(device);
  const forwards = kind === "interface" ? device.inputs.enableIPForwarding : true;
  if (forwards !== true && !isUnknown(forwards)) {
    return drop(fabric, at, id, `network interface ${device.name} does not forward`);
  }
  const homes = places.length > 0 ? places.map(({ network }) => network) : reachable;
  return appliance(fabric, places, [...new Set(homes)], at, id);
}

function placed(reading: Reading, device: Resource): ["firewall" | "interface" | "balancer", string] {
  if (reading.of(types.firewall).includes(device)) return ["firewall", "ipConfigurations[0].subnet.id"];
  if (reading.of(types.interface).includes(device)) return ["interface", "ipConfigurations[0].subnet.id"];
  return ["balancer", "frontendIPConfigurations[0].subnet.id"];
}

/** A next hop must be in the network itself or in one that is peered with it. */
const FAR = "its next hop is in no joined network";

const drop = (fabric: Fabric, at: Site, id: NodeId, why: string): NodeId =>
  fabric.put(id, { kind: "drop", at: { ...at, label: `${at.label}: ${why}` } });

/** A machine that may send packets on as they are, or under its own address, or drop them. */
function appliance(fabric: Fabric, places: readonly Subnet[], homes: readonly Network[], at: Site, id: NodeId): NodeId {
  const where = { ...at, label: `${at.label}: an appliance, which does what it likes` };
  const exit = fabric.put(`${id}|exit`, { kind: "exit", at: where, shared: true });
  const locals = new Set(homes.flatMap((home) => fabric.around(home)).map(localId));
  return fabric.put(id, { kind: "perhaps", at: where, next: [...places.map(routesId), ...locals, exit] });
}

/** Whatever a subnet's packets can come to. */
export function perhapsAnywhere(fabric: Fabric, subnet: Subnet, at: Site, id: NodeId): NodeId {
  const reachable = fabric.around(subnet.network);
  const exit = fabric.put(`${id}|exit`, { kind: "exit", at, shared: true });
  const firewalls = firewallsIn(fabric, reachable).map(({ resource }) => firewallId(resource));
  const gateways = gatewaysOf(fabric, subnet.network).map(({ resource }) => gatewayId(resource));
  const locals = new Set(reachable.flatMap((home) => fabric.around(home)).map(localId));
  return fabric.put(id, { kind: "perhaps", at, next: [...firewalls, ...gateways, ...locals, exit] });
}

/** The firewalls that lie in networks, with their subnets. */
export const firewallsIn = (fabric: Fabric, networks: readonly Network[]): { resource: Resource; place: Subnet }[] =>
  fabric.reading.of(types.firewall).flatMap((resource) => {
    const place = fabric.subnetAt(resource, "ipConfigurations[0].subnet.id");
    return place && networks.includes(place.network) ? [{ resource, place }] : [];
  });

const interfaceAt = (reading: Reading, address: Intervals): Resource | undefined =>
  reading
    .of(types.interface)
    .find((each) =>
      (itemsAt(each, "ipConfigurations") ?? []).some(({ value }) =>
        same(written(reading, value.privateIPAddress).must, address),
      ),
    );
