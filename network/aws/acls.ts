import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Filter, Rule } from "../model";
import { isNone, itemsAt, numberOf, perhaps, portsOf, type Reading, siteOf } from "../reading";
import { everyService } from "../space/services";
import { types } from "./types";

/** The network ACL around a subnet, by direction. */
export interface Acl {
  /** The same for subnets that share it. */
  key: string;
  in: Filter;
  out: Filter;
}

/** AWS's own ACL, as long as nobody changes it: everything passes. */
const untouched: Acl = {
  key: "default",
  in: { at: { label: "default network ACL" }, match: "first", rules: [], otherwise: "allow" },
  out: { at: { label: "default network ACL" }, match: "first", rules: [], otherwise: "allow" },
};

/** Finds the network ACL of a subnet: its own, else the default of its VPC. */
export function aclsOf(reading: Reading): (subnet: Resource, vpc: string | undefined) => Acl {
  const bySubnet = new Map<string, Acl>();
  const byVpc = new Map<string, Acl>();
  for (const acl of reading.of(types.acl)) {
    const read = aclOf(reading, acl);
    for (const [index] of subnetsNamed(acl).entries()) {
      for (const { urn } of reading.at(acl, `subnetIds[${index}]`, types.subnet, types.defaultSubnet).resources) {
        bySubnet.set(urn, read);
      }
    }
    for (const association of reading.of(types.aclAssociation)) {
      if (!reading.at(association, "networkAclId", types.acl).resources.includes(acl)) continue;
      for (const { urn } of reading.at(association, "subnetId", types.subnet, types.defaultSubnet).resources) {
        bySubnet.set(urn, read);
      }
    }
  }
  for (const acl of reading.of(types.defaultAcl)) {
    const read = aclOf(reading, acl);
    for (const { urn } of reading.at(acl, "defaultNetworkAclId", types.vpc, types.defaultVpc).resources) {
      byVpc.set(urn, read);
    }
  }
  return (subnet, vpc) => bySubnet.get(subnet.urn) ?? (vpc ? byVpc.get(vpc) : undefined) ?? untouched;
}

const subnetsNamed = ({ inputs }: Resource): unknown[] => (Array.isArray(inputs.subnetIds) ? inputs.subnetIds : [""]);

function aclOf(reading: Reading, acl: Resource): Acl {
  const separate = reading
    .of(types.aclRule)
    .filter((rule) => reading.at(rule, "networkAclId", types.acl, types.defaultAcl, types.vpc).resources.includes(acl));
  const filter = (key: "ingress" | "egress"): Filter => {
    const items = itemsAt(acl, key);
    const inline = items?.map(({ path, value }) => {
      const { ruleNo, action, protocol, fromPort, toPort, icmpType, icmpCode, cidrBlock, ipv6CidrBlock } = value;
      const numbers = { number: ruleNo, action, protocol, fromPort, toPort, icmpType, icmpCode };
      return entry(reading, acl, path, key, { ...numbers, cidrBlock, ipv6CidrBlock });
    });
    const own = separate
      .filter(({ inputs }) => (inputs.egress === true) === (key === "egress"))
      .map((rule) =>
        entry(reading, rule, "", key, {
          ...rule.inputs,
          number: rule.inputs.ruleNumber,
          action: rule.inputs.ruleAction,
        }),
      );
    const at = siteOf(acl, `network ACL ${acl.name}`, key);
    const rules = [...(inline ?? [unknownEntry(at, "allow"), unknownEntry(at, "deny")].flat()), ...own];
    return { at, match: "first", rules: ordered(rules.flat()), otherwise: "deny" };
  };
  return { key: acl.urn, in: filter("ingress"), out: filter("egress") };
}

interface Numbered {
  number: number;
  rules: Rule[];
}

/** In the order of their numbers; one whose number is not known may come first. */
const ordered = (entries: readonly Numbered[]): Rule[] =>
  [...entries].sort((one, other) => one.number - other.number).flatMap(({ rules }) => rules);

const unknownEntry = (at: Rule["at"], action: Rule["action"]): Numbered => ({
  number: -1,
  rules: [{ at, action, service: perhaps(everyService) }],
});

function entry(
  reading: Reading,
  resource: Resource,
  path: string,
  way: "ingress" | "egress",
  values: Record<string, unknown>,
): Numbered {
  const { number, action, protocol, fromPort, toPort, icmpType, icmpCode, cidrBlock, ipv6CidrBlock } = values;
  const addresses = reading.prefixes([cidrBlock, ipv6CidrBlock]);
  if (isNone(addresses)) return { number: 0, rules: [] };
  const icmp = ["icmp", "1", 1, "icmpv6", "58", 58].includes(protocol as string | number);
  const service = icmp ? portsOf(protocol, icmpType, icmpCode) : portsOf(protocol, fromPort, toPort);
  const order = numberOf(number);
  const at = siteOf(resource, `network ACL rule ${order ?? "?"} of ${resource.name}`, path || undefined);
  const peer = { addresses };
  const rule = (does: Rule["action"], sure: boolean): Rule => ({
    at,
    action: does,
    ...(way === "ingress" ? { source: peer } : { target: peer }),
    service: sure ? service : perhaps(service.may),
  });
  if (isUnknown(action) || Number.isNaN(order)) {
    const either: Rule["action"][] = isUnknown(action)
      ? ["allow", "deny"]
      : [String(action).toLowerCase() === "allow" ? "allow" : "deny"];
    return { number: -1, rules: either.map((does) => rule(does, false)) };
  }
  return { number: order ?? 0, rules: [rule(String(action).toLowerCase() === "allow" ? "allow" : "deny", true)] };
}
