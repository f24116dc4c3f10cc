import { isOpen } from "../assessment/blocks";
import type { BaselineEntry } from "./findings";
import type { GateChange, Review, ReviewFinding } from "./review";

/** The findings that were known when the pack came in, on both sides of a change. */
export interface Baselines {
  /** Null: there was none. */
  before: readonly BaselineEntry[] | null;
  after: readonly BaselineEntry[];
  allowsGrowth: boolean;
}

/** An entry past its last day covers nothing. */
export const holdsOn = ({ lastDay }: BaselineEntry, now: string): boolean => now.slice(0, 10) <= lastDay;

/** How the baseline shrinks. */
export function shrinking(
  { before, after }: Baselines,
  findings: readonly ReviewFinding[],
  now: string,
): NonNullable<Review["baseline"]> {
  const standing = new Set(
    findings
      .filter(isStanding)
      .flatMap(({ policy, resource, formerly }) => [
        `${policy} ${resource.urn}`,
        ...(formerly ? [`${policy} ${formerly}`] : []),
      ]),
  );
  const stands = ({ policy, resource }: BaselineEntry): boolean => standing.has(`${policy} ${resource}`);
  return {
    before: before?.length ?? null,
    entries: after.length,
    standing: after.filter(stands).length,
    gone: after.filter((entry) => !stands(entry)).length,
    expired: after.filter((entry) => stands(entry) && !holdsOn(entry, now)).length,
  };
}

const isStanding = (finding: ReviewFinding): boolean =>
  isOpen(finding) && !["mended", "dropped"].includes(finding.change);

/** Entries that the change adds to a baseline which was there before: who is gated must not widen the gate unseen. */
export function growth({ before, after, allowsGrowth }: Baselines): GateChange[] {
  if (before === null) return [];
  const known = new Map(before.map((entry) => [`${entry.policy} ${entry.resource}`, entry.lastDay]));
  return after
    .filter(({ policy, resource, lastDay }) => (known.get(`${policy} ${resource}`) ?? "") < lastDay)
    .map(({ policy, resource, lastDay }) => ({
      kind: "baseline grown",
      subject: policy,
      to: `${resource} ${lastDay}`,
      blocks: !allowsGrowth,
    }));
}
