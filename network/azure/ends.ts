import type { End, Filter, Front, Site } from "../model";
import { only, type Reading, siteOf } from "../reading";
import { addressesOf, publicAddresses } from "../space/addresses";
import { type Intervals, isEmpty } from "../space/intervals";
import { everyService } from "../space/services";
import { adminFilters } from "./admin-rules";
import { around } from "./around";
import { deliverId, exitId, type Fabric, routesId } from "./fabric";
import { everything, IN_AZURE, type Interface, type Sealed, subnetGroup } from "./interface";
import { written } from "./prefixes";
import { groupFilter } from "./security";
import { type Subnet, valueIn } from "./subnets";
import { networkGroup } from "./tags";
import { types } from "./types";

type Direction = "Inbound" | "Outbound";
type Guards = { in: Filter[]; out: Filter[] };

/** Puts interfaces into their subnets, as ends with guards and fronts. */
export class Ends {
  readonly #fabric: Fabric;
  readonly #reading: Reading;
  readonly #filters = new Map<string, Guards>();
  readonly #adminFilters = new Map<string, Guards>();
  /** Private endpoints, by the subnet in which they lie. */
  readonly endpoints = new Map<Subnet, End[]>();

  constructor(fabric: Fabric) {
    this.#fabric = fabric;
    this.#reading = fabric.reading;
  }

  of(each: Interface, index: number): End[] {
    if (each.subnet) return this.#inSubnet(each, each.subnet, `${each.urn}|${each.subnet.key}|${index}`);
    if (each.among) {
      const ends = each.among.flatMap((subnet) => this.#inSubnet(each, subnet, `${each.urn}|${subnet.key}|${index}`));
      const elsewhere = each.unseen ? this.#unseen(each, each.unseen, index) : [];
      return [...ends, ...elsewhere].map((end) => ({ ...end, oneOf: true }));
    }
    if (each.unseen) return this.#unseen(each, each.unseen, index);
    return each.publics.length > 0 || each.opens ? [this.#atPublic(each, index)] : [];
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
    const end: End = {
      id,
      urn: each.urn,
      label: each.label,
      kind: each.kind,
      network: subnet.network.key,
      subnet: subnet.key,
      addresses,
      spread: "one",
      groups: new Set([...each.groups, IN_AZURE, networkGroup(subnet.network), subnetGroup(subnet.key)]),
      ...(each.groupsUnknown ? { groupsUnknown: each.groupsUnknown } : {}),
      guards,
      out: each.straight ? [] : [routesId(subnet)],
      ...(each.listens ? { listens: each.listens } : {}),
      fronts: this.#frontsOf(each, subnet),
    };
    if (each.straight) this.endpoints.set(subnet, [...(this.endpoints.get(subnet) ?? []), end]);
    return [end];
  }

  #addressesOf(each: Interface, subnet: Subnet): Intervals {
    for (const text of each.addresses ?? []) {
      const { must } = written(this.#reading, text);
      if (!isEmpty(must)) return must;
    }
    return subnet.addresses;
  }

  /** Admin rules, then the group of the subnet, then the group of the interface: from outside in, and the other way out. */
  #guards(each: Interface, subnet: Subnet): End["guards"] {
    const outer = this.#around(subnet);
    if (each.straight && !filtersEndpoints(valueIn(subnet, "privateEndpointNetworkPolicies")))
      return { in: [], out: [] };
    const joined = { joined: around(this.#fabric, subnet) };
    const own = (direction: Direction): Filter[] => {
      if (each.filter) return [groupFilter(this.#reading, each.filter, direction, joined)];
      return each.filterUnknown ? [doubtfulFilter(each.filterUnknown)] : [];
    };
    const [inwards, outwards] = [own("Inbound"), own("Outbound")];
    const bare = outer.in.length + inwards.length === 0;
    const secure = each.sealed && bare ? [closedByDefault(each, each.sealed, this.#reading)] : [];
    const admin = this.#admin(subnet);
    return { in: [...admin.in, ...outer.in, ...inwards, ...secure], out: [...admin.out, ...outwards, ...outer.out] };
  }

  /** What filters around a subnet, the same for all of its ends. */
  #around(subnet: Subnet): Guards {
    const known = this.#filters.get(subnet.key);
    if (known) return known;
    const { resource, path, name } = subnet;
    const group = this.#reading.at(resource, `${path}networkSecurityGroup.id`, types.group).resources[0];
    const named = valueIn(subnet, "networkSecurityGroup.id");
    const at = siteOf(resource, `the network security group of ${name}`, `${path}networkSecurityGroup`);
    const of = (direction: Direction): Filter[] => {
      if (group) return [groupFilter(this.#reading, group, direction, { joined: around(this.#fabric, subnet) })];
      return named === undefined || named === null ? [] : [doubtfulFilter(at)];
    };
    const found = { in: of("Inbound"), out: of("Outbound") };
    this.#filters.set(subnet.key, found);
    return found;
  }

  /** The rules of the network manager, which come before all others; not for subnets that a service of Azure's has. */
  #admin(subnet: Subnet): Guards {
    const known = this.#adminFilters.get(subnet.key);
    if (known) return known;
    const of = (direction: Direction): Filter[] => adminFilters(this.#fabric, subnet, direction);
    const found = { in: of("Inbound"), out: of("Outbound") };
    this.#adminFilters.set(subnet.key, found);
    return found;
  }

  #frontsOf(each: Interface, subnet: Subnet): Front[] {
    const { family } = this.#reading;
    return each.publics.map((one): Front => {
      const { must } = written(this.#reading, one.address);
      return {
        at: one.at,
        addresses: isEmpty(must) ? publicAddresses[family] : must,
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

  /** A service in no network: whoever comes, comes from the internet, and so does what it asks. */
  #atPublic(each: Interface, index: number): End {
    const { family } = this.#reading;
    const unsure = each.publics.find(({ certain }) => !certain);
    const at: Site = { label: "the way out of Azure's own networks" };
    return {
      id: `${each.urn}|public|${index}`,
      urn: each.urn,
      label: each.label,
      kind: each.kind,
      addresses: publicAddresses[family],
      spread: "one",
      groups: new Set(each.groups),
      guards: { in: [...(each.guard ? [each.guard] : []), ...(unsure ? [doubtfulFilter(unsure.at)] : [])], out: [] },
      out: each.opens ? [this.#fabric.put("azure|exit", { kind: "exit", at, shared: true })] : [],
      ...(each.listens ? { listens: each.listens } : {}),
      fronts: [],
    };
  }
}

const doubtfulFilter = (at: Site): Filter => ({
  at,
  match: "any",
  rules: [{ at, action: "allow", service: { must: [], may: everyService } }],
  otherwise: "deny",
});

/** A public address or load balancer of the Standard tier is closed until a security group opens it. */
function closedByDefault(each: Interface, sealed: Sealed, reading: Reading): Filter {
  const at: Site = { urn: each.urn, label: `no network security group opens the public address of ${each.label}` };
  const source = { addresses: only(publicAddresses[reading.family]) };
  const service = sealed === "surely" ? {} : { service: { must: [], may: everyService } };
  return { at, match: "first", rules: [{ at, action: "deny", source, ...service }], otherwise: "allow" };
}

/** https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy */
const filtersEndpoints = (policies: unknown): boolean =>
  policies === "Enabled" || policies === "NetworkSecurityGroupEnabled";
