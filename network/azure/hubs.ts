import type { Resource } from "../../plan/graph";
import type { NodeId, Route } from "../model";
import { itemsAt, perhaps, siteOf, textsAt } from "../reading";
import { everyAddress } from "../space/addresses";
import { type Fabric, localId, OUTSIDE_NODE } from "./fabric";
import { announced, LEARNED } from "./gateways";
import { childrenOf } from "./names";
import { networkAt } from "./networks";
import { lengthOf, written } from "./prefixes";
import type { Network } from "./subnets";
import { types } from "./types";

/** A network that is connected to a hub of a virtual WAN. */
interface Spoke {
  connection: Resource;
  hub: Resource;
  network: Network;
}

/** https://learn.microsoft.com/azure/virtual-wan/about-virtual-hub-routing */
export function hubRoutes(fabric: Fabric, network: Network): Route[] {
  const spokes = spokesOf(fabric);
  return spokes
    .filter((spoke) => spoke.network === network)
    .flatMap((spoke) => {
      const others = spokes.filter((each) => each.network !== network && sameWan(fabric, spoke.hub, each.hub));
      return [...others.flatMap((other) => across(fabric, spoke, other)), ...beyond(fabric, spoke)];
    });
}

/** Where packets from behind the lines of hubs come in: in any network that is connected. */
export function hubEntrances(fabric: Fabric): NodeId[] {
  const lined = spokesOf(fabric).filter(({ hub }) => linesOf(fabric, hub).length > 0);
  return [...new Set(lined.map(({ network }) => localId(network)))].map((local) =>
    fabric.put(`${local}|from-hub`, { kind: "perhaps", at: { label: "a virtual WAN hub" }, next: [local] }),
  );
}

const spokesOf = (fabric: Fabric): Spoke[] =>
  fabric.reading.of(types.hub).flatMap((hub) =>
    childrenOf(fabric.reading, hub, "virtualHubName", types.hubConnection).map((connection) => ({
      connection,
      hub,
      network: networkAt(fabric.reading, connection, "remoteVirtualNetwork.id", fabric.networks),
    })),
  );

function sameWan({ reading }: Fabric, one: Resource, other: Resource): boolean {
  if (one === other) return true;
  const [here, there] = [one, other].map((hub) => reading.at(hub, "virtualWan.id", types.wan));
  const shared = here?.resources.some((each) => there?.resources.includes(each));
  return shared || (here?.literal !== undefined && here.literal === there?.literal);
}

/** To a network at another connection: straight on, unless the hub has routes or a firewall of its own. */
function across(fabric: Fabric, spoke: Spoke, other: Spoke): Route[] {
  const at = siteOf(spoke.connection, `virtual WAN hub ${spoke.hub.name}, to ${other.network.name}`);
  const id = `${spoke.connection.urn}|to|${other.connection.urn}`;
  const next = localId(other.network);
  const via = [spoke, other].every((each) => isPlain(fabric, each))
    ? next
    : fabric.put(id, { kind: "perhaps", at, next: [next] });
  return other.network.parts.map(({ to, length }) => ({ at, to, via: [via], rank: length + LEARNED }));
}

const isPlain = (fabric: Fabric, { connection, hub }: Spoke): boolean =>
  connection.inputs.routingConfiguration === undefined && !steers(fabric, hub);

/** Whether a hub sends packets other ways than straight on. */
const steers = (fabric: Fabric, hub: Resource): boolean =>
  hub.inputs.routeTable !== undefined ||
  [types.hubTable, types.routingIntent].some(
    (type) => childrenOf(fabric.reading, hub, "virtualHubName", type).length > 0,
  ) ||
  [types.firewall, types.hubAppliance].some((type) => inHub(fabric, hub, type).length > 0);

const inHub = ({ reading }: Fabric, hub: Resource, type: string): Resource[] =>
  reading.of(type).filter((each) => reading.at(each, "virtualHub.id", types.hub).resources.includes(hub));

/** Out of the hub: to its sites, and to the internet where something in it may lead there. */
function beyond(fabric: Fabric, { hub, connection }: Spoke): Route[] {
  const { family } = fabric.reading;
  const at = siteOf(hub, `virtual WAN hub ${hub.name}`);
  if (!steers(fabric, hub) || connection.inputs.enableInternetSecurity === false) return linesOf(fabric, hub);
  const exit = fabric.put(`${hub.urn}|exit`, { kind: "exit", at, shared: true });
  const via = [fabric.put(`${hub.urn}|out`, { kind: "perhaps", at, next: [exit] })];
  return [...linesOf(fabric, hub), { at, to: perhaps(everyAddress[family]), via, rank: LEARNED }];
}

/** The private lines of a hub: its VPN sites, the clients that dial in, and whatever ExpressRoute announces. */
function linesOf(fabric: Fabric, hub: Resource): Route[] {
  const { reading } = fabric;
  const { family } = reading;
  const lines = (resource: Resource, path: string): Route[] =>
    textsAt(resource, path).map((text) => ({
      at: siteOf(resource, `route to ${resource.name}`, path),
      to: written(reading, text),
      via: [OUTSIDE_NODE],
      rank: lengthOf(text, family) + LEARNED,
    }));
  const sites = inHub(fabric, hub, types.hubGateway).flatMap((gateway) =>
    childrenOf(reading, gateway, "gatewayName", types.hubLine).flatMap((line) =>
      reading
        .at(line, "remoteVpnSite.id", types.hubSite)
        .resources.flatMap((site) => lines(site, "addressSpace.addressPrefixes")),
    ),
  );
  const clients = inHub(fabric, hub, types.hubClients).flatMap((gateway) =>
    (itemsAt(gateway, "p2SConnectionConfigurations") ?? []).flatMap(({ path }) =>
      lines(gateway, `${path}.vpnClientAddressPool.addressPrefixes`),
    ),
  );
  const circuits = inHub(fabric, hub, types.hubCircuits).map((gateway): Route => {
    const { at, to, length, via } = announced(fabric, gateway);
    return { at, to, via: [via], rank: length + LEARNED };
  });
  return [...sites, ...clients, ...circuits];
}
