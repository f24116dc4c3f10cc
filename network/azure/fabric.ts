import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import { type End, type Filter, type Node, type NodeId, OUTSIDE, type Pattern, type Route, type Site } from "../model";
import { isNone, itemsAt, only, perhaps, type Reading, siteOf, textsAt } from "../reading";
import { addressesOf, everyAddress, type Family, publicAddresses } from "../space/addresses";
import { difference, type Intervals, isEmpty, meets, type Point, unionOf } from "../space/intervals";
import { firewallFilter } from "./firewall-rules";
import { type Network, networksOf, ofName, type Subnet, subnetAt, valueIn } from "./subnets";
import { types } from "./types";

/** One network's half of a peering. */
interface Peering {
  resource: Resource;
  from: Network;
  to: Network;
  access: boolean;
  forwarded: boolean | undefined;
  useGateways: boolean;
  offerGateways: boolean;
}

/** The nodes that packets pass between the subnets of Azure networks, and out of them. */
export class Fabric {
  readonly reading: Reading;
  readonly networks: Map<string, Network>;
  readonly nodes = new Map<NodeId, Node>();
  readonly #peerings: Peering[];

  constructor(reading: Reading) {
    this.reading = reading;
    this.networks = networksOf(reading);
    this.#peerings = this.#readPeerings();
  }

  get subnets(): Subnet[] {
    return [...this.networks.values()].flatMap(({ subnets }) => subnets);
  }

  subnetAt(resource: Resource, path: string): Subnet | undefined {
    return subnetAt(this.reading, this.networks, resource, path);
  }

  put(id: NodeId, node: Node): NodeId {
    this.nodes.set(id, node);
    return id;
  }

  /** The networks that are joined to one, both halves of the peering being there. */
  joinedTo(network: Network): Network[] {
    return this.#peerings.filter(({ from, to }) => from === network && this.#half(to, from)).map(({ to }) => to);
  }

  /** What the tag `VirtualNetwork` means around a subnet: its network, what is joined to it, and what its routes name. */
  around(subnet: Subnet): Pattern {
    const { network } = subnet;
    const all = [network, ...this.joinedTo(network)];
    const routed = this.#written(subnet).map(({ to }) => to);
    const own = addressesOf(this.reading.family, ["168.63.129.16/32"]);
    const lines = this.#linesOf(network).map(({ to }) => to);
    const patterns = [...all.map(({ prefixes }) => prefixes), ...routed, ...lines, only(own)];
    const may = unionOf(patterns.map((each) => each.may));
    const must = unionOf(patterns.map((each) => each.must));
    return patterns.every((each) => each.must === each.may) ? only(may) : { must, may };
  }

