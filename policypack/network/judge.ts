import { type Proven, prove } from "../../network/proven";
import type { Plan, Resource } from "../../plan/graph";
import type { References } from "../../plan/references";
import type { Verdict } from "../verdict";
import type { NetworkPolicy } from "./policy";

/** What one network policy says of one resource. */
export interface NetworkJudgement {
  policy: NetworkPolicy;
  resource: Resource;
  verdict: Verdict;
}

/** What networks let pass, and what every policy says of it. */
export interface JudgedNetworks {
  /** Absent: it could not be worked out, which every policy then says as an error. */
  proven?: Proven;
  judgements: NetworkJudgement[];
}

/** Worked out once for all policies that ask. */
const known = new WeakMap<References, Proven>();

/** Lets every policy judge what the networks of a plan let pass on a day. Never throws. */
export function judgeNetworks(
  plan: Pick<Plan, "resources">,
  policies: readonly NetworkPolicy[],
  today: string,
  references: References,
): JudgedNetworks {
  const managed = plan.resources.filter(({ external }) => !external);
  const place = managed.find(({ type }) => type === "pulumi:pulumi:Stack") ?? managed[0];
  const broken = (policy: NetworkPolicy): NetworkJudgement[] =>
    place ? [{ policy, resource: place, verdict: { outcome: "error", paths: [] } }] : [];
  let proven: Proven;
  try {
    proven = known.get(references) ?? prove(plan, today, references);
    known.set(references, proven);
  } catch {
    return { judgements: policies.flatMap(broken) };
  }
  const judgements = policies.flatMap((policy) => {
    try {
      return policy.judge(proven, plan).flatMap(({ urn, outcome, because }): NetworkJudgement[] => {
        const resource = references.get(urn) ?? place;
        return resource ? [{ policy, resource, verdict: { outcome, paths: [], ...(because ? { because } : {}) } }] : [];
      });
    } catch {
      return broken(policy);
    }
  });
  return { proven, judgements };
}
