import type { Declaration } from "../../declaration/declaration";
import { INTERNET } from "../../declaration/flows";
import { prefixesOf, type Segment } from "../../declaration/segments";
import { everywhere, rulesOf } from "../../network/compile";
import { answersInternet, asksInternet, transitTier } from "./tiers";

/** Where the packets of a tier go: nowhere else, and within their own network. */
export interface TierRoutes {
  /** What the hub passes on, each with a name. */
  hub: { name: string; cidr: string }[];
  /** What all else goes through: the network's own way to the internet, or the hub's. Absent: nowhere. */
  internet?: "own" | "hub";
}

/** The most routes that AWS takes in one table, when asked to raise its limit. */
const limit = 1000;

/**
 * Where the packets of a tier go. What asks the internet goes there through the hub, but for a tier that answers the
 * internet: all of it leaves as the questions came.
 */
export function routesOf(segment: Segment, tier: string, declaration: Declaration): TierRoutes {
  if (tier === transitTier) return { hub: [] };
  const { segments, flows } = declaration;
  const answers = answersInternet(segment, tier, declaration);
  const asks = asksInternet(segment, tier, declaration);
  const named = flows.find(
    ({ from, to, fromTier = tier, toFqdns }) =>
      from === segment.id && to === INTERNET && fromTier === tier && toFqdns !== undefined,
  );
  if (answers && named) {
    throw new Error(
      `${named.id}: tier ${tier} of ${segment.id} answers the internet past the firewall, which therefore cannot hold it to names. Give what asks a tier of its own, and name it in fromTier.`,
    );
  }

  const rules = rulesOf(segment.id, declaration).filter((rule) => rule.tier === undefined || rule.tier === tier);
  const peers = segments.filter(({ id }) => rules.some(({ peer }) => peer === id));
  const hub = peers.flatMap((peer) =>
    prefixesOf(peer).map((cidr, index) => ({ name: index === 0 ? peer.id : `${peer.id}-${index + 1}`, cidr })),
  );
  if (asks && !answers) hub.push({ name: "internet", cidr: everywhere });
  if (hub.length >= limit) {
    throw new Error(`${segment.id}: tier ${tier} needs ${hub.length} routes; a route table takes ${limit}.`);
  }
  return { hub, ...(answers ? { internet: "own" } : asks ? { internet: "hub" } : {}) };
}

/** Whether a segment has a tier that asks the internet through the hub. */
export const asksThroughHub = (segment: Segment, declaration: Declaration): boolean =>
  Object.keys(segment.tiers).some((tier) => routesOf(segment, tier, declaration).internet === "hub");
