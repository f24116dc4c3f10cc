import { allPorts, guardedServices, isInternet, type Ports, type Transport } from "../exposure";
import { offending } from "../policy";
import { either, unknowable } from "../unknown";

/** What traffic a rule speaks of: security groups and network ACLs say it in the same words. */
export interface Traffic {
  protocol?: string;
  fromPort?: number;
  toPort?: number;
}

/** A rule of a security group, written inline or as a SecurityGroupRule. */
export interface GroupRule extends Traffic {
  cidrBlocks?: readonly string[];
  ipv6CidrBlocks?: readonly string[];
  prefixListIds?: readonly string[];
}

/** A rule of a security group with one source: a SecurityGroupIngressRule or SecurityGroupEgressRule. */
export interface SingleRule {
  ipProtocol?: string;
  fromPort?: number;
  toPort?: number;
  cidrIpv4?: string;
  cidrIpv6?: string;
  prefixListId?: string;
}

/** The transports of each protocol: names in any case, and IANA's numbers. Others have no ports. */
const transports: Readonly<Record<string, readonly Transport[]>> = {
  all: ["tcp", "udp"],
  tcp: ["tcp"],
  "6": ["tcp"],
  udp: ["udp"],
  "17": ["udp"],
};

const nameOf = (protocol: string | undefined): string =>
  String(protocol ?? "all")
    .toLowerCase()
    .replace("-1", "all");

/** Whether a rule lets every protocol pass, and so every port, whatever ports are written beside it. */
export const isEverything = ({ protocol }: Traffic): boolean => nameOf(protocol) === "all";

export const transportsOf = ({ protocol }: Traffic): readonly Transport[] => transports[nameOf(protocol)] ?? [];

/** Whether traffic reaches a port that nobody on the internet has business with. */
const isGuarded = (traffic: Traffic): boolean =>
  transportsOf(traffic).some((each) => guardedServices(each, portsOf(traffic)).length > 0);

export function portsOf(traffic: Traffic): Ports {
  if (isEverything(traffic)) return allPorts;
  const from = Number(traffic.fromPort ?? -1);
  const to = Number(traffic.toPort ?? -1);
  return { from: Math.max(from, 0), to: to < 0 ? allPorts.to : to };
}

const isSomebodys = (prefix: string): boolean => !isInternet(prefix);

const namesWideRange = (rule: GroupRule): boolean =>
  either(
    () => offending("cidrBlocks", rule.cidrBlocks, isSomebodys).length > 0,
    () => offending("ipv6CidrBlocks", rule.ipv6CidrBlocks, isSomebodys).length > 0,
  );

/** Whether a rule names the internet, in whichever spelling. What a prefix list holds cannot be seen. */
const namesInternet = (rule: GroupRule): boolean =>
  either(
    () => namesWideRange(rule),
    () => (rule.prefixListIds?.length ?? 0) > 0 && unknowable("prefixListIds"),
  );

/** Whether a rule keeps the internet away from guarded ports: it names other ports, or somebody's network. */
export const isShut = (rule: GroupRule): boolean =>
  either(
    () => !isGuarded(rule),
    () => !namesInternet(rule),
  );

/** Whether traffic may go to any port over TCP, which is all that a stolen record needs. */
const isUnlimited = (traffic: Traffic): boolean => {
  if (isEverything(traffic)) return true;
  const { from, to } = portsOf(traffic);
  return transportsOf(traffic).includes("tcp") && from <= 1 && to >= allPorts.to;
};

/** Whether a rule holds something back: some protocols or ports, or some addresses. */
export const isBounded = (rule: GroupRule): boolean =>
  either(
    () => !isUnlimited(rule),
    () => !namesWideRange(rule),
  );

/** The same rule in the shape of an inline one. A getter leaves an unknown unread until it is asked for. */
export const inline = (rule: SingleRule): GroupRule => ({
  get protocol() {
    return rule.ipProtocol;
  },
  get fromPort() {
    return rule.fromPort;
  },
  get toPort() {
    return rule.toPort;
  },
  get cidrBlocks() {
    return rule.cidrIpv4 === undefined ? [] : [rule.cidrIpv4];
  },
  get ipv6CidrBlocks() {
    return rule.cidrIpv6 === undefined ? [] : [rule.cidrIpv6];
  },
  get prefixListIds() {
    return rule.prefixListId === undefined ? [] : [rule.prefixListId];
  },
});
