import { type Baseline, type BaselineEntry, type Found, keyOf, violationsOf } from "./baseline";
import { daysBetween } from "./exemptions";

/**
 * How an entry stands to the findings of a day. Expired: past its last day. Grown: the resource offends in more places
 * than were recorded. In both the findings count again. Gone: the resource offends no longer, or is exempted.
 */
export type Standing = "active" | "expired" | "grown" | "gone";

/** Whether an entry's last day is past. `today` is ISO 8601, a day or a time in UTC. */
export const isOver = ({ lastDay }: Pick<BaselineEntry, "lastDay">, today: string): boolean =>
  daysBetween(today, lastDay) < 0;

/** How each entry stands. What has become unknown is not gone: nobody knows that it is mended. */
export function standings(
  { entries }: Baseline,
  findings: readonly Found[],
  today: string,
): { entry: BaselineEntry; standing: Standing; places: number }[] {
  const violations = violationsOf(findings);
  const unknown = new Set(
    findings
      .filter(({ state }) => state === "unknown")
      .map(({ policy, resource }) => keyOf({ policy, resource: resource.urn })),
  );
  return entries.map((entry) => {
    const [recorded, violation] = [entry.places ?? 1, violations.get(keyOf(entry))];
    const found = violation ? (violation.places ?? 1) : 0;
    const places = unknown.has(keyOf(entry)) ? Math.max(found, recorded) : found;
    if (places === 0) return { entry, standing: "gone", places };
    if (isOver(entry, today)) return { entry, standing: "expired", places };
    return { entry, standing: places > recorded ? "grown" : "active", places };
  });
}

/** The entry that lets a finding of a day through, if there is one: only violations, only while it is active. */
export function coveredBy(
  baseline: Baseline,
  findings: readonly Found[],
  today: string,
): (finding: Found) => BaselineEntry | undefined {
  const active = new Map(
    standings(baseline, findings, today)
      .filter(({ standing }) => standing === "active")
      .map(({ entry }) => [keyOf(entry), entry]),
  );
  return ({ policy, state, resource }) =>
    state === "fail" || state === "error" ? active.get(keyOf({ policy, resource: resource.urn })) : undefined;
}
