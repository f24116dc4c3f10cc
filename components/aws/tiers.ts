import type { Declaration } from "../../declaration/declaration";
import { INTERNET } from "../../declaration/flows";
import { inside, type Segment } from "../../declaration/segments";

/** The tier of a segment in which private addresses of services lie. */
export const endpointTier = "endpoints";

/** The tier of a segment that its front door has for itself. */
export const gatewayTier = "gateway";

/** The tier of a segment in which the hub's own interfaces lie, and nothing else. */
export const transitTier = "transit";

/** The segment of that name. Throws where the declaration has none in the plan. */
export function insideSegment(name: string, id: string, { segments }: Declaration): Segment {
  const found = inside(segments).find((each) => each.id === id);
  if (found) return found;
  throw new Error(`${name}: the declaration has no segment ${id} with tiers.`);
}

/** Whether a tier answers the internet: its answers must leave the way the questions came, past no firewall. */
export const answersInternet = (segment: Segment, tier: string, { flows }: Pick<Declaration, "flows">): boolean =>
  tier !== transitTier &&
  flows.some(({ from, to, toTier = tier }) => from === INTERNET && to === segment.id && toTier === tier);

/** Whether a tier asks the internet. */
export const asksInternet = (segment: Segment, tier: string, { flows }: Pick<Declaration, "flows">): boolean =>
  tier !== transitTier &&
  flows.some(({ from, to, fromTier = tier }) => to === INTERNET && from === segment.id && fromTier === tier);
