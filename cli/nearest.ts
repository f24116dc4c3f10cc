import { distance } from "fastest-levenshtein";

/** `; did you mean a, b?` for the names that are most alike; empty where none is. */
export function nearest(name: string, known: readonly string[]): string {
  const close = known
    .map((each) => ({ each, apart: distance(name.slice(0, 100), each) }))
    .filter(({ each, apart }) => apart <= Math.max(2, each.length / 2.5))
    .sort((one, other) => one.apart - other.apart)
    .slice(0, 3)
    .map(({ each }) => each);
  return close.length > 0 ? `; did you mean ${close.join(", ")}?` : "";
}
