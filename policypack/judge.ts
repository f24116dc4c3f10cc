import type { Plan, Resource } from "../plan/graph";
import { References } from "../plan/references";
import { canonical } from "../plan/tokens";
import type { Policy } from "./policy";
import type { ByType, Relation } from "./relation";
import type { Verdict } from "./verdict";

/** What one policy says of one resource. */
export interface Judgement {
  policy: Policy | Relation;
  resource: Resource;
  verdict: Verdict;
}

/** Lets every policy judge every resource of its type. Resources that are only read from the cloud are not judged. */
export function* judge(plan: Plan, policies: readonly (Policy | Relation)[]): Generator<Judgement> {
  const references = new References(plan);
  const byType = group(plan.resources);
  for (const policy of policies) {
    for (const resource of byType(policy.type)) {
      if (resource.external) continue;
      const verdict = policy.kind === "policy" ? policy.judge(resource) : policy.judge(resource, references, byType);
      yield { policy, resource, verdict };
    }
  }
}

/** The resources of each canonical type. */
export function group(resources: readonly Resource[]): ByType {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const type = canonical(resource.type);
    const group = groups.get(type);
    if (group) group.push(resource);
    else groups.set(type, [resource]);
  }
  return (type) => groups.get(type) ?? [];
}
