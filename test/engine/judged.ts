import type { Plan } from "../../plan/graph";
import { References } from "../../plan/references";
import { judge } from "../../policypack/judge";
import { judgeNetworks } from "../../policypack/network/judge";
import { networkPolicies, policies } from "../../policypack/policies";

/** What each policy of the pack says of each resource, `<policy> <urn>` and the outcome, sorted. */
export function verdictsOf(plan: Plan): [key: string, outcome: string][] {
  const references = new References(plan);
  const { judgements } = judgeNetworks(plan, networkPolicies, new Date().toISOString(), references);
  return [...judge(plan, policies, references), ...judgements]
    .map(({ policy, resource, verdict }): [string, string] => [`${policy.id} ${resource.urn}`, verdict.outcome])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
