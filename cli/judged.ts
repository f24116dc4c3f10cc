import { assess } from "../assessment/assess";
import type { Assessment } from "../assessment/assessment";
import type { Levels } from "../assessment/levels";
import { networkPolicies, policies } from "../policypack/policies";
import { commitOf } from "./commit";
import { declaring, type MatrixOptions } from "./matrix";
import { progress } from "./progress";
import { type Planned, readSource, type SourceOptions } from "./source";
import { version } from "./version";

/** One stack with its plan, judged. */
export interface Judged extends Planned {
  assessment: Assessment;
}

/** Reads the source that the options name, and judges each of its stacks as it stands now (ISO 8601 in UTC). */
export async function judged(
  options: SourceOptions & MatrixOptions,
  now: string,
  levels: Levels = {},
): Promise<Judged[]> {
  const declared = declaring(options);
  const { program } = options;
  const [all, commit] = await Promise.all([readSource(options), program === undefined ? null : commitOf(program)]);
  return all.map((planned) => {
    const plan = declared(planned.plan);
    progress(`judging ${plan.resources.length} resources of ${plan.stack}`);
    const { exemptionPositions } = planned;
    const circumstances = { now, packVersion: version, commit, levels, exemptionPositions, networkPolicies };
    return { ...planned, plan, assessment: assess(plan, policies, circumstances) };
  });
}
