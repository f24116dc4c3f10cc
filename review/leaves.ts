import type { Properties } from "../plan/values";

const known = new WeakMap<Properties, ReadonlyMap<string, unknown>>();

/** The plain values among properties by path, such as `rules[0].cidr`. Whatever is empty is a leaf itself. */
export function leavesOf(inputs: Properties): ReadonlyMap<string, unknown> {
  const found = known.get(inputs) ?? walked(inputs);
  known.set(inputs, found);
  return found;
}

function walked(inputs: Properties): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const walk = (value: unknown, path: string): void => {
    const parts = value !== null && typeof value === "object" ? Object.entries(value) : [];
    if (parts.length === 0) {
      if (value !== undefined) leaves.set(path, isEmpty(value) ? "" : value);
      return;
    }
    for (const [key, part] of parts)
      walk(part, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  };
  for (const [key, value] of Object.entries(inputs)) walk(value, key);
  return leaves;
}

const isEmpty = (value: unknown): boolean => value !== null && typeof value === "object";

/** Properties word for word, in whatever order they stand. */
export const contentOf = (inputs: Properties): string =>
  JSON.stringify([...leavesOf(inputs)].sort(([one], [other]) => (one < other ? -1 : 1)));

/** How much two sets of properties have in common, from 0 to 1; two empty ones have all. */
export function likeness(one: Properties, other: Properties): number {
  const [ours, theirs] = [leavesOf(one), leavesOf(other)];
  const all = new Set([...ours.keys(), ...theirs.keys()]);
  if (all.size === 0) return 1;
  const equal = [...all].filter((path) => ours.get(path) === theirs.get(path)).length;
  return equal / all.size;
}
