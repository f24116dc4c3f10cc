import { assess } from "../assessment/assess";
import type { Resource } from "../plan/graph";
import { networkPolicies, policies } from "../policypack/policies";
import { type Circumstances, compare } from "../review/compare";
import type { Review } from "../review/review";
import type { Side } from "../review/side";
import { planOf, resourceOf } from "./plan-of";

export const today = "2026-11-25T09:00:00.000Z";

/** A side of a review, judged by every policy. */
export function sideOf(resources: Resource[], { config = {}, levels = {} } = {}): Side {
  const plan = planOf(resources, { project: "clinic", stack: "prod", config });
  return { plan, assessment: assess(plan, policies, { now: today, packVersion: "1.0.0", levels, networkPolicies }) };
}

export const reviewOf = (before: Side | null, after: Side, more: Partial<Circumstances> = {}): Review =>
  compare(before, after, { now: today, failOn: "high", ...more });

/** A bucket whose versioning is not on: one finding that blocks. */
export const versioning = (name: string, status = "Suspended", more: Partial<Resource> = {}): Resource =>
  resourceOf("aws:s3/bucketVersioning:BucketVersioning", { versioningConfiguration: { status } }, { name, ...more });

/** What a review says of one policy, as `change resource`. */
export const said = ({ findings }: Review, policy = "aws-s3-versioning-enabled"): string[] =>
  findings.filter((each) => each.policy === policy).map(({ change, resource }) => `${change} ${resource.name}`);
