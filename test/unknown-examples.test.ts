import * as assert from "node:assert/strict";
import { isUnknown, UNKNOWN } from "../plan/values";
import { policies } from "../policypack/policies";
import type { Policy } from "../policypack/policy";
import { resourceOf } from "./plan-of";

/** Every variant of a value in which one part of it is not known yet. */
function* veiled(value: unknown): Generator<unknown> {
  yield UNKNOWN;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) for (const each of veiled(item)) yield value.with(index, each);
  } else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) for (const each of veiled(item)) yield { ...value, [key]: each };
  }
}

const outcomesOf = (policy: Policy, examples: object[]): string[] =>
  examples
    .flatMap((example) => [...veiled(example)].filter((each) => !isUnknown(each)))
    .map((inputs) => policy.judge(resourceOf(policy.type, inputs as object as Record<string, unknown>)).outcome);

describe("examples with one part unknown", () => {
  for (const policy of policies) {
    if (policy.kind !== "policy") continue;
    it(`are neither cleared nor broken by ${policy.id}`, () => {
      assert.ok(!outcomesOf(policy, policy.rejected).includes("pass"));
      assert.ok(!outcomesOf(policy, [...policy.rejected, ...policy.accepted]).includes("error"));
    });
    it(`are not refused by ${policy.id}`, () => assert.ok(!outcomesOf(policy, policy.accepted).includes("fail")));
  }
});
