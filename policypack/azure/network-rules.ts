import { allPorts, guardedServices, isInternet, type Ports, type Transport } from "../exposure";
import { either } from "../unknown";
import { isOneOf } from "./enumeration";

/** A rule of a network security group, inline or a resource of its own. */
export interface SecurityRule {
  access?: string;
  direction?: string;
  priority?: number;
  protocol?: string;
  sourceAddressPrefix?: string;
  sourceAddressPrefixes?: readonly string[];
  sourcePortRange?: string;
  sourcePortRanges?: readonly string[];
  destinationAddressPrefix?: string;
  destinationAddressPrefixes?: readonly string[];
  destinationPortRange?: string;
  destinationPortRanges?: readonly string[];
}

export type Direction = "Inbound" | "Outbound";

/** Whether an address prefix stands for anyone: a wildcard, the internet, or a range that is as wide. */
export const isAnyone = (prefix: string | undefined): boolean => {
  if (isOneOf(prefix?.trim(), "*", "Any", "Internet", "0.0.0.0", "::", "/0", "<nw>/0")) return true;
  return prefix?.includes("/") === true && isInternet(prefix);
};

const isEverything = (text: string | undefined): boolean => isOneOf(text?.trim(), "*", "Any", "0-65535");

/** Whether a rule looks at traffic from every source port: it does where it names none. */
function fromEveryPort({ sourcePortRange, sourcePortRanges }: SecurityRule): boolean {
  const ranges = prefixesOf(sourcePortRange, sourcePortRanges);
  return ranges.length === 0 || ranges.some(isEverything);
}

/** What a rule says in the singular and in the plural; a port may be given as a number. */
const prefixesOf = (one: string | undefined, many: readonly string[] | undefined): string[] => [
  ...(one === undefined || one === "" ? [] : [String(one)]),
  ...(many ?? []).map(String),
];

/** The destination ports; all of them where the rule names none. */
export function portsOf(rule: SecurityRule): Ports[] {
  const texts = prefixesOf(rule.destinationPortRange, rule.destinationPortRanges).flatMap((text) => text.split(","));
  if (texts.length === 0) return [allPorts];
  return texts.map((text) => {
    if (isEverything(text)) return allPorts;
    const [from = "", to = from] = text.trim().split("-");
    if (!/^\d+$/.test(from.trim()) || !/^\d+$/.test(to.trim())) throw new Error("no port range");
    return { from: Number(from), to: Number(to) };
  });
}

/** What a protocol carries that has ports; none for ICMP, ESP and AH. */
function transportsOf({ protocol }: SecurityRule): readonly Transport[] {
  if (isOneOf(protocol, "Tcp")) return ["tcp"];
  if (isOneOf(protocol, "Udp")) return ["udp"];
  return isOneOf(protocol, "Icmp", "Esp", "Ah") ? [] : ["tcp", "udp"];
}

/** Whether a rule lets anyone on the internet in, on whatever port. */
export const admitsAnyone = (rule: SecurityRule): boolean =>
  isOneOf(rule.access, "Allow") &&
  isOneOf(rule.direction, "Inbound") &&
  prefixesOf(rule.sourceAddressPrefix, rule.sourceAddressPrefixes).some(isAnyone);

/** The administration, database and clinical services that a rule opens to the internet. */
export const openedServices = (rule: SecurityRule): string[] =>
  admitsAnyone(rule)
    ? portsOf(rule).flatMap((ports) => transportsOf(rule).flatMap((transport) => guardedServices(transport, ports)))
    : [];

/** Whether a rule lets anyone on the internet in on ports other than those of the web, and on none that is guarded. */
export const opensMoreThanWeb = (rule: SecurityRule): boolean =>
  admitsAnyone(rule) &&
  transportsOf(rule).length > 0 &&
  openedServices(rule).length === 0 &&
  portsOf(rule).some(({ from, to }) => from !== to || (from !== 80 && from !== 443));

/** Whether a rule denies everything in a direction, to and from anywhere. */
export const deniesAll = (rule: SecurityRule, direction: Direction): boolean =>
  isOneOf(rule.access, "Deny") &&
  isOneOf(rule.direction, direction) &&
  isOneOf(rule.protocol, "*", "Any") &&
  [rule.sourceAddressPrefix, rule.destinationAddressPrefix].every((prefix) =>
    isOneOf(prefix, "*", "Any", "0.0.0.0/0"),
  ) &&
  fromEveryPort(rule) &&
  portsOf(rule).some(({ from, to }) => from === 0 && to === 65535);

/** The rule that ends a group: everything that no other rule allows is denied. */
export const denyAll = (direction: Direction) => ({
  access: "Deny",
  direction,
  protocol: "*",
  priority: 4096,
  sourcePortRange: "*",
  sourceAddressPrefix: "*",
  destinationAddressPrefix: "*",
  destinationPortRange: "*",
});

/** Whether a rule denies all that another one would let in from the internet. */
const overrules = (other: SecurityRule, rule: SecurityRule): boolean =>
  isOneOf(other.access, "Deny") &&
  isOneOf(other.direction, "Inbound") &&
  (other.priority ?? Number.POSITIVE_INFINITY) < (rule.priority ?? 0) &&
  prefixesOf(other.sourceAddressPrefix, other.sourceAddressPrefixes).some((prefix) =>
    isOneOf(prefix, "*", "Any", "Internet", "0.0.0.0/0"),
  ) &&
  isOneOf(other.destinationAddressPrefix, "*", "Any") &&
  fromEveryPort(other) &&
  transportsOf(rule).every((transport) => transportsOf(other).includes(transport)) &&
  portsOf(rule).every((wanted) => portsOf(other).some(({ from, to }) => from <= wanted.from && wanted.to <= to));

/** Whether a rule of lower number, which wins, already denies all that this one would let in from the internet. */
export const isShadowed = (rule: SecurityRule, rules: readonly SecurityRule[]): boolean =>
  either(...Array.from({ length: rules.length }, (_, index) => () => overrules(rules[index] as SecurityRule, rule)));
