import type { Resource } from "../../plan/graph";
import type { End, Filter, Front, Pattern, Rule, Site } from "../model";
import { isNone, type Reading } from "../reading";
import { type Family, publicAddresses } from "../space/addresses";
import { type Intervals, intersection, isEmpty, unionOf } from "../space/intervals";
import { everyService } from "../space/services";
import { hiddenAddresses } from "./addressing";
import type { Fabric } from "./fabric";
import { DEFAULT_GROUP, defaultGroupOf, UNFILTERED } from "./group-names";
import { type GroupRules, groupFilter, groupsOf, unknownGroup, untouchedDefault } from "./groups";
import type { Interface, Public } from "./interface";
import { outId } from "./node-ids";
import { types } from "./types";
import { UNSEEN, UNSEEN_EXIT, UNSEEN_IN, UNSEEN_OUT } from "./unseen";
import { DEFAULT_VPC, type Subnet, unplanned, type Vpc } from "./vpcs";

/** Puts interfaces into their subnets, as ends with guards and fronts. */
export class Ends {
  readonly #fabric: Fabric;
  readonly #reading: Reading;
  readonly #groups: Map<string, GroupRules>;

  constructor(fabric: Fabric) {
    this.#fabric = fabric;
    this.#reading = fabric.reading;
    this.#groups = groupsOf(fabric.reading);
  }

