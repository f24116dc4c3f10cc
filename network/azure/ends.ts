import type { End, Filter, Front, Rule, Site } from "../model";
import { only, type Reading, siteOf } from "../reading";
import { addressesOf, publicAddresses } from "../space/addresses";
import { type Intervals, isEmpty } from "../space/intervals";
import { everyService } from "../space/services";
import { adminFilter } from "./admin-rules";
import { deliverId, exitId, type Fabric, routesId } from "./fabric";
import { everything, IN_AZURE, type Interface, subnetGroup } from "./interfaces";
import { groupFilter } from "./security";
import { type Subnet, valueIn } from "./subnets";
import { types } from "./types";

/** Puts interfaces into their subnets, as ends with guards and fronts. */
export class Ends {
  readonly #fabric: Fabric;
  readonly #reading: Reading;
  readonly #filters = new Map<string, { in: Filter[]; out: Filter[] }>();

  constructor(fabric: Fabric) {
    this.#fabric = fabric;
    this.#reading = fabric.reading;
  }

  of(each: Interface, index: number): End[] {
    if (each.subnet) return this.#inSubnet(each, each.subnet, `${each.urn}|${each.subnet.key}|${index}`);
    if (each.unseen) return this.#unseen(each, each.unseen, index);
    return this.#reading.family === 4 && each.publics.length > 0 ? [this.#atPublic(each, index)] : [];
  }

