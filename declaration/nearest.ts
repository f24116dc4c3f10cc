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

/** As many names as a person reads. */
const SHOWN = 20;

/** `; did you mean a?`, else what there is. */
export const nearestOr = (name: string, known: readonly string[]): string =>
  nearest(name, known) ||
  `; there are ${known.slice(0, SHOWN).join(", ")}${known.length > SHOWN ? `, and ${known.length - SHOWN} more` : ""}`;

/** A name that somebody wrote, short and on one line. */
export const shown = (name: string): string => name.slice(0, 60).replace(/\p{C}/gu, "�");
