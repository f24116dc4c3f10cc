import type { Resource } from "../../plan/graph";
import type { Pattern } from "../model";
import { isNone, itemsAt, patternOf, perhaps, type Reading } from "../reading";
import { everyAddress, type Family } from "../space/addresses";
import { type Intervals, isEmpty, type Point } from "../space/intervals";
import { types } from "./types";

/** Where a route leads, and the length of its prefix, by which routes count. Absent: not known. */
export interface Destination {
  to: Pattern;
  length?: number;
}

const known = new WeakMap<Reading, Map<string, Destination[]>>();

/** The addresses of the prefix list at a path. */
export const prefixListPattern = (reading: Reading, resource: Resource, path: string): Pattern =>
  patternOf(prefixListDestinations(reading, resource, path).map(({ to }) => to));

/** The same, prefixes of one length together. A list that AWS manages, or that is not in the plan, may hold any. */
export function prefixListDestinations(reading: Reading, resource: Resource, path: string): Destination[] {
  const { resources, certain } = reading.at(resource, path, types.prefixList);
  if (!certain || resources.length === 0) return [{ to: perhaps(everyAddress[reading.family]) }];
  return resources.flatMap((list) => destinationsIn(reading, list));
}

/** A written prefix as a destination. */
export function destinationOf(reading: Reading, value: unknown): Destination[] {
  const to = reading.prefix(value);
  if (isNone(to)) return [];
  return [isEmpty(to.must) ? { to } : { to, length: lengthOf(to.must) }];
}

function destinationsIn(reading: Reading, list: Resource): Destination[] {
  const lists = known.get(reading) ?? new Map<string, Destination[]>();
  known.set(reading, lists);
  const found = lists.get(list.urn) ?? entriesOf(reading, list);
  lists.set(list.urn, found);
  return found;
}

function entriesOf(reading: Reading, list: Resource): Destination[] {
  const items = itemsAt(list, "entries");
  if (!items) return [{ to: perhaps(everyAddress[reading.family]) }];
  const entries = reading.pointing(types.prefixListEntry, "prefixListId", types.prefixList).get(list.urn) ?? [];
  const cidrs = [...items.map(({ value }) => value.cidr), ...entries.map(({ inputs }) => inputs.cidr)];
  return byLength(cidrs.flatMap((cidr) => destinationOf(reading, cidr)));
}

/** Routes count by their length alone: 10,000 prefixes are a few dozen lengths. */
function byLength(destinations: readonly Destination[]): Destination[] {
  const lengths = new Map<number | undefined, Pattern[]>();
  for (const { to, length } of destinations) {
    const alike = lengths.get(length);
    if (alike) alike.push(to);
    else lengths.set(length, [to]);
  }
  return [...lengths].map(([length, patterns]) => ({
    to: patternOf(patterns),
    ...(length === undefined ? {} : { length }),
  }));
}

/** The length of the shortest prefix in a set of addresses. */
export function lengthOf(set: Intervals, family: Family = typeof set[0] === "bigint" ? 6 : 4): number {
  if (isEmpty(set)) return 0;
  const sizes = Array.from(
    { length: set.length / 2 },
    (_, index) => BigInt(set[index * 2 + 1] as Point) - BigInt(set[index * 2] as Point),
  );
  const bits = sizes.map((size) => size.toString(2).length - 1);
  return (family === 4 ? 32 : 128) - Math.max(...bits);
}
