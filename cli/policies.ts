import { lettersOf } from "../assessment/measures";
import { nearest } from "../declaration/nearest";
import { InputError } from "../plan/input-error";
import { exemptionRecordPolicy } from "../policypack/exemption-record";
import { networkPolicies, policies } from "../policypack/policies";
import { type Demand, explanation, listing, subjectOf } from "../reports/reference/policy";

/** All that is demanded: of the exemptions themselves, of resources, and of networks. */
export const demands: readonly Demand[] = [exemptionRecordPolicy, ...policies, ...networkPolicies];

/** Prints every policy, as a table or as data. */
export function listPolicies({ format }: { format: "text" | "json" }): void {
  process.stdout.write(format === "json" ? `${JSON.stringify(demands.map(dataOf), null, 2)}\n` : listing(demands));
}

/** Prints one policy with the law behind it and its examples. */
export function explainPolicy(id: string): void {
  const policy = demands.find((each) => each.id === id);
  if (!policy) {
    const ids = demands.map((each) => each.id);
    throw new InputError(
      `There is no policy "${id.slice(0, 80)}"${nearest(id, ids) || "; cordon policies list shows them."}`,
    );
  }
  process.stdout.write(explanation(policy));
}

function dataOf(policy: Demand): object {
  const { id, title, annex, severity, why, fix, kind } = policy;
  const measures = lettersOf(annex).map((letter) => `21(2)(${letter})`);
  return { id, title, severity, annex, measures, kind: kind ?? "record", judges: subjectOf(policy), why, fix };
}
