import type { Filter, Rule } from "../model";
import type { Box } from "../space/boxes";
import type { Intervals, Point } from "../space/intervals";
import type { Encounter } from "./rule-boxes";

/** Fewer rules than this are gone through one by one. */
const MANY = 48;

/** A rule whose source spans more stretches than this is kept with those that are always asked. */
const WIDE = 16;

interface Index {
  /** Where stretches of source addresses begin, ascending. */
  starts: readonly Point[];
  /** The places of the rules that may match in each stretch. */
  stretches: readonly (readonly number[])[];
  /** The places of rules that may match anywhere. */
  always: readonly number[];
}

const indexes = new WeakMap<readonly Rule[], Index>();

/** The rules that may match what comes from some addresses, in their order. */
export function rulesFor({ rules }: Filter, boxes: readonly Box[], { reply }: Encounter): readonly Rule[] {
  if (rules.length < MANY || reply) return rules;
  const known = indexes.get(rules) ?? indexOf(rules);
  indexes.set(rules, known);
  const places = new Set(known.always);
  for (const { source } of boxes) for (const place of within(known, source)) places.add(place);
  return [...places].sort((one, other) => one - other).flatMap((place) => rules[place] ?? []);
}

function indexOf(rules: readonly Rule[]): Index {
  const sources = rules.map(({ source }) => (source && "addresses" in source ? source.addresses.may : undefined));
  const starts = [...new Set(sources.flatMap((source) => source ?? []))].sort((one, other) => (one < other ? -1 : 1));
  const stretches: number[][] = starts.map(() => []);
  const always: number[] = [];
  for (const [place, source] of sources.entries()) {
    const own = source ? spans(starts, source) : undefined;
    if (!own || own.length > WIDE) always.push(place);
    else for (const stretch of own) stretches[stretch]?.push(place);
  }
  return { starts, stretches, always };
}

/** The stretches that a set of addresses touches. */
function spans(starts: readonly Point[], set: Intervals): number[] {
  const found: number[] = [];
  for (let index = 0; index < set.length; index += 2) {
    const [from, to] = [set[index] as Point, set[index + 1] as Point];
    for (let at = Math.max(0, lastNotAfter(starts, from)); at < starts.length && (starts[at] as Point) < to; at += 1)
      found.push(at);
  }
  return found;
}

function* within({ starts, stretches }: Index, set: Intervals): Generator<number> {
  for (const stretch of spans(starts, set)) yield* stretches[stretch] ?? [];
}

/** The place of the last start that is not after a point; -1 where all are. */
function lastNotAfter(starts: readonly Point[], point: Point): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as Point) <= point) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
