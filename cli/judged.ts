import { assess } from "../assessment/assess";
import type { Assessment } from "../assessment/assessment";
import type { Levels } from "../assessment/levels";
import type { Position } from "../plan/graph";
import { networkPolicies, policies } from "../policypack/policies";
import { commitOf } from "./commit";
import { declaring, type MatrixOptions } from "./matrix";
import { progress } from "./progress";
import { readSource, type SourceOptions } from "./source";
import { version } from "./version";

/** One stack, judged, and where each of its exemptions is written. */
export interface Judged {
  assessment: Assessment;
  exemptionPositions: readonly (Position | undefined)[];
}

/** Reads the source that the options name, and judges each of its stacks as it stands now (ISO 8601 in UTC). */
export async function judged(
  options: SourceOptions & MatrixOptions,
  now: string,
  levels: Levels = {},
): Promise<Judged[]> {
  const declared = declaring(options);
  const { program } = options;
  const [planned, commit] = await Promise.all([readSource(options), program === undefined ? null : commitOf(program)]);
  return planned.map(({ plan: written, exemptionPositions }) => {
    const plan = declared(written);
    progress(`judging ${plan.resources.length} resources of ${plan.stack}`);
    const circumstances = { now, packVersion: version, commit, levels, exemptionPositions, networkPolicies };
    return { assessment: assess(plan, policies, circumstances), exemptionPositions };
  });
}
