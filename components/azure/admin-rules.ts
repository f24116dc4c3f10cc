import type { AdminRuleArgs } from "@pulumi/azure-native/network";
import { INTERNET } from "../../declaration/flows";
import { type AnySegment, inside, isOutside, prefixesOf } from "../../declaration/segments";
import type { Network } from "../../network/compile";

/** A rule as it is, wherever it goes. */
export type AdminRule = Pick<
  AdminRuleArgs,
  | "access"
  | "description"
  | "direction"
  | "priority"
  | "protocol"
  | "sources"
  | "destinations"
  | "destinationPortRanges"
> & { ruleName: string };

/** Ports by which machines are administered and files shared. */
const administration = [22, 23, 135, 139, 445, 2375, 3389, 5900, 5985, 5986];

/**
 * What no team can open, whatever its own rules say: administration from the internet, and what no flow joins at all,
 * from one class of trust to another.
 */
export function adminRules(network: Network): AdminRule[] {
  return [...administrationClosed(network), ...classesClosed(network)].map((rule, index) => ({
    ...rule,
    access: "Deny",
    direction: "Inbound",
    priority: 100 + index,
  }));
}

type Closed = Pick<AdminRule, "ruleName" | "description" | "protocol" | "sources" | "destinations"> &
  Partial<Pick<AdminRule, "destinationPortRanges">>;

/** The ports of administration, but for segments that answer there by a flow from outside. */
function administrationClosed({ segments, flows }: Network): Closed[] {
  // An outside segment may have public addresses, which to Azure are the internet's.
  const isPublic = (from: string): boolean =>
    from === INTERNET || segments.some((each) => each.id === from && isOutside(each));
  const opened = (segment: AnySegment): number[] => {
    const ports = flows.filter(({ from, to }) => isPublic(from) && to === segment.id).flatMap(({ ports }) => ports);
    const open = (port: number): boolean =>
      ports.some((each) => (typeof each === "number" ? each === port : each[0] <= port && port <= each[1]));
    return administration.filter(open);
  };
  const exceptions = [...new Set(segments.flatMap(opened))];
  const rule = (ruleName: string, ports: number[], to: string[]): Closed => ({
    ruleName,
    description: "No machine is administered from the internet",
    protocol: "Any",
    sources: [{ addressPrefixType: "ServiceTag", addressPrefix: "Internet" }],
    destinations: to.map(prefix),
    destinationPortRanges: ports.map(String),
  });
  const never = administration.filter((port) => !exceptions.includes(port));
  return [
    rule("administration", never, ["*"]),
    ...exceptions.map((port) =>
      rule(
        `administration-${port}`,
        [port],
        inside(segments)
          .filter((each) => !opened(each).includes(port))
          .flatMap(prefixesOf),
      ),
    ),
  ];
}

/** For each class of trust, what comes from the classes of which no segment opens a connection to it. */
function classesClosed({ segments, flows }: Network): Closed[] {
  const classes = [...new Set(segments.map(({ trust }) => trust))];
  const within = classes.filter((trust) => trust !== "external");
  const of = (trust: string): AnySegment[] => segments.filter((each) => each.trust === trust);
  const joined = (from: string, to: string): boolean =>
    flows.some((flow) => of(from).some(({ id }) => id === flow.from) && of(to).some(({ id }) => id === flow.to));

  return within.flatMap((to): Closed[] => {
    const from = classes.filter((each) => each !== to && !joined(each, to));
    if (from.length === 0) return [];
    return [
      {
        ruleName: `closed-${to}`,
        description: `No flow opens ${to} segments to ${from.join(", ")}`,
        protocol: "Any",
        sources: from.flatMap(of).flatMap(prefixesOf).map(prefix),
        destinations: of(to).flatMap(prefixesOf).map(prefix),
      },
    ];
  });
}

const prefix = (addressPrefix: string) => ({ addressPrefixType: "IPPrefix", addressPrefix });
