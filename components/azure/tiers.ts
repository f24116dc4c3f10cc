import { IPv4 } from "ipaddr.js";
import { INTERNET } from "../../declaration/flows";
import { inside, type Segment } from "../../declaration/segments";
import type { Network } from "../../network/compile";

/** The tier of a segment in which private endpoints lie. */
export const endpointTier = "endpoints";

/** The tier of a segment that an application gateway has for itself. */
export const gatewayTier = "gateway";

/** The segment of that name in the plan. */
export function insideSegment(name: string, id: string, { segments }: Network): Segment {
  const found = inside(segments).find((each) => each.id === id);
  if (found) return found;
  throw new Error(`${name}: the declaration has no segment ${id}.`);
}

/**
 * Whether a tier answers the internet: its answers must leave the way the questions came, past no firewall. A gateway
 * always does, since Azure itself asks it from there.
 */
export const answersInternet = (segment: Segment, tier: string, { flows }: Network): boolean =>
  tier === gatewayTier ||
  flows.some(({ from, to, toTier = tier }) => from === INTERNET && to === segment.id && toTier === tier);

/** Whether a tier asks the internet. */
export const asksInternet = (segment: Segment, tier: string, { flows }: Network): boolean =>
  flows.some(({ from, to, fromTier = tier }) => to === INTERNET && from === segment.id && fromTier === tier);

/** The last address of a subnet that Azure leaves to its owner. */
export function lastAddress(prefix: string): string {
  const octets = IPv4.broadcastAddressFromCIDR(prefix).octets;
  return [...octets.slice(0, 3), (octets[3] ?? 0) - 1].join(".");
}

/** The prefix of the subnet that an application gateway has for itself: Azure wants room for its 125 instances. */
export function gatewayPrefix(name: string, id: string, network: Network): string {
  const { tiers } = insideSegment(name, id, network);
  const [prefix] = tiers[gatewayTier] ?? [];
  if (prefix === undefined || Number(prefix.split("/")[1]) > 24) {
    throw new Error(`${name}: the segment ${id} needs a tier ${gatewayTier} with a /24 for the gateway alone.`);
  }
  return prefix;
}
