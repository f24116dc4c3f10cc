import { type Baseline, type BaselineEntry, baselineOf, type Found, inOrder, keyOf, type Terms } from "./baseline";
import { standings } from "./baseline-standing";

/** A baseline brought to the findings of a day, and how it differs from what it was. */
export interface Update {
  baseline: Baseline;
  /** New entries, and those of resources that offend in more places: the baseline grows. */
  added: BaselineEntry[];
  /** Past their last day and still found: left as they are unless they are renewed. */
  expired: BaselineEntry[];
  renewed: BaselineEntry[];
  /** Entries that are dropped: mended, exempted, or of a resource that is no more. */
  gone: BaselineEntry[];
}

/** Keeps owner and last day of whatever still stands, and drops what is gone. New entries, and with `renew` expired ones, get these terms. */
export function updated(
  before: Baseline,
  findings: readonly Found[],
  { owner, lastDay, today, renew = false }: Terms & { today: string; renew?: boolean },
): Update {
  const known = new Set(before.entries.map(keyOf));
  const { entries: found } = baselineOf(findings, { ...before, owner, lastDay });
  const fresh = found.filter((entry) => !known.has(keyOf(entry)));
  const all = standings(before, findings, today).map(({ entry, standing, places }) => {
    const over = standing === "expired";
    const { places: recorded = 1, ...rest } = entry;
    const terms = over && renew ? { owner, lastDay } : {};
    const grows = places > recorded;
    return { standing, over, grows, entry: { ...rest, ...terms, ...(places > 1 ? { places } : {}) } };
  });
  const kept = all.filter(({ standing }) => standing !== "gone");
  const over = kept.filter((each) => each.over).map(({ entry }) => entry);
  return {
    baseline: { ...before, entries: [...kept.map(({ entry }) => entry), ...fresh].sort(inOrder) },
    added: [...kept.filter(({ grows }) => grows).map(({ entry }) => entry), ...fresh].sort(inOrder),
    expired: renew ? [] : over,
    renewed: renew ? over : [],
    gone: all.filter(({ standing }) => standing === "gone").map(({ entry }) => entry),
  };
}
