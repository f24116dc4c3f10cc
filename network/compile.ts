import type { Declaration } from "../declaration/declaration";
import type { Flow } from "../declaration/flows";
import type { Segment } from "../declaration/segments";

/** One side's half of a flow: what a filter at this segment must let through. Everything else stays closed. */
export interface Rule {
  /** The id of the flow that it comes from. */
  flow: string;
  direction: "ingress" | "egress";
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
const everywhere = "0.0.0.0/0";

/** The segments that share a flow with this one, whoever opens it: the answers must find their way back. */
export const peersOf = (segment: string, { segments, flows }: Pick<Declaration, "segments" | "flows">): Segment[] =>
  segments.filter(({ id }) =>
    flows.some(({ from, to }) => (from === segment && to === id) || (from === id && to === segment)),
  );

/** The rules at a segment, in the order of the flows: those that it opens and those that it answers. */
export function rulesOf(segment: string, { segments, flows }: Pick<Declaration, "segments" | "flows">): Rule[] {
  const cidrs = (end: string, only: string[] | undefined): string[] =>
    only ?? [segments.find(({ id }) => id === end)?.cidr ?? everywhere];

  return flows.flatMap((flow) => {
    const halves: [Rule["direction"], string, string[]][] = [];
    if (flow.to === segment) halves.push(["ingress", flow.from, cidrs(flow.from, flow.fromCidrs)]);
    if (flow.from === segment) halves.push(["egress", flow.to, cidrs(flow.to, flow.toCidrs)]);
    return halves.flatMap(([direction, peer, addresses]) =>
      addresses.flatMap((cidr) =>
        flow.ports.map((port): Rule => {
          const [fromPort, toPort] = typeof port === "number" ? [port, port] : port;
          const { id, protocol, purpose } = flow;
          return { flow: id, direction, peer, cidr, protocol, fromPort, toPort, description: `${id} ${purpose}` };
        }),
      ),
    );
  });
}

/** One entry of a filter that keeps no state: it needs the way back as well. */
export interface StatelessRule {
  direction: "ingress" | "egress";
  cidr: string;
  protocol: Flow["protocol"];
  fromPort: number;
  toPort: number;
}

/** Ports from which clients open connections, and to which the answers go. */
const clientPorts = { fromPort: 1024, toPort: 65535 };

/** The same rules with their ways back, each once: for network ACLs. */
export function statelessRulesOf(
  segment: string,
  declaration: Pick<Declaration, "segments" | "flows">,
): StatelessRule[] {
  const entries = rulesOf(segment, declaration).flatMap(({ direction, cidr, protocol, fromPort, toPort }) => [
    { direction, cidr, protocol, fromPort, toPort },
    { direction: direction === "ingress" ? ("egress" as const) : ("ingress" as const), cidr, protocol, ...clientPorts },
  ]);
  const seen = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
  return [...seen.values()];
}
