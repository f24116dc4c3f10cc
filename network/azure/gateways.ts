import type { Resource } from "../../plan/graph";
import { valueAt } from "../../plan/values";
import type { NodeId, Pattern, Route } from "../model";
import { isNone, perhaps, siteOf, textsAt } from "../reading";
import { everyAddress, publicAddresses } from "../space/addresses";
import { difference, type Intervals, unionOf } from "../space/intervals";
import { type Fabric, gatewayId, localId, OUTSIDE_NODE, routesId } from "./fabric";
import { lengthOf, written } from "./prefixes";
import type { Network, Subnet } from "./subnets";
import { types } from "./types";

/** A VPN or ExpressRoute gateway of a network. */
export interface Gateway {
  resource: Resource;
  place: Subnet;
}

/** What lies behind a gateway's lines. */
interface Line {
  at: Route["at"];
  to: Pattern;
  length: number;
  via: NodeId;
}

/** How much a route that a gateway brings counts among those of one prefix: more than Azure's own, less than a user's. */
export const LEARNED = 0.25;

const PLACE = "ipConfigurations[0].subnet.id";

const gateways = new WeakMap<Fabric, readonly Gateway[]>();

function allGateways(fabric: Fabric): readonly Gateway[] {
  const known = gateways.get(fabric);
  if (known) return known;
  const all = fabric.reading.of(types.line).flatMap((resource) => {
    const place = fabric.subnetAt(resource, PLACE);
    return place ? [{ resource, place }] : [];
  });
  gateways.set(fabric, all);
  return all;
}

/** The gateways that a network uses: its own, and those that peered networks lend it. */
export function gatewaysOf(fabric: Fabric, network: Network): Gateway[] {
  const homes = new Set([network, ...fabric.peerings.lendersTo(network)]);
  return allGateways(fabric).filter(({ place }) => homes.has(place.network));
}

/** Where packets from behind the lines come in. */
export const entrances = (fabric: Fabric): NodeId[] => allGateways(fabric).map(({ place }) => routesId(place));

/** Gives every gateway a node, which sends packets to its lines, to its own network and to those that use it. */
export function layGateways(fabric: Fabric): void {
  for (const gateway of allGateways(fabric)) {
    const { resource, place } = gateway;
    const at = siteOf(resource, `gateway ${resource.name}`);
    const away = linesOf(fabric, gateway).map(({ length, ...rest }) => ({ ...rest, via: [rest.via], rank: length }));
    const near = [place.network, ...fabric.peerings.borrowersOf(place.network)];
    const inside = near.flatMap((network) =>
      network.parts.map(({ to, length }) => ({ at, to, via: [localId(network)], rank: length })),
    );
    fabric.put(gatewayId(resource), { kind: "router", at, routes: [...away, ...inside] });
  }
}

/** The routes that its gateways bring to a network. */
export const learnedRoutes = (fabric: Fabric, network: Network): Route[] =>
  gatewaysOf(fabric, network).flatMap((gateway) =>
    linesOf(fabric, gateway).map(({ at, to, length }) => ({
      at,
      to,
      via: [gatewayId(gateway.resource)],
      rank: length + LEARNED,
    })),
  );

/** What the sites of the plan have for addresses, beside private ones. */
export const sitePrefixes = (fabric: Fabric): Intervals =>
  unionOf(allGateways(fabric).flatMap((gateway) => linesOf(fabric, gateway).map(({ to }) => to.must)));

const lines = new WeakMap<Gateway, readonly Line[]>();

function linesOf(fabric: Fabric, gateway: Gateway): readonly Line[] {
  const found = lines.get(gateway) ?? readLines(fabric, gateway);
  lines.set(gateway, found);
  return found;
}

function readLines(fabric: Fabric, { resource }: Gateway): Line[] {
  const { reading } = fabric;
  const connections = reading
    .of(types.connection)
    .filter((each) => reading.at(each, "virtualNetworkGateway1.id", types.line).resources.includes(resource));
  const joined = connections.flatMap((each) => lineOf(fabric, each, resource));
  const clients = valueAt(resource.inputs, "vpnClientConfiguration");
  const pool = prefixLines(fabric, resource, "vpnClientConfiguration.vpnClientAddressPool.addressPrefixes");
  if (connections.length > 0 || clients) return [...joined, ...pool];
  return [announced(fabric, resource)];
}

function lineOf(fabric: Fabric, connection: Resource, gateway: Resource): Line[] {
  const { reading } = fabric;
  const [site] = reading.at(connection, "localNetworkGateway2.id", types.site).resources;
  const dynamic = connection.inputs.enableBgp !== undefined && connection.inputs.enableBgp !== false;
  const others = announced(fabric, connection);
  if (site) {
    const named = prefixLines(fabric, site, "localNetworkAddressSpace.addressPrefixes");
    return dynamic || named.length === 0 ? [...named, others] : named;
  }
  const [far] = reading.at(connection, "virtualNetworkGateway2.id", types.line).resources;
  const place = far && fabric.subnetAt(far, PLACE);
  if (!far || !place) return [others];
  const answered = reading
    .of(types.connection)
    .some(
      (each) =>
        reading.at(each, "virtualNetworkGateway1.id", types.line).resources.includes(far) &&
        reading.at(each, "virtualNetworkGateway2.id", types.line).resources.includes(gateway),
    );
  const at = siteOf(connection, `connection ${connection.name} to ${place.network.name}`);
  return answered ? place.network.parts.map((part) => ({ at, ...part, via: routesId(place) })) : [];
}

const prefixLines = (fabric: Fabric, resource: Resource, path: string): Line[] =>
  textsAt(resource, path).flatMap((text) => {
    const to = written(fabric.reading, text);
    const length = lengthOf(text, fabric.reading.family);
    return isNone(to)
      ? []
      : [{ at: siteOf(resource, `route to ${resource.name}`, path), to, length, via: OUTSIDE_NODE }];
  });

/**
 * What a line announces nobody knows before it is there: prefixes of any length, for private addresses that are not those of
 * the plan's own networks.
 */
export function announced({ reading: { family }, networks }: Fabric, resource: Resource): Line {
  const hidden = difference(everyAddress[family], publicAddresses[family]);
  const own = unionOf([...networks.values()].map(({ prefixes }) => prefixes.must));
  const at = siteOf(resource, `what ${resource.name} announces`);
  return { at, to: perhaps(difference(hidden, own)), length: LONGEST, via: OUTSIDE_NODE };
}

/** Longer than any prefix: it may take the place of all others but a user's. */
const LONGEST = 128;
