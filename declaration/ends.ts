import type { Refuse } from "./addresses";
import { type Flow, INTERNET } from "./flows";
import { nearestOr, shown } from "./nearest";
import { covers } from "./prefixes";
import { type AnySegment, isOutside } from "./segments";

/** What is wrong with a flow among these segments. Paths begin at the flow. */
export function refuseFlow(flow: Flow, segments: ReadonlyMap<string, AnySegment>, refuse: Refuse): void {
  for (const end of ["from", "to"] as const) {
    const segment = segments.get(flow[end]);
    if (!segment && flow[end] !== INTERNET) refuse([end], noSegment(flow[end], [INTERNET, ...segments.keys()]));
    refuseEnd(flow, end, segment, refuse);
  }
  if (flow.from === flow.to) {
    refuse(["to"], `${flow.id} goes from ${shown(flow.from)} to itself; a flow joins two segments`);
  }
  if (flow.toFqdns && flow.to !== INTERNET) {
    refuse(["toFqdns"], "only a flow to the internet names hosts; remove toFqdns");
  }
  for (const [at, port] of flow.ports.entries()) {
    if (typeof port !== "number" && port[0] > port[1]) {
      refuse(["ports", at], `a range goes upwards: [${port[1]}, ${port[0]}]`);
    }
  }
}

/** `there is no segment egde; did you mean edge?` */
export const noSegment = (name: string, known: readonly string[]): string =>
  `there is no segment ${shown(name)}${nearestOr(name, known)}`;

/** Only an end outside the plan can be narrowed by addresses, and only a segment of the plan by a tier. */
function refuseEnd(flow: Flow, end: "from" | "to", segment: AnySegment | undefined, refuse: Refuse): void {
  const cidrs = `${end}Cidrs` as const;
  const tier = `${end}Tier` as const;
  const tiers = segment && !isOutside(segment) ? Object.keys(segment.tiers) : [];
  if (flow[cidrs] && segment && !isOutside(segment)) {
    refuse([cidrs], `${flow[end]} is a segment of the plan and has its addresses; remove ${cidrs}`);
  }
  for (const [index, narrow] of (segment && isOutside(segment) ? (flow[cidrs] ?? []) : []).entries()) {
    if (segment && isOutside(segment) && !segment.cidrs.some((wide) => covers(wide, narrow))) {
      refuse([cidrs, index], `${narrow} is not in ${segment.id}, which has ${segment.cidrs.join(", ")}`);
    }
  }
  if (flow[tier] !== undefined && !tiers.includes(flow[tier])) {
    const instead = tiers.length > 0 ? `; it has ${tiers.join(", ")}` : `; remove ${tier}`;
    refuse([tier], `${shown(flow[end])} has no tier ${shown(flow[tier])}${instead}`);
  }
}
