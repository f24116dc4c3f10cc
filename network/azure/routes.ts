import type { Node, NodeId, Pattern, Route, Site } from "../model";
import { isNone, isSettled, only, perhaps, siteOf } from "../reading";
import { addressesOf, everyAddress } from "../space/addresses";
import { difference, unionOf } from "../space/intervals";
import { everyService } from "../space/services";
import { exitId, type Fabric, localId } from "./fabric";
import { learnedRoutes } from "./gateways";
import { hubRoutes } from "./hubs";
import type { Peering } from "./peerings";
import { holdsGateways, type Network, type Subnet } from "./subnets";
import { networkGroup } from "./tags";
import { tableOf, userRoutes } from "./user-routes";

/** How much a user's route counts among those of one prefix: more than what gateways bring, and than Azure's own. */
const WRITTEN = 0.5;

/**
 * The routes of a subnet: the longest prefix counts, then the user's, then those that gateways bring, then Azure's own. Those
 * to its own and to peered networks count before what gateways bring, even if that is longer.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route
 */
export function routesFrom(fabric: Fabric, subnet: Subnet): Route[] {
  const { network } = subnet;
  const own = userRoutes(fabric, subnet)
    .filter(({ tag }) => tag === undefined)
    .map(({ at, to, length, via }): Route => ({ at, to, via, rank: length + WRITTEN }));
  const near = [...localRoutes(network), ...peeredRoutes(fabric, subnet)];
  const taken = unionOf(near.map(({ to }) => to.must));
  const learned = learns(fabric, subnet)
    ? [...learnedRoutes(fabric, network), ...hubRoutes(fabric, network)].map((route) => ({
        ...route,
        to: without(route.to, taken),
      }))
    : [];
  return [...own, ...learned, ...near, ...defaultRoutes(fabric, subnet, own)].filter(({ to }) => !isNone(to));
}

const without = ({ must, may }: Pattern, taken: Pattern["must"]): Pattern =>
  must === may ? only(difference(must, taken)) : { must: difference(must, taken), may: difference(may, taken) };

const localRoutes = (network: Network): Route[] =>
  network.parts.map(({ to, length }) => ({
    at: { label: `system route of ${network.name}` },
    to,
    via: [localId(network)],
    rank: length,
  }));

/** To the internet, and to nowhere for private addresses, until a default route of one's own takes the place of these. */
function defaultRoutes({ reading: { family } }: Fabric, subnet: Subnet, own: readonly Route[]): Route[] {
  const overridden = own.some(({ to, rank }) => rank < 1 && isSettled(to));
  const hidden = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];
  const closed = hidden.map((text): Route => {
    const at: Site = { label: `system route for private addresses ${text}: none` };
    return { at, to: only(addressesOf(family, [text])), via: [], rank: Number(text.split("/")[1]) };
  });
  const at: Site = { label: "system route to the internet" };
  const out: Route = { at, to: only(everyAddress[family]), via: [exitId(subnet)], rank: 0 };
  return [...(overridden ? [] : closed), out];
}

/** Whether a subnet learns the routes that gateways bring. */
const learns = (fabric: Fabric, subnet: Subnet): boolean =>
  tableOf(fabric, subnet)?.inputs.disableBgpRoutePropagation !== true;

/** Across peerings: into the other network and no further. */
function peeredRoutes(fabric: Fabric, subnet: Subnet): Route[] {
  return fabric.peerings.of(subnet.network).flatMap(({ half, back }) => {
    const { to, resource, path, access } = half;
    const at = siteOf(resource, `peering of ${half.from.name} with ${to.name}`, path.replace(/\.$/, "") || undefined);
    const closed = access === false || back.access === false;
    const via = closed ? [] : crossing(fabric, subnet, half, back, at);
    return to.parts.map((part): Route => ({ at, to: part.to, via, rank: part.length }));
  });
}

/** The way from a subnet into a peered network: from a gateway, if that network uses it; else past the forwarding rule. */
function crossing(fabric: Fabric, subnet: Subnet, half: Peering, back: Peering, at: Site): NodeId[] {
  const { from, to } = half;
  if (holdsGateways(subnet)) return half.offerGateways && back.useGateways ? [localId(to)] : [];
  const id = `${from.key}|peering|${to.key}`;
  const doubtful = half.access === undefined || back.access === undefined || half.partial || back.partial;
  const checked = fabric.put(`${id}|forwarded`, forwarding(half, back, at));
  return [doubtful ? fabric.put(id, { kind: "perhaps", at, next: [checked] }) : checked];
}

/** What another network sent needs leave to be forwarded, from the network that it comes to. */
function forwarding({ from, to }: Peering, back: Peering, at: Site): Node {
  const path = `${back.path}allowForwardedTraffic`;
  const gate = siteOf(back.resource, `peering of ${to.name} with ${from.name}: forwarded traffic`, path);
  const own = { groups: [networkGroup(from)], certain: true };
  const others = { at: gate, action: "allow" as const, service: perhaps(everyService) };
  return {
    kind: "filter",
    at: gate,
    filter: {
      at: gate,
      match: "first",
      rules: [{ at, action: "allow", source: own }, ...(back.forwarded === undefined ? [others] : [])],
      otherwise: back.forwarded === true ? "allow" : "deny",
    },
    stateful: false,
    next: localId(to),
  };
}
