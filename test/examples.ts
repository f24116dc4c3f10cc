import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import type { Policy } from "../policypack/policy";
import type { Relation, RelationExample } from "../policypack/relation";
import { resourceOf } from "./plan-of";

/** An example as resources of a plan, the one that is judged first. */
export const resourcesOf = (each: Policy | Relation, example: object): [Resource, ...Resource[]] =>
  each.kind === "policy" ? [resourceOf(each.type, { ...example })] : related(each, example);

/** The owner, and beside it the resources that its ties would find. */
function related(
  { type, with: ties }: Relation,
  { inputs = {}, beside = {} }: RelationExample<any, any>,
): [Resource, ...Resource[]] {
  const owner = resourceOf(type, { ...inputs }, { name: "owner" });
  const others = Object.entries(beside).flatMap(([name, all]) => {
    const tie = ties[name];
    assert.ok(tie, `no tie is called ${name}`);
    return (all as object[]).map((each, index) => {
      const link = tie.direction === "from" ? { propertyDependencies: { [tie.property]: [owner.urn] } } : {};
      const other = resourceOf(tie.type, { ...each }, { name: `${name}${index}`, ...link });
      if (tie.direction === "to") {
        owner.propertyDependencies[tie.property] = [...(owner.propertyDependencies[tie.property] ?? []), other.urn];
      }
      return other;
    });
  });
  return [owner, ...others];
}
