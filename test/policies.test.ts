import * as assert from "node:assert/strict";
import { inspect } from "node:util";
import { UNKNOWN } from "../plan/values";
import { french } from "../policypack/french";
import { judge } from "../policypack/judge";
import { networkPolicies, policies } from "../policypack/policies";
import type { Policy } from "../policypack/policy";
import type { Relation } from "../policypack/relation";
import { resourcesOf } from "./examples";
import { planOf } from "./plan-of";

const show = (example: unknown): string => inspect(example, { breakLength: Number.POSITIVE_INFINITY, depth: 12 });

describe("policies", () => {
  for (const each of policies) {
    describe(each.id, () => {
      for (const example of each.accepted) {
        it(`accepts ${show(example)}`, () => assert.equal(outcome(each, example), "pass"));
      }
      for (const example of each.rejected) {
        it(`rejects ${show(example)}`, () => assert.equal(outcome(each, example), "fail"));
      }
      it("shows both outcomes", () => assert.ok(each.accepted.length > 0 && each.rejected.length > 0));
    });
  }

  it("have ids of their own", () => {
    const ids = policies.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it("demand in words that the house has", () => {
    for (const { id, title, why, fix } of policies) {
      assert.match(id, /^((aws|azure)-[a-z0-9]+|matrix)(-[a-z0-9]+)+$/, id);
      assert.match(title, /\bmust\b/, id);
      assert.doesNotMatch(title, /\.$/, id);
      assert.match(why, /^[A-Z].*\.$/, id);
      assert.match(fix, /^[A-Z].*\.$/, id);
    }
  });

  it("are put into French, and no other is", () => {
    assert.deepEqual(Object.keys(french).sort(), [...policies, ...networkPolicies].map(({ id }) => id).sort());
  });

  it("withhold judgement on a value that is not known yet", () => {
    const versioning = policies.find(({ id }) => id === "aws-s3-versioning-enabled");
    assert.ok(versioning);
    assert.equal(outcome(versioning, { versioningConfiguration: { status: UNKNOWN } }), "unknown");
  });
});

function outcome(each: Policy | Relation, example: object): string | undefined {
  const resources = resourcesOf(each, example);
  const [judgement] = [...judge(planOf(resources), [each])].filter(({ resource }) => resource === resources[0]);
  return judgement?.verdict.outcome;
}
