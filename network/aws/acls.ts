import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Filter, Rule } from "../model";
import { isNone, itemsAt, numberOf, perhaps, portsOf, type Reading, siteOf } from "../reading";
import { everyService } from "../space/services";
import { pathsAt } from "./inputs";
import { subnetTypes } from "./places";
import { types } from "./types";
import type { Subnet } from "./vpcs";

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

const aclTypes = [types.acl, types.defaultAcl, types.vpc, types.defaultVpc];

/** Finds the network ACL of a subnet: its own, else the default of its VPC. */
export function aclsOf(reading: Reading): (subnet: Subnet) => Acl | undefined {
  const bySubnet = new Map<string, Acl>();
  const byVpc = new Map<string, Acl>();
  const associations = reading.pointing(types.aclAssociation, "networkAclId", types.acl);
  for (const acl of reading.of(types.acl)) {
    const read = aclOf(reading, acl);
    const around = [
      ...pathsAt(acl, "subnetIds").map((path) => reading.at(acl, path, ...subnetTypes)),
      ...(associations.get(acl.urn) ?? []).map((each) => reading.at(each, "subnetId", ...subnetTypes)),
    ];
    for (const { urn } of around.flatMap(({ resources }) => resources)) bySubnet.set(urn, read);
  }
  for (const vpc of [...reading.of(types.vpc), ...reading.of(types.defaultVpc)]) {
    if (rulesFor(reading, vpc).length > 0) byVpc.set(vpc.urn, changed(reading, vpc));
  }
  for (const acl of reading.of(types.defaultAcl)) {
    const vpcs = reading.at(acl, "defaultNetworkAclId", types.vpc, types.defaultVpc).resources;
    const read = aclOf(reading, acl, vpcs);
    for (const { urn } of vpcs) byVpc.set(urn, read);
  }
  return ({ resource, vpc }) =>
    resource ? (bySubnet.get(resource.urn) ?? byVpc.get(vpc.key) ?? untouched) : undefined;
}

/** The rules that are resources of their own. */
const rulesFor = (reading: Reading, acl: Resource): readonly Resource[] =>
  reading.pointing(types.aclRule, "networkAclId", ...aclTypes).get(acl.urn) ?? [];

/** AWS's own ACL of a VPC, with rules that the plan adds. */
function changed(reading: Reading, vpc: Resource): Acl {
  const at = siteOf(vpc, `default network ACL of ${vpc.name}`);
  const filter = (way: Way): Filter => {
    const own = separate(reading, rulesFor(reading, vpc), way);
    // https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html
    const allowed: Numbered = { number: reading.family === 4 ? 100 : 101, rules: [{ at, action: "allow" }] };
    return { at, match: "first", rules: ordered([...own, allowed]), otherwise: "deny" };
  };
  return { key: vpc.urn, in: filter("ingress"), out: filter("egress") };
}

type Way = "ingress" | "egress";

/** An ACL with its rules, inline and of their own; those of the default ACL may name its VPC instead. */
function aclOf(reading: Reading, acl: Resource, vpcs: readonly Resource[] = []): Acl {
  const rulesOfOwn = [acl, ...vpcs].flatMap((each) => rulesFor(reading, each));
  const filter = (way: Way): Filter => {
    const inline = itemsAt(acl, way)?.map(({ path, value }) => {
      const {
        ruleNo,
        action,
        protocol,
        fromPort,
        toPort,
        icmpType = 0,
        icmpCode = 0,
        cidrBlock,
        ipv6CidrBlock,
      } = value;
      const numbers = { number: ruleNo, action, protocol, fromPort, toPort, icmpType, icmpCode };
      return entry(reading, acl, path, way, { ...numbers, cidrBlock, ipv6CidrBlock });
    });
    const at = siteOf(acl, `network ACL ${acl.name}`, way);
    const rules = [
      ...(inline ?? [unknownEntry(at, "allow"), unknownEntry(at, "deny")]),
      ...separate(reading, rulesOfOwn, way),
    ];
    return { at, match: "first", rules: ordered(rules), otherwise: "deny" };
  };
  return { key: acl.urn, in: filter("ingress"), out: filter("egress") };
}

const separate = (reading: Reading, rules: readonly Resource[], way: Way): Numbered[] =>
  rules
    .filter(({ inputs: { egress } }) => isUnknown(egress) || (egress === true) === (way === "egress"))
    .map((rule) => {
      const { ruleNumber, ruleAction, egress } = rule.inputs;
      const read = entry(reading, rule, "", way, { ...rule.inputs, number: ruleNumber, action: ruleAction });
      return isUnknown(egress) ? { ...read, rules: read.rules.map(inDoubt) } : read;
    });

/** A rule of this direction, or of the other. */
const inDoubt = (rule: Rule): Rule => ({ ...rule, service: perhaps(rule.service?.may ?? everyService) });

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
  way: Way,
  values: Record<string, unknown>,
): Numbered {
  const { number, action, protocol, fromPort, toPort, icmpType, icmpCode, cidrBlock, ipv6CidrBlock } = values;
  const addresses = reading.prefix(reading.family === 4 ? cidrBlock : ipv6CidrBlock);
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
