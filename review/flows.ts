import type { NetworkPath, NetworkResult } from "../assessment/network";
import { difference, type Intervals, isEmpty, unionOf } from "../network/space/intervals";
import { everyService, readService, servicesOf } from "../network/space/services";
import { nameOf, type Urn } from "../plan/graph";
import type { Match } from "./matching";
import type { ReviewFlow } from "./review";

/** What can pass after a change and could not before, and the other way round; zone by zone, IPv4 and IPv6. */
export function flowsOf(
  before: NetworkResult | null,
  after: NetworkResult | null,
  matches: ReadonlyMap<Urn, Match> = new Map(),
): ReviewFlow[] {
  const [old, now] = [byWay(before, zonesNow(before, after, matches)), byWay(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((way) => {
    const [then, today] = [old.get(way) ?? [], now.get(way) ?? []];
    const any = (today[0] ?? then[0]) as NetworkPath;
    const [open, opened] = [setOf(then, passes), setOf(today, passes)];
    const [doubtful, doubted] = [setOf(then, isUnknown), setOf(today, isUnknown)];
    const flow = (change: ReviewFlow["change"], set: Intervals, side: NetworkResult | null): ReviewFlow[] => {
      if (isEmpty(set)) return [];
      const paths = (change === "closes" ? then : today).filter(({ services }) => meets(services, set));
      const { from, to, ip, names } = any;
      const flows = [...new Set(paths.flatMap((path) => path.flows))].sort();
      const declared = side?.declared ? paths.every(({ state }) => state !== "undeclared") : null;
      return [{ change, from, to, ip, services: servicesOf(set), ...(names ? { names } : {}), flows, declared }];
    };
    return [
      ...flow("opens", difference(opened, open), after),
      ...flow("closes", difference(difference(open, opened), doubted), before),
      ...flow("unknown", difference(difference(doubted, doubtful), open), after),
    ];
  });
}

const passes = ({ state }: NetworkPath): boolean => state === "declared" || state === "undeclared";
const isUnknown = ({ state }: NetworkPath): boolean => state === "unknown";

/** A subnet that no segment claims is a zone of its own name: by what name it goes now. */
function zonesNow(
  before: NetworkResult | null,
  after: NetworkResult | null,
  matches: ReadonlyMap<Urn, Match>,
): (zone: string) => string {
  const names = new Map([...matches].map(([urn, match]) => [match.before.name, nameOf(urn)]));
  const [then, now] = [before, after].map((network) => new Set((network?.zones ?? []).map(({ id }) => id)));
  return (zone) => {
    const renamed = zone
      .split("/")
      .map((part) => names.get(part) ?? part)
      .join("/");
    return now?.has(zone) || then?.has(renamed) || !now?.has(renamed) ? zone : renamed;
  };
}

function byWay(network: NetworkResult | null, named = (zone: string): string => zone): Map<string, NetworkPath[]> {
  const ways = new Map<string, NetworkPath[]>();
  for (const each of network?.paths ?? []) {
    const path = { ...each, from: named(each.from), to: named(each.to) };
    const key = JSON.stringify([path.from, path.to, path.ip, path.names ?? []]);
    ways.set(key, [...(ways.get(key) ?? []), path]);
  }
  return ways;
}

const setOf = (paths: readonly NetworkPath[], kind: (path: NetworkPath) => boolean): Intervals =>
  unionOf(paths.filter(kind).flatMap(({ services }) => services.map(readSet)));

const meets = (services: readonly string[], set: Intervals): boolean =>
  !isEmpty(difference(set, difference(set, unionOf(services.map(readSet)))));

/** What an assessment prints of a set of services; what is not read counts as all, so that it is seen. */
const readSet = (text: string): Intervals => readService(text) ?? everyService;