  /** The ends of an interface: one in each of its subnets, or at its public address. */
  of(each: Interface): End[] {
    if (each.apart) return this.#reading.family === 4 || each.ipv6 ? [publicEnd(each, this.#reading.family)] : [];
    const known = each.subnets.flatMap((key) => this.#fabric.subnet(key) ?? []);
    const at = each.subnetsUnknown ?? { urn: each.urn, label: `a subnet of ${each.label} that the plan does not hold` };
    const isSeen = !each.subnetsUnknown && known.length === each.subnets.length;
    const places = isSeen && known.length === 0 ? [this.#defaultSubnet()] : known;
    return [...places.flatMap((subnet) => this.#inSubnet(each, subnet)), ...(isSeen ? [] : this.#unseen(each, at))];
  }

  /** Whoever may be put into a subnet: a host for each security group of its VPC. */
  anybodyIn(subnet: Subnet): End[] {
    if (isEmpty(subnet.addresses)) return [];
    const groups = this.#groupsFor(subnet);
    return groups.map((group) => {
      const each: Interface = {
        urn: subnet.key,
        label: `any host in ${subnet.name} with ${group.label}`,
        kind: "host",
        subnets: [subnet.key],
        groups: [group.name],
        publics: subnet.givesPublic
          ? [
              {
                at: { urn: subnet.key, label: `public addresses of ${subnet.name}`, path: "mapPublicIpOnLaunch" },
                certain: true,
              },
            ]
          : [],
        listens: { must: everyService, may: everyService },
        opens: true,
        ipv6: true,
      };
      const [end] = this.#inSubnet(each, subnet);
      const { urn, ...rest } = end as End;
      void urn;
      return {
        ...rest,
        id: `${subnet.key}|anybody|${group.name}`,
        kind: "anybody",
        spread: "every",
        addresses: subnet.addresses,
      };
    });
  }

  /** The security groups that a host in a subnet may carry: those of its VPC, or the default one where it has no other. */
  #groupsFor(subnet: Subnet): { name: string; label: string }[] {
    const { vpc } = subnet;
    const own = this.#reading
      .of(types.group)
      .filter((group) => isFor(group, subnet))
      .filter((group) => {
        const { resources, literal } = this.#reading.at(group, "vpcId", types.vpc, types.defaultVpc);
        return (
          resources.some(({ urn }) => urn === vpc.key) ||
          literal === vpc.key ||
          (group.inputs.vpcId === undefined && vpc.key === DEFAULT_VPC)
        );
      })
      .map(({ urn, name }) => ({ name: urn, label: `security group ${name}` }));
    return own.length > 0 ? own : [{ name: defaultGroupOf(vpc.key), label: "the default security group" }];
  }

  #inSubnet(each: Interface, subnet: Subnet): End[] {
    const addresses = this.#addressesOf(each, subnet);
    if (isEmpty(addresses)) return [];
    const groups = this.#carried(each, subnet.vpc);
    const guards = groups.has(UNFILTERED) ? { in: [], out: [] } : this.#guards(each, groups, subnet.vpc);
    return [
      {
        id: [each.urn, subnet.key, ...(each.part ? [each.part] : [])].join("|"),
        urn: each.urn,
        label: each.label,
        kind: each.kind,
        network: subnet.vpc.key,
        subnet: subnet.key,
        addresses,
        spread: this.#written(each).length > 1 ? "every" : "one",
        ...(each.oneOf ? { oneOf: true } : {}),
        groups,
        ...(each.groupsUnknown ? { groupsUnknown: each.groupsUnknown } : {}),
        guards,
        out: each.opens || each.listens ? [outId(subnet)] : [],
        ...(each.listens ? { listens: each.listens } : {}),
        fronts: this.#frontsOf(each, subnet, addresses),
      },
    ];
  }

  #addressesOf(each: Interface, subnet: Subnet): Intervals {
    const { family } = this.#reading;
    if (family === 6) return (each.ipv6 ?? subnet.givesIpv6) ? subnet.addresses : [];
    const known = unionOf(this.#written(each).map(({ must }) => must));
    const here = intersection(known, subnet.addresses);
    return isEmpty(known) ? subnet.addresses : isEmpty(here) ? known : here;
  }

  #written(each: Interface): Pattern[] {
    const patterns = (each.addresses ?? []).map((text) => this.#reading.prefix(text));
    return patterns.filter((pattern) => pattern.must === pattern.may && !isNone(pattern));
  }

  /** An interface with no group of its own carries the default one of its VPC. */
  #carried(each: Interface, vpc: Vpc): Set<string> {
    if (each.groups.length === 0 && !each.groupsUnknown)
      return new Set([defaultGroupOf(vpc.key), ...this.#adopted(vpc)]);
    const names = each.groups.flatMap((name) => {
      const isDefault = name === DEFAULT_GROUP || name === defaultGroupOf(vpc.key) || this.#adopted(vpc).includes(name);
      return isDefault ? [defaultGroupOf(vpc.key), ...this.#adopted(vpc)] : [name];
    });
    return new Set(names);
  }

  /** The resource that manages a VPC's default group. */
  #adopted(vpc: Vpc): string[] {
    return this.#reading
      .of(types.defaultGroup)
      .filter((group) =>
        this.#reading.at(group, "vpcId", types.vpc, types.defaultVpc).resources.some(({ urn }) => urn === vpc.key),
      )
      .map(({ urn }) => urn);
  }

  #guards(each: Interface, groups: ReadonlySet<string>, vpc: Vpc): { in: Filter[]; out: Filter[] } {
    const rules = [...groups].map((name): GroupRules => {
      const owner = name === defaultGroupOf(vpc.key) ? vpc : this.#ownerOf(name);
      if (owner) return this.#defaultRules(owner, this.#adopted(owner).length > 0);
      return this.#groups.get(name) ?? unknownGroup(name.startsWith("urn:") ? "of another network" : name);
    });
    const unseen = each.groupsUnknown ? [doubt(each.groupsUnknown)] : [];
    const label = `security groups of ${each.label}`;
    return {
      in: [groupFilter([...rules.flatMap((group) => group.in), ...unseen], label)],
      out: [groupFilter([...rules.flatMap((group) => group.out), ...unseen], label)],
    };
  }

  /** The VPC whose default group this is. */
  #ownerOf(name: string): Vpc | undefined {
    return [...this.#fabric.vpcs.values()].find(({ key }) => defaultGroupOf(key) === name);
  }

  /** What the default group of a VPC lets through: as AWS makes it, unless the plan manages it, and what rules add. */
  #defaultRules(vpc: Vpc, isManaged: boolean): GroupRules {
    const added = this.#groups.get(defaultGroupOf(vpc.key)) ?? { in: [], out: [] };
    if (isManaged) return added;
    const own = untouchedDefault(vpc.key, this.#reading);
    return { in: [...own.in, ...added.in], out: [...own.out, ...added.out] };
  }

  /** The addresses by which the internet reaches it, if its VPC has a gateway. */
  #frontsOf(each: Interface, subnet: Subnet, own: Intervals): Front[] {
    const exit = this.#fabric.exitOf(subnet.vpc);
    if (!exit) return [];
    const { family } = this.#reading;
    const publics = family === 6 ? addressesOf6(each) : publicsIn(each, subnet);
    const { level, at } = this.#fabric.accessOf(subnet);
    return publics.map((one): Front => {
      const known = one.address === undefined ? undefined : this.#reading.prefix(one.address).must;
      return {
        at: one.at,
        addresses: family === 6 ? own : known && !isEmpty(known) ? known : publicAddresses[family],
        entry: this.#entry(subnet, level, at),
        exits: new Set([exit.id]),
        certain: one.certain,
      };
    });
  }

  /** Where the internet comes into a subnet: past the account's lock, and by the gateway's own routes if it has any. */
  #entry(subnet: Subnet, level: string, at: Site | undefined): string {
    const next = this.#fabric.entryOf(subnet);
    if (level === "open") return next;
    const lock = at ?? { label: "block of public access" };
    const id = `${subnet.key}|lock-in`;
    if (level === "unknown") return this.#fabric.put(id, { kind: "perhaps", at: lock, next: [next] });
    return this.#fabric.put(id, { kind: "drop", at: lock });
  }

