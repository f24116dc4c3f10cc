import type { Resource } from "../../plan/graph";
import { isPrivate, lengthOf, lies, number, type Packet, type Place, read, type World } from "./world";

const n = (name: string): string => `azure-native:network:${name}`;
const T = {
  network: n("VirtualNetwork"),
  subnet: n("Subnet"),
  group: n("NetworkSecurityGroup"),
  table: n("RouteTable"),
  peering: n("VirtualNetworkPeering"),
  firewall: n("AzureFirewall"),
  policy: n("FirewallPolicy"),
  rules: n("FirewallPolicyRuleCollectionGroup"),
  adminRule: n("AdminRule"),
  adminCollection: n("AdminRuleCollection"),
  managedGroup: n("NetworkGroup"),
  managedMember: n("StaticMember"),
} as const;

interface Wire {
  source: number;
  target: number;
  protocol: string;
  from: number;
  to: number;
}

type End = Resource | "internet" | undefined;

/** Walks single packets through the planned resources of Azure, hop by hop, in the plainest code. */
export class AzureOracle {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Whether a request arrives and its answer gets back. */
  exchange(from: Place, to: Place, { protocol, port, client }: Packet): boolean {
    const source = "internet" in from ? from.internet : from.address;
    const target = "internet" in to ? to.internet : to.address;
    const request: Wire = { source, target, protocol, from: client, to: port };
    const answer: Wire = { source: target, target: source, protocol, from: port, to: client };
    const passed = new Set<Resource>();
    if ("internet" in from) {
      if ("internet" in to || !to.public || !this.#filtersLet(to.subnet, "Inbound", request, true)) return false;
      return this.#route(to.subnet, answer, passed, true, true, 0) === "internet";
    }
    if (!this.#filtersLet(from.subnet, "Outbound", request, false)) return false;
    const end = this.#route(from.subnet, request, passed, false, from.public === true, 0);
    if ("internet" in to) return end === "internet";
    if (end !== to.subnet || !this.#filtersLet(to.subnet, "Inbound", request, to.public === true)) return false;
    return this.#route(to.subnet, answer, passed, true, false, 0) === from.subnet;
  }

  /** Admin rules, then the security group of the subnet. */
  #filtersLet(subnet: Resource, direction: string, wire: Wire, isPublic: boolean): boolean {
    const admin = this.#adminSays(subnet, direction, wire);
    if (admin === "Deny") return false;
    if (admin === "AlwaysAllow") return true;
    const group = this.#world.at(subnet, "networkSecurityGroup.id", T.group);
    if (!group) return direction === "Outbound" || !isPublic || isPrivate(wire.source);
    const rules = [...((group.inputs.securityRules as Record<string, unknown>[] | undefined) ?? [])]
      .filter((rule) => rule.direction === direction)
      .sort((one, other) => Number(one.priority) - Number(other.priority));
    for (const rule of rules) {
      if (!protocolFits(rule.protocol, wire.protocol)) continue;
      if (!portFits([rule.destinationPortRange, rule.destinationPortRanges].flat(), wire.to)) continue;
      if (!this.#has(subnet, [rule.sourceAddressPrefix, rule.sourceAddressPrefixes].flat(), wire.source)) continue;
      if (!this.#has(subnet, [rule.destinationAddressPrefix, rule.destinationAddressPrefixes].flat(), wire.target))
        continue;
      return rule.access === "Allow";
    }
    const around = (address: number): boolean => this.#has(subnet, ["VirtualNetwork"], address);
    if (around(wire.source) && around(wire.target)) return true;
    return direction === "Outbound" && !isPrivate(wire.target);
  }

  #has(subnet: Resource, prefixes: readonly unknown[], address: number): boolean {
    return prefixes.some((prefix) => {
      if (prefix === "*" || prefix === "0.0.0.0/0") return true;
      if (prefix === "Internet") return !isPrivate(address);
      if (prefix === "VirtualNetwork") return this.#around(subnet, address);
      return lies(address, prefix);
    });
  }

  /** The tag means the network, what it is joined to, and what routes name. */
  #around(subnet: Resource, address: number): boolean {
    const network = this.#networkOf(subnet);
    if (!network) return false;
    const all = [network, ...this.#joined(network)];
    const routed = this.#written(subnet).some((route) => lies(address, route.addressPrefix));
    return (
      routed ||
      lies(address, "168.63.129.16/32") ||
      all.some((each) => prefixesOf(each).some((prefix) => lies(address, prefix)))
    );
  }

  #adminSays(subnet: Resource, direction: string, wire: Wire): string | undefined {
    const network = this.#networkOf(subnet);
    const groups = this.#world
      .of(T.managedMember)
      .filter((member) => this.#world.at(member, "resourceId", T.network) === network)
      .map((member) => this.#world.at(member, "networkGroupName", T.managedGroup));
    const collections = this.#world
      .of(T.adminCollection)
      .filter((collection) =>
        ((collection.inputs.appliesToGroups as unknown[] | undefined) ?? []).some((_, index) =>
          groups.includes(this.#world.at(collection, `appliesToGroups[${index}].networkGroupId`, T.managedGroup)),
        ),
      );
    const rules = this.#world
      .of(T.adminRule)
      .filter((rule) => rule.inputs.direction === direction)
      .filter((rule) =>
        collections.some((each) => this.#world.at(rule, "ruleCollectionName", T.adminCollection) === each),
      )
      .sort((one, other) => Number(one.inputs.priority) - Number(other.inputs.priority));
    for (const { inputs } of rules) {
      const side = (list: unknown, address: number): boolean => {
        const prefixes = ((list as { addressPrefix?: unknown }[] | undefined) ?? []).map(
          ({ addressPrefix }) => addressPrefix,
        );
        return prefixes.length === 0 || this.#has(subnet, prefixes, address);
      };
      if (!protocolFits(inputs.protocol, wire.protocol)) continue;
      const ports = inputs.destinationPortRanges as unknown[] | undefined;
      if (ports && ports.length > 0 && !portFits(ports, wire.to)) continue;
      if (side(inputs.sources, wire.source) && side(inputs.destinations, wire.target)) return String(inputs.access);
    }
    return undefined;
  }

  /** From a subnet on, by the longest prefix; a written route counts before one of Azure's own. */
  #route(
    subnet: Resource,
    wire: Wire,
    passed: Set<Resource>,
    isAnswer: boolean,
    hasPublic: boolean,
    depth: number,
  ): End {
    const network = this.#networkOf(subnet);
    if (!network || depth > 6) return undefined;
    const { target } = wire;
    type Way = { length: number; go: () => End };
    const ways: Way[] = [];
    for (const route of this.#written(subnet)) {
      if (!lies(target, route.addressPrefix)) continue;
      ways.push({
        length: lengthOf(route.addressPrefix) + 0.5,
        go: () => this.#hop(route, subnet, network, wire, passed, isAnswer, hasPublic, depth),
      });
    }
    for (const prefix of prefixesOf(network)) {
      if (lies(target, prefix)) ways.push({ length: lengthOf(prefix), go: () => this.#local(network, target) });
    }
    for (const other of this.#joined(network)) {
      for (const prefix of prefixesOf(other)) {
        if (lies(target, prefix)) ways.push({ length: lengthOf(prefix), go: () => this.#across(network, other, wire) });
      }
    }
    const [best] = ways.sort((one, other) => other.length - one.length);
    if (best) return best.go();
    if (isPrivate(target)) return undefined;
    return this.#leave(subnet, isAnswer, hasPublic);
  }

  #leave(subnet: Resource, isAnswer: boolean, hasPublic: boolean): End {
    if (hasPublic) return "internet";
    const shared = subnet.inputs.natGateway !== undefined || subnet.inputs.defaultOutboundAccess !== false;
    return shared && !isAnswer ? "internet" : undefined;
  }

  #hop(
    route: Record<string, unknown>,
    subnet: Resource,
    network: Resource,
    wire: Wire,
    passed: Set<Resource>,
    isAnswer: boolean,
    hasPublic: boolean,
    depth: number,
  ): End {
    if (route.nextHopType === "Internet")
      return isPrivate(wire.target) ? undefined : this.#leave(subnet, isAnswer, hasPublic);
    if (route.nextHopType === "VnetLocal") return this.#local(network, wire.target);
    if (route.nextHopType !== "VirtualAppliance") return undefined;
    const hop = number(String(route.nextHopIpAddress));
    const near = [network, ...this.#joined(network)];
    const firewall = this.#world.of(T.firewall).find((each) => {
      const place = this.#world.at(each, "ipConfigurations[0].subnet.id", T.subnet);
      return place && near.includes(this.#networkOf(place) as Resource) && lies(hop, place.inputs.addressPrefix);
    });
    const place = firewall && this.#world.at(firewall, "ipConfigurations[0].subnet.id", T.subnet);
    if (!firewall || !place) return undefined;
    if (isAnswer ? !passed.has(firewall) : !this.#firewallLets(firewall, wire)) return undefined;
    passed.add(firewall);
    if (!isPrivate(wire.target)) return isAnswer ? undefined : "internet";
    return this.#route(place, wire, passed, isAnswer, false, depth + 1);
  }

  #across(from: Resource, to: Resource, wire: Wire): End {
    const there = this.#half(from, to);
    const back = this.#half(to, from);
    if (there?.inputs.allowVirtualNetworkAccess === false || back?.inputs.allowVirtualNetworkAccess === false)
      return undefined;
    const own = prefixesOf(from).some((prefix) => lies(wire.source, prefix));
    if (!own && back?.inputs.allowForwardedTraffic !== true) return undefined;
    return this.#local(to, wire.target);
  }

  #local(network: Resource, target: number): End {
    return this.#world
      .of(T.subnet)
      .find((each) => this.#networkOf(each) === network && lies(target, each.inputs.addressPrefix));
  }

  /** Network rules of every group, by priority, before application rules. */
  #firewallLets(firewall: Resource, wire: Wire): boolean {
    const policy = this.#world.at(firewall, "firewallPolicy.id", T.policy);
    const groups = this.#world
      .of(T.rules)
      .filter((each) => this.#world.at(each, "firewallPolicyName", T.policy) === policy)
      .sort((one, other) => Number(one.inputs.priority) - Number(other.inputs.priority));
    const collections = groups.flatMap((group) =>
      [...((group.inputs.ruleCollections as any[] | undefined) ?? [])].sort(
        (one, other) => one.priority - other.priority,
      ),
    );
    for (const kind of ["NetworkRule", "ApplicationRule"]) {
      for (const { rules, action } of collections) {
        for (const rule of rules.filter((each: any) => each.ruleType === kind)) {
          const sources: unknown[] = rule.sourceAddresses ?? [];
          if (!sources.some((prefix) => prefix === "*" || lies(wire.source, prefix))) continue;
          if (kind === "ApplicationRule") {
            if (
              isPrivate(wire.target) ||
              wire.protocol !== "tcp" ||
              !rule.protocols.some(({ port }: any) => port === wire.to)
            )
              continue;
            return action.type === "Allow";
          }
          if (!rule.ipProtocols.some((each: string) => each === "Any" || each.toLowerCase() === wire.protocol))
            continue;
          if (!rule.destinationAddresses.some((prefix: unknown) => prefix === "*" || lies(wire.target, prefix)))
            continue;
          if (!portFits(rule.destinationPorts, wire.to)) continue;
          return action.type === "Allow";
        }
      }
    }
    return false;
  }

  #written(subnet: Resource): Record<string, unknown>[] {
    const table = this.#world.at(subnet, "routeTable.id", T.table);
    return (table?.inputs.routes as Record<string, unknown>[] | undefined) ?? [];
  }

  #networkOf(subnet: Resource): Resource | undefined {
    return this.#world.at(subnet, "virtualNetworkName", T.network);
  }

  #half(from: Resource, to: Resource): Resource | undefined {
    return this.#world
      .of(T.peering)
      .find(
        (each) =>
          this.#world.at(each, "virtualNetworkName", T.network) === from &&
          this.#world.at(each, "remoteVirtualNetwork.id", T.network) === to,
      );
  }

  #joined(network: Resource): Resource[] {
    return this.#world
      .of(T.network)
      .filter((other) => other !== network && this.#half(network, other) && this.#half(other, network));
  }
}

const prefixesOf = (network: Resource): unknown[] =>
  (read(network.inputs, "addressSpace.addressPrefixes") as unknown[] | undefined) ?? [];

const protocolFits = (protocol: unknown, asked: string): boolean => {
  const name = String(protocol).toLowerCase();
  return name === "*" || name === "any" || name === asked;
};

function portFits(ranges: readonly unknown[], port: number): boolean {
  const written = ranges.filter((range) => range !== undefined);
  if (written.length === 0) return true;
  return written.some((range) => {
    if (range === "*") return true;
    const [from = "", to = from] = String(range).split("-");
    return Number(from) <= port && port <= Number(to);
  });
}
