import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Filter, Pattern, Peer, Rule } from "../model";
import { itemsAt, numberOf, only, patternOf, perhaps, protocolOf, type Reading, siteOf, textsAt } from "../reading";
import { publicAddresses } from "../space/addresses";
import type { Intervals } from "../space/intervals";
import { everyPort, everyService, PORTS, protocolNumbers, service } from "../space/services";
import { childrenOf } from "./names";
import { type Around, anybody, probe, type Side, sidesOf } from "./rule-sides";
import { types } from "./types";

type Direction = "Inbound" | "Outbound";

/** One rule as Azure writes it, wherever it is written. */
interface Written {
  resource: Resource;
  path: string;
  value: Record<string, unknown>;
}

/**
 * A network security group as a filter in one direction: its rules by priority, then those that Azure adds.
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export function groupFilter(reading: Reading, group: Resource, direction: Direction, around: Around): Filter {
  const at = siteOf(group, `network security group ${group.name}`);
  const items = itemsAt(group, "securityRules");
  const inline: Written[] = (items ?? []).map(({ path, value }) => ({ resource: group, path: `${path}.`, value }));
  const separate = childrenOf(reading, group, "networkSecurityGroupName", types.rule).map(
    (resource): Written => ({ resource, path: "", value: resource.inputs }),
  );
  const written = [...inline, ...separate].filter(
    ({ value }) => isUnknown(value.direction) || String(value.direction).toLowerCase() === direction.toLowerCase(),
  );
  const ordered = written
    .map((each) => ({ each, priority: priorityOf(each.value.priority) }))
    .sort((one, other) => one.priority - other.priority);
  const unseen = items ? [] : unreadRules(at);
  const rules = ordered.map(({ each, priority }) => ruleOf(reading, each, around, priority < 0));
  return {
    at,
    match: "first",
    rules: [...unseen, ...rules.flat(), ...defaults(reading, at, direction, around)],
    otherwise: "deny",
  };
}

const priorityOf = (value: unknown): number => {
  const number = numberOf(value);
  return number === undefined || Number.isNaN(number) ? -1 : number;
};

const unreadRules = (at: Rule["at"]): Rule[] => [
  { at, action: "allow", service: perhaps(everyService) },
  { at, action: "deny", service: perhaps(everyService) },
];

/** https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules */
function defaults(reading: Reading, at: Rule["at"], direction: Direction, { joined }: Around): Rule[] {
  const named = (name: string): Rule["at"] => ({ ...at, label: `${at.label} (default rule ${name})` });
  const network: Peer = { addresses: joined };
  const inside = (name: string): Rule => ({ at: named(name), action: "allow", source: network, target: network });
  if (direction === "Inbound") {
    const probes: Peer = { addresses: only(probe(reading)) };
    return [
      inside("AllowVnetInBound"),
      { at: named("AllowAzureLoadBalancerInBound"), action: "allow", source: probes },
      { at: named("DenyAllInBound"), action: "deny" },
    ];
  }
  const internet: Peer = { addresses: only(publicAddresses[reading.family]) };
  return [
    inside("AllowVnetOutBound"),
    { at: named("AllowInternetOutBound"), action: "allow", target: internet },
    { at: named("DenyAllOutBound"), action: "deny" },
  ];
}

function ruleOf(reading: Reading, { resource, path, value }: Written, around: Around, outOfOrder: boolean): Rule[] {
  const name = typeof value.name === "string" && !isUnknown(value.name) ? value.name : resource.name;
  const at = siteOf(
    resource,
    path ? `rule ${name} of network security group ${resource.name}` : `security rule ${resource.name}`,
    path.replace(/\.$/, "") || undefined,
  );
  const access = String(value.access).toLowerCase();
  const services = servicesOf(value.protocol, value.destinationPortRange, value.destinationPortRanges);
  const client = portsOf([value.sourcePortRange, value.sourcePortRanges]);
  const sources = namedIn(reading, resource, path, "source", around);
  const targets = namedIn(reading, resource, path, "destination", around);
  const doubtful = outOfOrder || isUnknown(value.access) || isUnknown(value.direction);
  const actions: Rule["action"][] = isUnknown(value.access)
    ? ["allow", "deny"]
    : [access === "allow" ? "allow" : "deny"];
  return actions.flatMap((action) =>
    sources.flatMap((source) =>
      targets.map(
        (target): Rule => ({
          at,
          action,
          ...(source.peer ? { source: source.peer } : {}),
          ...(target.peer ? { target: target.peer } : {}),
          service: doubtful || source.doubtful || target.doubtful ? perhaps(services.may) : services,
          client,
        }),
      ),
    ),
  );
}

/** Both ways in which a rule names its ends: one prefix or several, and application security groups. */
function namedIn(
  reading: Reading,
  resource: Resource,
  path: string,
  word: "source" | "destination",
  around: Around,
): Side[] {
  const groups = itemsAt(resource, `${path}${word}ApplicationSecurityGroups`);
  if (!groups) return [{ ...anybody, doubtful: true }];
  const named = groups.map(({ path: at }): Side => {
    const { resources, certain, literal } = reading.at(resource, `${at}.id`, types.applicationGroup);
    const known = certain || literal !== undefined;
    const ids = literal !== undefined && resources.length === 0 ? [literal] : resources.map(({ urn }) => urn);
    return { peer: { groups: ids, certain: known }, doubtful: false };
  });
  const texts = ["AddressPrefix", "AddressPrefixes"].flatMap((name) => textsAt(resource, `${path}${word}${name}`));
  return [
    ...sidesOf(
      reading,
      texts.filter((text) => text !== ""),
      around,
    ),
    ...named,
  ];
}

/** A protocol with ports as Azure writes them: `*`, `22`, `1000-2000`, or a list of these. */
export function servicesOf(protocol: unknown, ...ranges: unknown[]): Pattern {
  const number = protocolOf(protocol);
  const ports = portsOf(ranges);
  if (number === "all") {
    if (ports.must.length === 2 && ports.must[1] === PORTS && ports.must[0] === 0) return only(everyService);
    return patternOf([protocolNumbers.tcp, protocolNumbers.udp].map((each) => shifted(each, ports)));
  }
  if (Number.isNaN(number)) return perhaps(everyService);
  const portful: readonly number[] = [protocolNumbers.tcp, protocolNumbers.udp];
  return portful.includes(number) ? shifted(number, ports) : only(service(number));
}

const shifted = (protocol: number, { must, may }: Pattern): Pattern => {
  const shift = (set: Intervals): Intervals => set.map((port) => (port as number) + protocol * PORTS);
  return must === may ? only(shift(must)) : { must: shift(must), may: shift(may) };
};

export function portsOf(ranges: readonly unknown[]): Pattern {
  const texts = ranges.flat().filter((text) => text !== undefined && text !== null && text !== "");
  if (texts.length === 0) return only(everyPort);
  return patternOf(texts.map(rangeOf));
}

function rangeOf(text: unknown): Pattern {
  if (text === "*") return only(everyPort);
  const [, from, to] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(String(text)) ?? [];
  if (from === undefined) return perhaps(everyPort);
  const [low, high] = [Number(from), Number(to ?? from)];
  return low <= high && high < PORTS ? only([low, high + 1]) : perhaps(everyPort);
}
