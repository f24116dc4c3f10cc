import * as path from "node:path";
import type { ExemptionResult, Finding } from "../assessment/assessment";
import { type BaselineEntry, renamed } from "../declaration/baseline";
import { isOver, standings } from "../declaration/baseline-standing";
import { daysBetween } from "../declaration/exemptions";
import { formerNames } from "../plan/former-names";
import type { Position } from "../plan/graph";
import type { Accepted } from "../reports/exemptions";
import { placeOf } from "../reports/text";
import { readBaseline } from "./baseline-file";
import type { Judged } from "./judged";

/** The stack that deviations belong to. */
type Of = Pick<Accepted, "project" | "stack">;

/** The exemptions of a stack as rows, with where each is written. */
export const exemptionRows = (
  of: Of,
  exemptions: readonly Omit<ExemptionResult, "reason" | "approver" | "compensation" | "ticket">[],
  positions: readonly (Position | undefined)[],
): Accepted[] =>
  exemptions.map(({ index, state, problem, daysLeft, policy, resource, owner, lastDay }) => ({
    kind: "exemption",
    ...of,
    state,
    problem: problem || (state === "unused" ? "matches no finding" : ""),
    daysLeft,
    lastDay,
    owner,
    policy,
    resource,
    place: placeOf(positions[index]),
  }));

/** An exemption of what is not known yet is not unused: nobody can say so. */
export const settledRows = (rows: readonly Accepted[], findings: readonly Finding[]): Accepted[] =>
  rows.map((row) => {
    const pending = findings.some(
      ({ policy, state, resource: { urn, name } }) =>
        state === "unknown" && policy === row.policy && (row.resource === urn || row.resource === name),
    );
    return row.state === "unused" && pending ? { ...row, state: "active", problem: "the check is not known yet" } : row;
  });

const problems: Record<"active" | "expired" | "grown" | "gone", (entry: BaselineEntry) => string> = {
  active: () => "",
  expired: ({ lastDay }) => `its last day was ${lastDay}`,
  grown: () => "offends in more places than were recorded",
  gone: () => "mended or exempted; cordon baseline drops it",
};

/** The entries of a stack's baseline as rows; what is gone is known only where findings are. */
export function baselineRows(of: Of, file: string, today: string, judged?: Judged): Accepted[] {
  const baseline = readBaseline(file, today, of);
  if (!baseline) return [];
  const all = judged
    ? standings(renamed(baseline, formerNames(judged.plan.resources)), judged.assessment.findings, today)
    : baseline.entries.map((entry) => ({ entry, standing: isOver(entry, today) ? "expired" : "active" }) as const);
  return all.map(({ entry, standing }) => ({
    kind: "baseline",
    ...of,
    state: standing,
    problem: problems[standing](entry),
    daysLeft: Math.max(0, daysBetween(today, entry.lastDay)),
    lastDay: entry.lastDay,
    owner: entry.owner,
    policy: entry.policy,
    resource: entry.resource,
    place: path.relative(process.cwd(), path.resolve(file)) || file,
  }));
}