  /** Makes the nodes of every subnet: its routes, its delivery, its way out. */
  lay(endsIn: (subnet: Subnet) => readonly string[]): void {
    this.put(OUTSIDE_NODE, { kind: "outside", at: { label: "a private line" } });
    for (const network of this.networks.values()) {
      const at: Site = { ...(network.resource ? { urn: network.key } : {}), label: `virtual network ${network.name}` };
      this.put(localId(network), {
        kind: "router",
        at,
        routes: network.subnets.map((subnet) => ({
          at,
          to: only(subnet.addresses),
          via: [deliverId(subnet)],
          rank: 1,
        })),
      });
      for (const subnet of network.subnets) {
        const place: Site = { urn: subnet.resource.urn, label: `subnet ${subnet.name}` };
        this.put(deliverId(subnet), { kind: "deliver", at: place, ends: endsIn(subnet) });
        this.put(exitId(subnet), this.#exitNode(subnet));
        this.put(routesId(subnet), {
          kind: "router",
          at: { ...place, label: `routes of ${subnet.name}` },
          routes: this.routesFrom(subnet),
        });
      }
    }
  }

  /** System routes, those of private lines, and those of the route table, which count first for the same prefix. */
  routesFrom(subnet: Subnet, written = true): Route[] {
    const { network } = subnet;
    const { family } = this.reading;
    const system = (label: string, to: Pattern, via: NodeId[], rank = 0): Route => ({
      at: { label: `system route ${label}` },
      to,
      via,
      rank: rankOf(to.may, family) + rank,
    });
    const local = system(`of ${network.name}`, network.prefixes, [localId(network)]);
    const peered = this.#peerings
      .filter(({ from }) => from === network)
      .flatMap((peering) =>
        this.#half(peering.to, network) && !isNone(peering.to.prefixes) ? [this.#peered(peering, network)] : [],
      );
    const own = written ? this.#written(subnet) : [];
    // A default route of one's own takes the place of those that Azure has for private addresses.
    const overridden = own.some(({ to, rank }) => rank < 1 && !isNone(to));
    const hidden = addressesOf(family, ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"]);
    const closed: Route[] = overridden
      ? []
      : [{ at: { label: "system route for private addresses: none" }, to: only(hidden), via: [], rank: 1 }];
    const out = {
      at: { label: "system route to the internet" },
      to: only(everyAddress[family]),
      via: [exitId(subnet)],
      rank: 0,
    };
    return [...own, ...(this.#learns(subnet) ? this.#linesOf(network) : []), local, ...peered, ...closed, out];
  }

  /** The private lines by which packets come in. */
  lines(): NodeId[] {
    return this.reading.of(types.line).flatMap((line) => {
      const place = this.subnetAt(line, "ipConfigurations[0].subnet.id");
      return place ? [routesId(place)] : [];
    });
  }

  /** A firewall's node: whoever sends a packet to its address comes here. */
  firewallNode(firewall: Resource): NodeId {
    const id = `${firewall.urn}|filter`;
    if (this.nodes.has(id)) return id;
    const at = siteOf(firewall, `firewall ${firewall.name}`);
    const place = this.subnetAt(firewall, "ipConfigurations[0].subnet.id");
    this.put(id, {
      kind: "filter",
      at,
      filter: firewallFilter(this.reading, firewall),
      stateful: true,
      next: `${firewall.urn}|after`,
    });
    const routes = place
      ? this.routesFrom(place).map((route) =>
          place && route.via.includes(exitId(place)) ? { ...route, via: [`${firewall.urn}|translate`] } : route,
        )
      : [];
    this.put(`${firewall.urn}|after`, { kind: "router", at, routes });
    this.put(`${firewall.urn}|translate`, { kind: "translate", at, as: firewall.urn });
    const own = place
      ? this.routesFrom(place).map((route) =>
          route.via.includes(exitId(place)) ? { ...route, via: [`${firewall.urn}|exit`] } : route,
        )
      : [];
    this.put(`${firewall.urn}|onward`, { kind: "router", at, routes: own });
    this.put(`${firewall.urn}|exit`, { kind: "exit", at, shared: false });
    this.put(`${firewall.urn}|deliver`, { kind: "deliver", at, ends: [firewall.urn] });
    return id;
  }

  /** The end that a firewall speaks as, on the internet. */
  firewallEnd(firewall: Resource): End | undefined {
    const place = this.subnetAt(firewall, "ipConfigurations[0].subnet.id");
    if (!place) return undefined;
    const at = siteOf(firewall, `firewall ${firewall.name}`);
    return {
      id: firewall.urn,
      urn: firewall.urn,
      label: `firewall ${firewall.name}`,
      kind: "passage",
      network: place.network.key,
      subnet: place.key,
      addresses: place.addresses,
      spread: "one",
      groups: new Set(),
      guards: { in: [], out: [] },
      out: [`${firewall.urn}|onward`],
      fronts: [
        {
          at,
          addresses: publicAddresses[this.reading.family],
          entry: `${firewall.urn}|deliver`,
          exits: new Set([`${firewall.urn}|exit`]),
          certain: true,
        },
      ],
    };
  }

  #exitNode(subnet: Subnet): Node {
    const at: Site = { urn: subnet.resource.urn, label: `way out of ${subnet.name}` };
    const nat = valueIn(subnet, "natGateway");
    const shared = nat !== undefined || valueIn(subnet, "defaultOutboundAccess") !== false;
    return { kind: "exit", at, shared };
  }

  #half(from: Network, to: Network): Peering | undefined {
    return this.#peerings.find((each) => each.from === from && each.to === to);
  }

  /** Across a peering: into the other network and no further; what another network sent needs leave to be forwarded. */
  #peered(peering: Peering, network: Network): Route {
    const { to, resource, access } = peering;
    const back = this.#half(to, network);
    const at = siteOf(resource, `peering of ${network.name} with ${to.name}`);
    const id = `${network.key}|peering|${to.key}`;
    const route = { at, to: to.prefixes, via: [id], rank: rankOf(to.prefixes.may, this.reading.family) };
    if (!access || back?.access === false) return { ...route, via: [] };
    const own = { addresses: network.prefixes };
    const rule: Filter = {
      at: back
        ? siteOf(
            back.resource,
            `peering of ${to.name} with ${network.name}: forwarded traffic`,
            "allowForwardedTraffic",
          )
        : at,
      match: "first",
      rules: [
        { at, action: "allow", source: own },
        ...(back?.forwarded === undefined
          ? [{ at, action: "deny" as const, service: { must: [], may: [0, 256 * 65536] } }]
          : []),
      ],
      otherwise: back?.forwarded === false ? "deny" : "allow",
    };
    this.put(id, { kind: "filter", at: rule.at, filter: rule, stateful: false, next: localId(to) });
    return route;
  }

  /** The routes of a subnet's own table. */
  #written(subnet: Subnet): Route[] {
    const { reading } = this;
    const { resource, path } = subnet;
    if (valueIn(subnet, "routeTable") === undefined) return [];
    const table = reading.at(resource, `${path}routeTable.id`, types.table).resources[0];
    if (!table) {
      const at = siteOf(
        resource,
        `the route table of ${subnet.name}, which the plan does not show`,
        `${path}routeTable`,
      );
      const node = this.put(`${subnet.key}|unseen-routes`, { kind: "perhaps", at, next: [] });
      return [{ at, to: perhaps(everyAddress[reading.family]), via: [node], rank: 0.5 }];
    }
    const inline = (itemsAt(table, "routes") ?? []).map(({ path: at, value }) => ({
      from: table,
      at: `${at}.`,
      value,
    }));
    const separate = reading
      .of(types.route)
      .filter((route) => reading.at(route, "routeTableName", types.table).resources.includes(table))
      .map((route) => ({ from: route, at: "", value: route.inputs }));
    return [...inline, ...separate].flatMap(({ from, at: place, value }) => {
      const to = this.#prefixOf(value.addressPrefix);
      const name =
        typeof value.addressPrefix === "string" && !isUnknown(value.addressPrefix) ? value.addressPrefix : "?";
      const at = siteOf(from, `route ${name} of ${table.name}`, place.replace(/\.$/, "") || undefined);
      return [{ at, to, via: this.#hop(subnet, at, value), rank: rankOf(to.may, reading.family) + 0.5 }];
    });
  }

  #prefixOf(text: unknown): Pattern {
    if (text === "Internet") return only(everyAddress[this.reading.family]);
    return typeof text === "string" && /^[A-Z]/.test(text) && !isUnknown(text) ? only([]) : this.reading.prefix(text);
  }

  #hop(subnet: Subnet, at: Site, { nextHopType, nextHopIpAddress }: Record<string, unknown>): NodeId[] {
    switch (nextHopType) {
      case "VnetLocal":
        return [localId(subnet.network)];
      case "Internet":
        return [exitId(subnet)];
      case "None":
        return [];
      case "VirtualNetworkGateway":
        return [OUTSIDE_NODE];
      case "VirtualAppliance":
        return [this.#appliance(subnet, at, nextHopIpAddress)];
      default:
        return [
          this.put(`${subnet.key}|hop|${at.label}`, {
            kind: "perhaps",
            at,
            next: [exitId(subnet), localId(subnet.network)],
          }),
        ];
    }
  }

  /** What stands at an address that packets are sent to: a firewall, or somebody's machine. */
  #appliance(subnet: Subnet, at: Site, address: unknown): NodeId {
    const { reading } = this;
    const reachable = [subnet.network, ...this.joinedTo(subnet.network)];
    const pattern = reading.prefix(address);
    const firewalls = reading.of(types.firewall).filter((firewall) => {
      const place = this.subnetAt(firewall, "ipConfigurations[0].subnet.id");
      return place && reachable.includes(place.network) && meets(place.addresses, pattern.may);
    });
    const [firewall] = firewalls;
    if (firewall && firewalls.length === 1) return this.firewallNode(firewall);
    const known = pattern.must === pattern.may;
    if (known && !reachable.some(({ prefixes }) => meets(prefixes.may, pattern.must))) {
      return this.put(`${subnet.key}|unreachable|${at.label}`, {
        kind: "drop",
        at: { ...at, label: `${at.label}: its next hop is in no joined network` },
      });
    }
    const where = { ...at, label: `${at.label}, an appliance of its own mind` };
    const shared = this.put(`${subnet.key}|appliance-out|${at.label}`, { kind: "exit", at: where, shared: true });
    const next = [...reachable.map(localId), shared];
    return this.put(`${subnet.key}|appliance|${at.label}`, { kind: "perhaps", at: where, next });
  }

