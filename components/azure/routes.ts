import type { RouteTableArgs } from "@pulumi/azure-native/network";
import type { Input } from "@pulumi/pulumi";
import type { Declaration } from "../../declaration/declaration";
import { INTERNET } from "../../declaration/flows";
import { isOutside, prefixesOf, type Segment } from "../../declaration/segments";
import { everywhere, peersOf } from "../../network/compile";
import { answersInternet, asksInternet } from "./tiers";

/** By what a segment's packets can leave it. */
export interface WaysOut {
  /** The address of the firewall. Absent: the profile is `small`. */
  firewallAddress?: Input<string> | undefined;
  /** The id of what leads to the internet where there is no firewall. */
  natGateway?: Input<string> | undefined;
}

type Routes = Required<Pick<RouteTableArgs, "routes" | "disableBgpRoutePropagation">> & {
  natGateway?: Input<string> | undefined;
};

/** How many routes Azure takes in one table. */
const limit = 400;

/**
 * Where the packets of a tier go. All that leaves it goes to the firewall, but for the answers of a tier that answers the
 * internet: they leave as the questions came.
 */
export function routesOf(segment: Segment, tier: string, declaration: Declaration, ways: WaysOut): Routes {
  const answers = answersInternet(segment, tier, declaration);
  const { firewallAddress, natGateway } = ways;
  if (declaration.profile === "small") return routesWithin(segment, tier, declaration, natGateway);
  if (firewallAddress === undefined)
    throw new Error(`${segment.id}: the hub needs a firewall but in the profile small.`);

  const named = declaration.flows.find(({ from, to, toFqdns }) => from === segment.id && to === INTERNET && toFqdns);
  if (answers && named && (named.fromTier ?? tier) === tier) {
    throw new Error(
      `${named.id}: tier ${tier} of ${segment.id} answers the internet past the firewall, which therefore cannot hold it to names. Give what asks a tier of its own, and name it in fromTier.`,
    );
  }
  const toFirewall = (name: string, addressPrefix: string) => ({
    name,
    addressPrefix,
    nextHopType: "VirtualAppliance",
    nextHopIpAddress: firewallAddress,
  });
  const routes = answers
    ? [toInternet, ...peerPrefixes(segment, declaration).map(([name, prefix]) => toFirewall(name, prefix))]
    : [toFirewall("outwards", everywhere)];
  if (routes.length > limit) {
    throw new Error(`${segment.id}: tier ${tier} needs ${routes.length} routes; a route table takes ${limit}.`);
  }
  return { routes, disableBgpRoutePropagation: true };
}

/** The same where one network holds all segments: there, only their security groups part them. */
function routesWithin(
  segment: Segment,
  tier: string,
  declaration: Declaration,
  natGateway: Input<string> | undefined,
): Routes {
  const asks = asksInternet(segment, tier, declaration);
  const named = declaration.flows.find(({ from, to, toFqdns }) => from === segment.id && to === INTERNET && toFqdns);
  if (named) throw new Error(`${named.id}: toFqdns needs a firewall, which the profile small does not have.`);
  const leaves = asks || answersInternet(segment, tier, declaration);
  return {
    routes: [leaves ? toInternet : { name: "outwards", addressPrefix: everywhere, nextHopType: "None" }],
    disableBgpRoutePropagation: !joinsSites(segment, declaration),
    ...(asks ? { natGateway } : {}),
  };
}

/** Whether a flow joins a segment with sites outside the plan. */
export const joinsSites = (segment: Segment, declaration: Declaration): boolean =>
  peersOf(segment.id, declaration).some(isOutside);

/** The prefixes of whatever shares a flow with a segment, each with a name. */
const peerPrefixes = (segment: Segment, declaration: Declaration): [string, string][] =>
  peersOf(segment.id, declaration).flatMap((peer) =>
    prefixesOf(peer).map((prefix, index): [string, string] => [
      index === 0 ? peer.id : `${peer.id}-${index + 1}`,
      prefix,
    ]),
  );

const toInternet = { name: "outwards", addressPrefix: everywhere, nextHopType: "Internet" };
