import type { Declaration } from "../declaration/declaration";
import { type Flow, INTERNET } from "../declaration/flows";
import { type AnySegment, isOutside, prefixesOf } from "../declaration/segments";

/** The part of a declaration that becomes rules. `flows`: those that are open today. */
export type Network = Pick<Declaration, "segments" | "flows">;

/** One side's half of a flow: what a filter at this segment must let through. Everything else stays closed. */
export interface Rule {
  /** The id of the flow that it comes from. */
  flow: string;
  direction: "ingress" | "egress";
  /** The tier of this segment that it is for. Absent: all of them. */
  tier?: string;
  /** The other end, by name. */
  peer: string;
  /** The other end's addresses. */
  cidr: string;
  protocol: Flow["protocol"];
  fromPort: number;
  toPort: number;
  description: string;
}

/** What `internet` means in a rule that names no addresses. */
export const everywhere = "0.0.0.0/0";

/** The segments that share a flow with this one, whoever opens it: the answers must find their way back. */
export const peersOf = (segment: string, { segments, flows }: Network): AnySegment[] =>
  segments.filter(({ id }) =>
    flows.some(({ from, to }) => (from === segment && to === id) || (from === id && to === segment)),
  );

/** The addresses of one end of a flow: those that it names, those of its tier, else all of its segment. */
export function addressesOf(flow: Flow, end: "from" | "to", segments: readonly AnySegment[]): string[] {
  const only = flow[`${end}Cidrs`];
  if (only) return only;
  if (flow[end] === INTERNET) return [everywhere];
  const segment = segments.find(({ id }) => id === flow[end]);
  if (!segment) return [];
  const tier = flow[`${end}Tier`];
  return tier === undefined || isOutside(segment) ? prefixesOf(segment) : (segment.tiers[tier] ?? []);
}

/** The rules at a segment, in the order of the flows: those that it opens and those that it answers. */
export function rulesOf(segment: string, { segments, flows }: Network): Rule[] {
  const halves = flows.flatMap((flow) => [
    ...(flow.to === segment ? [halfOf(flow, "ingress", segments)] : []),
    ...(flow.from === segment ? [halfOf(flow, "egress", segments)] : []),
  ]);
  return halves.flat();
}

function halfOf(flow: Flow, direction: Rule["direction"], segments: readonly AnySegment[]): Rule[] {
  const [here, there] = direction === "ingress" ? (["to", "from"] as const) : (["from", "to"] as const);
  const tier = flow[`${here}Tier`];
  const { id, protocol, purpose } = flow;
  return addressesOf(flow, there, segments).flatMap((cidr) =>
    flow.ports.map((port): Rule => {
      const [fromPort, toPort] = typeof port === "number" ? [port, port] : port;
      const of = { flow: id, direction, ...(tier === undefined ? {} : { tier }), peer: flow[there] };
      return { ...of, cidr, protocol, fromPort, toPort, description: `${id} ${purpose}` };
    }),
  );
}

/** One entry of a filter that keeps no state: it needs the way back as well. */
export interface StatelessRule {
  direction: "ingress" | "egress";
  cidr: string;
  /** `-1`: all of them. */
  protocol: Flow["protocol"] | "-1";
  fromPort: number;
  toPort: number;
}

/**
 * What the subnets in which a network meets a transit gateway must let through: all that its own hosts send there and get
 * from there. Where it may go is decided before and behind.
 * https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html
 */
export const transitRulesOf = (cidr: string): StatelessRule[] =>
  (["ingress", "egress"] as const).map((direction) => ({ direction, cidr, protocol: "-1", fromPort: 0, toPort: 0 }));

/** Ports from which clients open connections, and to which the answers go. */
const clientPorts = { fromPort: 1024, toPort: 65535 };

/**
 * What the subnets of a tier need where a filter keeps no state: the flows and their ways back. It is coarse, so that it
 * fits into few rules: all of a segment and one range of ports for what a flow joins, and only the internet's ports and
 * answers apart. Filters that keep state are exact.
 */
export function statelessRulesOf(segment: string, tier: string, network: Network): StatelessRule[] {
  const rules = rulesOf(segment, network).filter((rule) => rule.tier === undefined || rule.tier === tier);
  const entries = rules.flatMap(({ direction, peer, cidr: exact, protocol, fromPort, toPort }) => {
    const other = network.segments.find(({ id }) => id === peer);
    const cidr = other && !isOutside(other) ? other.cidr : exact;
    const back = direction === "ingress" ? ("egress" as const) : ("ingress" as const);
    return [
      { direction, cidr, protocol, fromPort, toPort, joined: other !== undefined },
      { direction: back, cidr, protocol, ...clientPorts, joined: other !== undefined },
    ];
  });
  const groups = new Map<string, StatelessRule>();
  for (const { joined, ...entry } of entries) {
    const { direction, cidr, protocol, fromPort, toPort } = entry;
    const key = [direction, cidr, protocol, ...(joined ? [] : [fromPort, toPort])].join(" ");
    const { fromPort: first, toPort: last } = groups.get(key) ?? entry;
    groups.set(key, { ...entry, fromPort: Math.min(first, fromPort), toPort: Math.max(last, toPort) });
  }
  return [...groups.values()];
}
