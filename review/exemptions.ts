import type { Assessment, ExemptionResult } from "../assessment/assessment";
import type { ReviewExemption } from "./review";

/** So many days before its end an exemption is said to expire soon. */
export const SOON = 30;

/** The exemptions of both sides; one whose record was changed in any word counts as added. */
export function exemptionsOf(before: Assessment | undefined, after: Assessment): ReviewExemption[] {
  const old = (before?.exemptions ?? []).map(recordOf);
  const now = after.exemptions.map(recordOf);
  return [
    ...after.exemptions.map((each): ReviewExemption => {
      const change = !before || old.includes(recordOf(each)) ? "kept" : "added";
      return { ...each, change, expiring: each.state === "active" && each.daysLeft <= SOON };
    }),
    ...(before?.exemptions ?? [])
      .filter((each) => !now.includes(recordOf(each)))
      .map((each): ReviewExemption => ({ ...each, change: "removed", expiring: false })),
  ];
}

/** What people wrote, without what the day makes of it. */
const recordOf = ({ index, state, problem, daysLeft, ...record }: ExemptionResult): string => JSON.stringify(record);