  /** Whether a subnet learns the routes of private lines. */
  #learns(subnet: Subnet): boolean {
    const table = this.reading.at(subnet.resource, `${subnet.path}routeTable.id`, types.table).resources[0];
    return table?.inputs.disableBgpRoutePropagation !== true;
  }

  /** What lies behind the private lines of a network, its own or those of a network that offers them. */
  #linesOf(network: Network): Route[] {
    const { reading } = this;
    const lent = this.#peerings
      .filter(({ from, useGateways, to }) => from === network && useGateways && this.#half(to, network)?.offerGateways)
      .map(({ to }) => to);
    const places = new Set([network, ...lent]);
    const lines = reading.of(types.line).filter((line) => {
      const place = this.subnetAt(line, "ipConfigurations[0].subnet.id");
      return place && places.has(place.network);
    });
    if (lines.length === 0) return [];
    const sites = reading
      .of(types.site)
      .flatMap((site) =>
        textsAt(site, "localNetworkAddressSpace.addressPrefixes").map((text) => ({ site, to: reading.prefix(text) })),
      );
    const learned: Route[] = sites
      .filter(({ to }) => !isNone(to))
      .map(({ site, to }) => ({
        at: siteOf(site, `route to ${site.name}`),
        to,
        via: [OUTSIDE_NODE],
        rank: rankOf(to.may, reading.family) + 0.25,
      }));
    const hidden = difference(everyAddress[reading.family], publicAddresses[reading.family]);
    const others: Route = {
      at: { label: "what the private line announces" },
      to: perhaps(hidden),
      via: [OUTSIDE_NODE],
      rank: 2,
    };
    return sites.length > 0 ? learned : [others];
  }

  #readPeerings(): Peering[] {
    const { reading } = this;
    const read = (resource: Resource, from: Network, path: string, value: Record<string, unknown>): Peering => {
      const to = ofName(reading, resource, `${path}remoteVirtualNetwork.id`, this.networks);
      const forwarded = value.allowForwardedTraffic;
      return {
        resource,
        from,
        to,
        access: value.allowVirtualNetworkAccess !== false,
        forwarded: isUnknown(forwarded) ? undefined : forwarded === true,
        useGateways: value.useRemoteGateways === true,
        offerGateways: value.allowGatewayTransit === true,
      };
    };
    const inline = reading.of(types.network).flatMap((network) => {
      const from = this.networks.get(network.urn) as Network;
      return (itemsAt(network, "virtualNetworkPeerings") ?? []).map(({ path, value }) =>
        read(network, from, `${path}.`, value),
      );
    });
    const separate = reading
      .of(types.peering)
      .map((peering) =>
        read(peering, ofName(reading, peering, "virtualNetworkName", this.networks), "", peering.inputs),
      );
    return [...inline, ...separate];
  }
}

export const localId = ({ key }: Network): NodeId => `${key}|local`;
export const deliverId = ({ key }: Subnet): NodeId => `${key}|deliver`;
export const routesId = ({ key }: Subnet): NodeId => `${key}|routes`;
export const exitId = ({ key }: Subnet): NodeId => `${key}|exit`;
export const OUTSIDE_NODE: NodeId = `azure|${OUTSIDE}`;

/** The length of the prefix that a set of addresses fits. */
function rankOf(set: Intervals, family: Family): number {
  if (isEmpty(set)) return 0;
  const sizes = Array.from(
    { length: set.length / 2 },
    (_, index) => BigInt(set[index * 2 + 1] as Point) - BigInt(set[index * 2] as Point),
  );
  const bits = sizes.map((size) => size.toString(2).length - 1);
  return (family === 4 ? 32 : 128) - Math.max(...bits);
}
