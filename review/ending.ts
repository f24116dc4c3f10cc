import type { Finding } from "../assessment/assessment";
import type { Urn } from "../plan/graph";
import { References } from "../plan/references";
import { canonical } from "../plan/tokens";
import { policies } from "../policypack/policies";
import { typesOf } from "../policypack/relation";
import type { Match } from "./matching";
import type { ReviewFinding } from "./review";
import { localOf, type Side } from "./side";

type Ending = Pick<ReviewFinding, "change" | "gone">;

const policyOf = new Map(policies.map((each) => [each.id, each]));

/**
 * How a finding ended that is there no longer. An assessment only counts what passes, so the policy is asked again: it is
 * mended where that judges its resource and passes, or where the resource is gone.
 */
export function endings({ assessment, plan }: Side, matches: ReadonlyMap<Urn, Match>): (finding: Finding) => Ending {
  const judging = new Set(assessment.policies.flatMap(({ id, level }) => (level === "disabled" ? [] : [id])));
  const now = new Map([...matches].map(([urn, { before }]) => [localOf(before.urn), urn]));
  const read = new Set((plan?.resources ?? []).flatMap(({ external, urn }) => (external ? [localOf(urn)] : [])));
  const references = plan && new References(plan);

  const isMoot = (id: string, urn: Urn): boolean => {
    const policy = policyOf.get(id);
    const resource = references?.get(urn);
    if (!policy || !references || !resource) return false;
    if (!typesOf(policy).includes(canonical(resource.type))) return true;
    return policy.judge(resource, references, assessment.time).isMoot === true;
  };

  return ({ policy, resource }) => {
    const former = localOf(resource.urn);
    const urn = now.get(former);
    if (!judging.has(policy) || read.has(former)) return { change: "dropped" };
    if (urn === undefined) return { change: "mended", gone: true };
    return { change: isMoot(policy, urn) ? "dropped" : "mended" };
  };
}
