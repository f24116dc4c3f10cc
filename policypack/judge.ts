import type { Plan, Resource } from "../plan/graph";
import { References } from "../plan/references";
import type { Policy } from "./policy";
import { type Relation, typesOf } from "./relation";
import type { Verdict } from "./verdict";

/** What one policy says of one resource. */
export interface Judgement {
  policy: Policy | Relation;
  resource: Resource;
  verdict: Verdict;
}

/**
 * Lets every policy judge every resource of its type, as it stands on a day (ISO 8601 in UTC). Resources that are only
 * read from the cloud are not judged.
 */
export function* judge(
  plan: Pick<Plan, "resources">,
  policies: readonly (Policy | Relation)[],
  references = new References(plan),
  today = new Date().toISOString(),
): Generator<Judgement> {
  for (const policy of policies) {
    for (const resource of typesOf(policy).flatMap((type) => references.ofType(type))) {
      if (resource.external) continue;
      yield { policy, resource, verdict: policy.judge(resource, references, today) };
    }
  }
}
