import type { PolicyResult } from "../assessment/assessment";
import type { Threshold } from "../assessment/blocks";
import { type Baselines, Standings } from "./baseline";
import { exemptionsOf } from "./exemptions";
import { findingsOf } from "./findings";
import { flowsOf } from "./flows";
import { gateChanges } from "./gate";
import { matchesOf } from "./matching";
import { packsOf } from "./packs";
import { resourcesOf } from "./resources";
import { FORMAT, type GateChange, type Review } from "./review";
import { mustBeSeen } from "./seen";
import { knownOf, type Side, summaryOf } from "./side";

/** What a review rests on besides its two sides. */
export interface Circumstances {
  /** ISO 8601 in UTC. */
  now: string;
  failOn: Threshold;
  /** Why there is nothing to compare with. */
  notCompared?: string;
  /** An exemption that the change adds does not block. */
  allowsExemptions?: boolean;
  baselines?: Baselines;
  /** What the change does to files that judge it, as the repository shows. */
  gate?: readonly GateChange[];
}

/** What a change does to one stack: two sides that were judged with the same policies on the same day. */
export function compare(before: Side | null, after: Side, circumstances: Circumstances): Review {
  const { now, failOn, notCompared = null, allowsExemptions = false, baselines, gate = [] } = circumstances;
  const matches = matchesOf(before ? knownOf(before) : [], knownOf(after));
  const baseline =
    baselines?.after || baselines?.before ? new Standings(baselines, after.assessment, matches, now) : null;
  const findings = findingsOf({ before, after, matches, failOn, baseline });
  const exemptions = exemptionsOf(before?.assessment, after.assessment);
  const changes = [
    ...gateChanges(before?.assessment, after.assessment, exemptions, allowsExemptions),
    ...(baseline && before ? baseline.growth(findings) : []),
    ...gate,
  ];
  const review: Omit<Review, "decision"> = {
    format: FORMAT,
    project: after.assessment.project,
    stack: after.assessment.stack,
    time: now,
    before: before && summaryOf(before),
    notCompared: before ? null : (notCompared ?? "Nothing was given to compare with."),
    after: summaryOf(after),
    findings,
    policies: policiesOf(findings, after, before),
    exemptions,
    resources: resourcesOf(before, after, matches),
    flows: before ? flowsOf(before.assessment.network, after.assessment.network, matches) : [],
    gate: changes,
    packs: packsOf(before, after, matches),
    baseline: baseline?.counts() ?? null,
  };
  return { ...review, decision: decisionOf(review) };
}

function policiesOf(findings: readonly { policy: string }[], after: Side, before: Side | null): PolicyResult[] {
  const named = new Set(findings.map(({ policy }) => policy));
  const known = new Map(
    [...(before?.assessment.policies ?? []), ...after.assessment.policies].map((policy) => [policy.id, policy]),
  );
  return [...known.values()].filter(({ id }) => named.has(id));
}

/** What follows from the rest of a review. */
export function decisionOf(review: Omit<Review, "decision">): Review["decision"] {
  const { before, findings, gate, resources, flows, exemptions, packs } = review;
  if ([...findings, ...gate, ...packs].some(({ blocks }) => blocks)) return "block";
  const seen =
    before === null ||
    gate.length > 0 ||
    packs.some(mustBeSeen.pack) ||
    findings.some(mustBeSeen.finding) ||
    resources.some(mustBeSeen.resource) ||
    flows.some(mustBeSeen.flow) ||
    exemptions.some(mustBeSeen.exemption);
  return seen ? "look" : "merge";
}
