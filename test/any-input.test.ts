import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { type Properties, UNKNOWN } from "../plan/values";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";
import type { Policy } from "../policypack/policy";
import { planOf, resourceOf } from "./plan-of";

/** The names that a policy's examples use: so that what is made at random is read at all. */
const namesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...namesIn(item)]);
};

const outcomes = ["pass", "fail", "unknown", "error"];

describe("any JSON as inputs", () => {
  for (const policy of policies) {
    it(`throws nothing out of ${policy.id}`, () => {
      const names = [...new Set(namesIn([...policy.accepted, ...policy.rejected]))];
      const key = names.length > 0 ? fc.oneof(fc.constantFrom(...names), fc.string()) : fc.string();
      const { value } = fc.letrec((tie) => ({
        value: fc.oneof(
          { depthSize: "small" },
          fc.constantFrom(null, true, false, 0, -1, 1e21, "", "*", UNKNOWN, "Enabled", "0.0.0.0/0", "{", "[]"),
          fc.string(),
          fc.array(tie("value"), { maxLength: 3 }),
          fc.dictionary(key, tie("value"), { maxKeys: 5 }),
        ),
      }));
      fc.assert(
        fc.property(fc.dictionary(key, value, { maxKeys: 8 }), (inputs) => {
          const plan = planOf([resourceOf(policy.type, inputs as Properties)]);
          for (const { verdict } of judge(plan, [policy])) assert.ok(outcomes.includes(verdict.outcome));
        }),
        { numRuns: 100 },
      );
    });
  }
});

describe("what is not known yet", () => {
  for (const policy of policies.filter((each): each is Policy => each.kind === "policy")) {
    it(`is not passed by ${policy.id}`, () => {
      for (const example of policy.accepted) {
        const inputs = Object.fromEntries(Object.keys(example).map((key) => [key, UNKNOWN]));
        if (Object.keys(inputs).length === 0) continue;
        const [judgement] = [...judge(planOf([resourceOf(policy.type, inputs)]), [policy])];
        assert.notEqual(judgement?.verdict.outcome, "pass");
      }
    });
  }
});