  /** Whoever may be put into a subnet. */
  anybodyIn(subnet: Subnet): End[] {
    const each: Interface = {
      urn: subnet.resource.urn,
      label: `any host in ${subnet.name}`,
      kind: "host",
      groups: [],
      publics: [],
      listens: everything,
      opens: true,
    };
    return this.#inSubnet(each, subnet, `${subnet.key}|anybody`).map(({ urn, ...rest }) => {
      void urn;
      return { ...rest, kind: "anybody", spread: "every", addresses: subnet.addresses };
    });
  }

  #inSubnet(each: Interface, subnet: Subnet, id: string): End[] {
    const addresses = this.#addressesOf(each, subnet);
    if (isEmpty(addresses)) return [];
    const guards = this.#guards(each, subnet);
    return [
      {
        id,
        urn: each.urn,
        label: each.label,
        kind: each.kind,
        network: subnet.network.key,
        subnet: subnet.key,
        addresses,
        spread: "one",
        groups: new Set([...each.groups, IN_AZURE, subnetGroup(subnet.key), subnetGroup(subnet.resource.urn)]),
        guards,
        out: each.straight ? [] : [routesId(subnet)],
        ...(each.listens ? { listens: each.listens } : {}),
        fronts: this.#frontsOf(each, subnet),
      },
    ];
  }

  #addressesOf(each: Interface, subnet: Subnet): Intervals {
    for (const text of each.addresses ?? []) {
      const { must, may } = this.#reading.prefix(text);
      if (must === may && !isEmpty(must)) return must;
    }
    return subnet.addresses;
  }

  /** Admin rules, then the group of the subnet, then the group of the interface: from outside in, and the other way out. */
  #guards(each: Interface, subnet: Subnet): End["guards"] {
    const around = this.#around(subnet);
    if (each.straight && !filtersEndpoints(valueIn(subnet, "privateEndpointNetworkPolicies")))
      return { in: [], out: [] };
    const joined = { joined: this.#fabric.around(subnet) };
    const own = (direction: "Inbound" | "Outbound"): Filter[] => {
      if (each.filter) return [groupFilter(this.#reading, each.filter, direction, joined)];
      return each.filterUnknown ? [doubtfulFilter(each.filterUnknown)] : [];
    };
    const [inwards, outwards] = [own("Inbound"), own("Outbound")];
    const standard = each.publics.some(({ basic }) => !basic) && each.kind === "host";
    const unfiltered = inwards.length === 0 && around.in.every(({ at }) => at.label === ADMIN);
    const secure = standard && unfiltered ? [closedByDefault(each, this.#reading)] : [];
    return { in: [...around.in, ...inwards, ...secure], out: [...outwards, ...around.out] };
  }

  /** What filters around a subnet, the same for all of its ends. */
  #around(subnet: Subnet): { in: Filter[]; out: Filter[] } {
    const known = this.#filters.get(subnet.key);
    if (known) return known;
    const around = { joined: this.#fabric.around(subnet) };
    const group = this.#reading.at(subnet.resource, `${subnet.path}networkSecurityGroup.id`, types.group).resources[0];
    const named = valueIn(subnet, "networkSecurityGroup");
    const at = siteOf(
      subnet.resource,
      `the network security group of ${subnet.name}`,
      `${subnet.path}networkSecurityGroup`,
    );
    const of = (direction: "Inbound" | "Outbound"): Filter[] => {
      const admin = adminFilter(this.#reading, subnet.network.resource, direction);
      const own = group
        ? [groupFilter(this.#reading, group, direction, around)]
        : named === undefined || named === null
          ? []
          : [doubtfulFilter(at)];
      return [...(admin ? [admin] : []), ...own];
    };
    const found = { in: of("Inbound"), out: of("Outbound") };
    this.#filters.set(subnet.key, found);
    return found;
  }

  #frontsOf(each: Interface, subnet: Subnet): Front[] {
    const { family } = this.#reading;
    return each.publics.map((one): Front => {
      const known = one.address === undefined ? undefined : this.#reading.prefix(one.address);
      const written = known && known.must === known.may && !isEmpty(known.must) ? known.must : undefined;
      return {
        at: one.at,
        addresses: written ?? publicAddresses[family],
        entry: deliverId(subnet),
        exits: new Set([exitId(subnet)]),
        certain: one.certain,
      };
    });
  }

  /** In a network that the plan does not show: what lets it be asked nobody knows. */
  #unseen(each: Interface, at: Site, index: number): End[] {
    const { family } = this.#reading;
    const id = `${each.urn}|unseen|${index}`;
    const exit = this.#fabric.put(`${id}|exit`, { kind: "exit", at, shared: true });
    const way = this.#fabric.put(`${id}|out`, { kind: "perhaps", at, next: [exit] });
    const deliver = this.#fabric.put(`${id}|deliver`, { kind: "deliver", at, ends: [id] });
    return [
      {
        id,
        urn: each.urn,
        label: each.label,
        kind: each.kind,
        network: id,
        addresses: addressesOf(family, ["10.0.0.0/8", "fd00::/8"]),
        spread: "one",
        groups: new Set([...each.groups, IN_AZURE]),
        guards: {
          in: each.filter
            ? [groupFilter(this.#reading, each.filter, "Inbound", { joined: { must: [], may: [] } })]
            : [],
          out: each.filter
            ? [groupFilter(this.#reading, each.filter, "Outbound", { joined: { must: [], may: [] } })]
            : [],
        },
        out: each.opens ? [way] : [],
        ...(each.listens ? { listens: each.listens } : {}),
        fronts: each.publics.map(({ at: front }) => ({
          at: front,
          addresses: publicAddresses[family],
          entry: deliver,
          exits: new Set([exit]),
          certain: false,
        })),
      },
    ];
  }

  /** A service in no network: whoever comes, comes from the internet. */
  #atPublic(each: Interface, index: number): End {
    const unsure = each.publics.find(({ certain }) => !certain);
    return {
      id: `${each.urn}|public|${index}`,
      urn: each.urn,
      label: each.label,
      kind: each.kind,
      addresses: publicAddresses[4],
      spread: "one",
      groups: new Set(each.groups),
      guards: { in: [...(each.guard ? [each.guard] : []), ...(unsure ? [doubtfulFilter(unsure.at)] : [])], out: [] },
      out: [],
      ...(each.listens ? { listens: each.listens } : {}),
      fronts: [],
    };
  }
}

const ADMIN = "admin rules of the network manager";

const doubtfulFilter = (at: Site): Filter => ({
  at,
  match: "any",
  rules: [{ at, action: "allow", service: { must: [], may: everyService } }],
  otherwise: "deny",
});

/** A Standard public address is closed until a security group opens it. */
function closedByDefault(each: Interface, reading: Reading): Filter {
  const at: Site = { urn: each.urn, label: `no network security group opens the public address of ${each.label}` };
  const internet: Rule = { at, action: "deny", source: { addresses: only(publicAddresses[reading.family]) } };
  return { at, match: "first", rules: [internet], otherwise: "allow" };
}

/** https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy */
const filtersEndpoints = (policies: unknown): boolean =>
  policies === "Enabled" || policies === "NetworkSecurityGroupEnabled";
