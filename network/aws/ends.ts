import type { End, Filter, Pattern, Site } from "../model";
import { isNone, type Reading } from "../reading";
import { type Family, publicAddresses } from "../space/addresses";
import { type Intervals, intersection, isEmpty, unionOf } from "../space/intervals";
import { everyService } from "../space/services";
import { hiddenAddresses } from "./addressing";
import type { Fabric } from "./fabric";
import { frontsOf } from "./fronts";
import { DEFAULT_GROUP } from "./group-names";
import { doubt, Guarding } from "./guarding";
import type { Interface } from "./interface";
import { outId } from "./node-ids";
import { types } from "./types";
import { UNSEEN, UNSEEN_EXIT, UNSEEN_IN, UNSEEN_OUT } from "./unseen";
import { DEFAULT_VPC, type Subnet, unplanned, type Vpc } from "./vpcs";

/** Puts interfaces into their subnets, as ends with guards and fronts. */
export class Ends {
  readonly #fabric: Fabric;
  readonly #reading: Reading;
  readonly #guarding: Guarding;

  constructor(fabric: Fabric) {
    this.#fabric = fabric;
    this.#reading = fabric.reading;
    this.#guarding = new Guarding(fabric);
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
    const groups = this.#guarding.groupsFor(subnet);
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

  #inSubnet(each: Interface, subnet: Subnet): End[] {
    const addresses = this.#addressesOf(each, subnet);
    if (isEmpty(addresses)) return [];
    const groups = this.#guarding.carried(each, subnet.vpc);
    const guards = this.#guarding.guards(each, groups, subnet.vpc);
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
        fronts: frontsOf(this.#fabric, each, subnet, addresses),
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
    const groups = this.#guarding.carried(carrier, nowhere);
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
        guards: this.#guarding.guards(carrier, groups, nowhere),
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
