import type { Declaration } from "../../declaration/declaration";
import { INTERNET } from "../../declaration/flows";
import { inside, prefixesOf, type Segment, type Trust } from "../../declaration/segments";
import { everywhere, peersOf } from "../../network/compile";
import { asksThroughHub } from "./routes";

/** One line of a class's route table: to the firewall, or to nowhere. */
export interface TrustRoute {
  name: string;
  cidr: string;
  blackhole: boolean;
}

/** The classes of trust that a declaration knows. */
export const trustsIn = ({ segments }: Declaration): Trust[] => [...new Set(segments.map(({ trust }) => trust))];

/**
 * Where what comes from segments of one class may go: to the firewall, if any of them shares a flow with whoever it is
 * for, and to nowhere else. Segments of one class share these routes; the firewall tells them apart.
 */
export function trustRoutes(trust: Trust, declaration: Declaration, hubCidr: string): TrustRoute[] {
  const { segments } = declaration;
  const members = segments.filter((each) => each.trust === trust);
  const peers = new Set(members.flatMap(({ id }) => peersOf(id, declaration)));
  const routes = segments.flatMap((segment) =>
    prefixesOf(segment).map((cidr, index) => ({
      name: index === 0 ? segment.id : `${segment.id}-${index + 1}`,
      cidr,
      blackhole: !peers.has(segment),
    })),
  );
  const hub = routes.some(({ cidr }) => cidr === hubCidr) ? [] : [{ name: "hub", cidr: hubCidr, blackhole: true }];
  const asks = inside(members).some((member) => asksThroughHub(member, declaration));
  return [...routes, ...hub, ...(asks ? [{ name: INTERNET, cidr: everywhere, blackhole: false }] : [])];
}

/** The segments whose requests to the internet go through the hub. */
export const askingSegments = (declaration: Declaration): Segment[] =>
  inside(declaration.segments).filter((segment) => asksThroughHub(segment, declaration));
