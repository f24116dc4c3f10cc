import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Filter, Pattern, Peer, Rule } from "../model";
import { isNone, itemsAt, only, perhaps, portsOf, type Reading, siteOf, textsAt } from "../reading";
import { everyAddress } from "../space/addresses";
import { everyService } from "../space/services";
import { defaultGroupOf, groupsAt } from "./group-names";
import { madeGroups } from "./made-groups";
import { prefixListPattern } from "./prefix-lists";
import { types } from "./types";

type Way = "in" | "out";

/** The rules of one security group, by direction. */
export type GroupRules = Record<Way, Rule[]>;

/** Every security group of the plan with its rules, wherever they are written. */
export function groupsOf(reading: Reading): Map<string, GroupRules> {
  const vpcs = [types.vpc, types.defaultVpc].flatMap((type) => reading.of(type));
  const groups = new Map<string, GroupRules>([
    ...madeGroups(reading),
    ...vpcs.map(({ urn }): [string, GroupRules] => [defaultGroupOf(urn), { in: [], out: [] }]),
  ]);
  for (const type of [types.group, types.defaultGroup]) {
    for (const group of reading.of(type)) {
      const more = group.external ? unknownGroup(group.name) : { in: [], out: [] };
      const [ingress, egress] = [inline(reading, group, "ingress"), inline(reading, group, "egress")];
      groups.set(group.urn, { in: [...ingress, ...more.in], out: [...egress, ...more.out] });
    }
  }
  const add = (rule: Resource, way: Way, rules: (own: string) => Rule[]): void => {
    const { names, certain } = groupsAt(reading, rule, "securityGroupId");
    // Of one that depends on nothing in the plan nobody knows whose it is.
    const isStray = names.length === 0 && reading.references.isUnsettled(rule, "securityGroupId");
    for (const name of isStray ? groups.keys() : names) {
      groups.get(name)?.[way].push(...(certain ? rules(name) : rules(name).map(inDoubt)));
    }
  };
  for (const rule of reading.of(types.groupRule)) {
    const { type } = rule.inputs;
    for (const way of ["in", "out"] as const) {
      const fits = type === (way === "in" ? "ingress" : "egress") || isUnknown(type);
      if (fits) add(rule, way, (own) => combined(reading, rule, "", rule.inputs, way, own));
    }
  }
  for (const rule of reading.of(types.groupIngress)) add(rule, "in", () => single(reading, rule, "in"));
  for (const rule of reading.of(types.groupEgress)) add(rule, "out", () => single(reading, rule, "out"));
  return groups;
}

/** A rule that this group may have, or another. */
const inDoubt = (rule: Rule): Rule => ({ ...rule, service: perhaps(rule.service?.may ?? everyService) });

/** What several groups together let through at one interface. */
export const groupFilter = (rules: readonly Rule[], label: string): Filter => ({
  at: { label },
  match: "any",
  rules,
  otherwise: "deny",
});

/** A group that is not in the plan: what it lets through nobody knows. */
export const unknownGroup = (name: string): GroupRules => {
  const rule: Rule = {
    at: { label: `security group ${name}, which the plan does not manage` },
    action: "allow",
    service: perhaps(everyService),
  };
  return { in: [rule], out: [rule] };
};

function inline(reading: Reading, group: Resource, key: "ingress" | "egress"): Rule[] {
  const items = itemsAt(group, key);
  const way = key === "ingress" ? "in" : "out";
  if (items) {
    return items.flatMap(({ path, value }) => combined(reading, group, path, value, way, group.urn));
  }
  const at = siteOf(group, `${key} rules of security group ${group.name}`, key);
  return [{ at, action: "allow", service: perhaps(everyService) }];
}

/** One rule that names several peers at once: `SecurityGroupRule`, or an item of a group's own list. */
function combined(
  reading: Reading,
  resource: Resource,
  path: string,
  value: Record<string, unknown>,
  way: Way,
  own: string,
): Rule[] {
  const at = (key: string): string => (path ? `${path}.${key}` : key);
  const service = portsOf(value.protocol, value.fromPort, value.toPort);
  const addresses = reading.prefixes(textsAt(resource, at(reading.family === 4 ? "cidrBlocks" : "ipv6CidrBlocks")));
  const lists = textsAt(resource, at("prefixListIds")).map((_, index) =>
    prefixListPattern(reading, resource, `${at("prefixListIds")}[${index}]`),
  );
  const peers: Peer[] = [{ addresses }, ...lists.map((list) => ({ addresses: list }))];
  const groups = [...textsAt(resource, at("securityGroups")).keys()].map(
    (index) => `${at("securityGroups")}[${index}]`,
  );
  if (value.sourceSecurityGroupId !== undefined) groups.push(at("sourceSecurityGroupId"));
  for (const each of groups) peers.push(groupPeer(reading, resource, each));
  if (value.self === true) peers.push({ groups: [own], certain: true });
  if (isUnknown(value.self)) peers.push({ groups: [own], certain: false });
  return peers.flatMap((peer) => ruleOf(resource, path, way, peer, service));
}

/** One rule with one peer. */
function single(reading: Reading, rule: Resource, way: Way): Rule[] {
  const { ipProtocol, fromPort, toPort, cidrIpv4, cidrIpv6, prefixListId, referencedSecurityGroupId } = rule.inputs;
  const service = portsOf(ipProtocol, fromPort, toPort);
  const peers: Peer[] = [{ addresses: reading.prefix(reading.family === 4 ? cidrIpv4 : cidrIpv6) }];
  if (prefixListId !== undefined) peers.push({ addresses: prefixListPattern(reading, rule, "prefixListId") });
  if (referencedSecurityGroupId !== undefined) peers.push(groupPeer(reading, rule, "referencedSecurityGroupId"));
  return peers.flatMap((peer) => ruleOf(rule, "", way, peer, service));
}

/** Whoever carries the group at a path: a group of the plan, the default group of a VPC, or one known by its id. */
function groupPeer(reading: Reading, resource: Resource, path: string): Peer {
  const { names, certain } = groupsAt(reading, resource, path);
  return { groups: names, certain };
}

function ruleOf(resource: Resource, path: string, way: Way, peer: Peer, service: Pattern): Rule[] {
  if ("addresses" in peer && isNone(peer.addresses)) return [];
  const words = path ? `security group ${resource.name} (${path})` : `security group rule ${resource.name}`;
  return [
    {
      at: siteOf(resource, words, path || undefined),
      action: "allow",
      ...(way === "in" ? { source: peer } : { target: peer }),
      service,
    },
  ];
}

/** The group that AWS makes with each VPC, as long as nobody changes it: its members talk, and to everybody outside. */
export function untouchedDefault(vpc: string, reading: Reading): GroupRules {
  const at = { label: "the VPC's default security group" };
  const everybody: Peer = { addresses: only(everyAddress[reading.family]) };
  return {
    in: [{ at, action: "allow", source: { groups: [defaultGroupOf(vpc)], certain: true } }],
    out: [{ at, action: "allow", target: everybody }],
  };
}