  /** A subnet of the VPC that AWS makes by itself: everybody there has a public address. */
  #defaultSubnet(): Subnet {
    const planned = this.#fabric.subnets.find(
      ({ vpc }) => vpc.key === DEFAULT_VPC || vpc.resource?.type === types.defaultVpc,
    );
    if (planned) return planned;
    const vpc = this.#fabric.vpcs.get(DEFAULT_VPC) ?? unplanned(this.#reading, DEFAULT_VPC);
    this.#fabric.vpcs.set(DEFAULT_VPC, vpc);
    const subnet: Subnet = {
      key: `${DEFAULT_VPC}|subnet`,
      name: DEFAULT_VPC,
      unseen: false,
      vpc,
      addresses: vpc.prefixes.must,
      settled: false,
      givesPublic: true,
      givesIpv6: false,
    };
    vpc.subnets.push(subnet);
    return subnet;
  }

  /** It lies in a network that the plan does not hold, or in one of the plan, nobody knows in which. */
  #unseen(each: Interface, at: Site): End[] {
    const written = unionOf(this.#written(each).map(({ must }) => must));
    const addresses = isEmpty(written) ? hiddenAddresses[4] : written;
    if (this.#reading.family === 6 || isEmpty(addresses)) return [];
    const nowhere: Vpc = { ...unplanned(this.#reading, UNSEEN), subnets: [] };
    const isDefault = each.groups.length === 0 || each.groups.includes(DEFAULT_GROUP);
    const groupsUnknown = each.groupsUnknown ?? (isDefault ? at : undefined);
    const carrier = groupsUnknown ? { ...each, groupsUnknown } : each;
    const groups = this.#carried(carrier, nowhere);
    const publics = each.publicBySubnet ? [...each.publics, { at: each.publicBySubnet }] : each.publics;
    const id = [each.urn, UNSEEN, ...(each.part ? [each.part] : [])].join("|");
    return [
      {
        id,
        urn: each.urn,
        label: each.label,
        kind: each.kind,
        network: UNSEEN,
        addresses,
        spread: "one",
        ...(each.oneOf ? { oneOf: true } : {}),
        groups,
        ...(groupsUnknown ? { groupsUnknown } : {}),
        guards: groups.has(UNFILTERED) ? { in: [], out: [] } : this.#guards(carrier, groups, nowhere),
        out: [UNSEEN_OUT],
        ...(each.listens ? { listens: each.listens } : {}),
        fronts: publics.map((one) => ({
          at: one.at,
          addresses: publicAddresses[4],
          entry: UNSEEN_IN,
          exits: new Set([UNSEEN_EXIT]),
          certain: false,
        })),
      },
    ];
  }
}

/** The public addresses of version 4 that an interface has in a subnet. */
function publicsIn(each: Interface, subnet: Subnet): readonly Public[] {
  const own = each.publics.filter((one) => one.subnet === undefined || one.subnet === subnet.key);
  if (!each.publicBySubnet || subnet.givesPublic === false) return own;
  return [...own, { at: each.publicBySubnet, certain: subnet.givesPublic === true }];
}

const addressesOf6 = (each: Interface): readonly Public[] =>
  each.ipv6Internal ? [] : [{ at: { urn: each.urn, label: `IPv6 address of ${each.label}` }, certain: true }];

/** A group that is tagged with a segment is for hosts of that segment, and so for its subnets. */
function isFor(group: Resource, { resource }: Subnet): boolean {
  const segment = segmentOf(group);
  return segment === undefined || segment === (resource && segmentOf(resource));
}

function segmentOf({ inputs }: Resource): string | undefined {
  const { tags } = inputs;
  const segment =
    tags !== null && typeof tags === "object" ? (tags as Record<string, unknown>)["cordon:segment"] : undefined;
  return typeof segment === "string" ? segment : undefined;
}

const doubt = (at: Site): Rule => ({ at, action: "allow", service: { must: [], may: everyService } });

/** A service in no network: whoever comes, comes from the internet. */
function publicEnd(each: Interface, family: Family): End {
  const certain = each.publics.every((one) => one.certain);
  const at = each.publics[0]?.at ?? { urn: each.urn, label: each.label };
  const perhaps: Filter = { at, match: "any", rules: [doubt(at)], otherwise: "deny" };
  const own = each.guards?.in ?? [];
  return {
    id: [each.urn, each.part ?? "public"].join("|"),
    urn: each.urn,
    label: each.label,
    kind: each.kind,
    addresses: publicAddresses[family],
    spread: "one",
    groups: new Set(),
    guards: { in: certain ? [...own] : [...own, perhaps], out: [] },
    out: [],
    ...(each.listens ? { listens: each.listens } : {}),
    fronts: [],
  };
}
