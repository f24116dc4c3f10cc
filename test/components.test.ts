import * as assert from "node:assert/strict";
import type { Plan } from "../plan/graph";
import { planProgram } from "../plan/program";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";
import { answers } from "./answers";
import { flips } from "./flips";
import { unguarded, unguardedAnywhere } from "./unguarded";

/** What nobody can know before a deployment, and why. */
const unknownYet: Record<"aws" | "azure", Record<string, string>> = {
  aws: {
    "aws-s3-policy-refuses-http": "the bucket has no ARN yet",
  },
  azure: {},
};

const settled = (plan: Plan): string[] => [
  ...new Set(outcomes(plan).map(({ policy, outcome }) => `${outcome} ${policy}`)),
];

const outcomes = (plan: Plan): { policy: string; outcome: string; of: string }[] =>
  [...judge(plan, policies)]
    .map(({ policy, resource, verdict }) => ({ policy: policy.id, outcome: verdict.outcome, of: resource.urn }))
    .filter(({ outcome }) => outcome !== "pass");

for (const cloud of ["aws", "azure"] as const) {
  describe(`the components for ${cloud}`, () => {
    const plans: Record<string, Plan> = {};
    before(async () => {
      for (const mode of ["preview", "update"] as const) {
        plans[mode] = await planProgram(`test/programs/components/${cloud}`, { mode, answers });
      }
    });
    const plan = (mode: "preview" | "update"): Plan => plans[mode] as Plan;

    it("break no policy before a deployment, and leave open only what nobody can know", () => {
      const open = Object.keys(unknownYet[cloud]).map((policy) => `unknown ${policy}`);
      assert.deepEqual(settled(plan("preview")).sort(), open.sort());
    });

    it("break no policy in a deployment, and leave nothing open", () => assert.deepEqual(settled(plan("update")), []));

    it("are guarded, setting by setting, but for those in the table", () => {
      const isGuarded = (flip: () => Plan): boolean => outcomes(flip()).some(({ outcome }) => outcome === "fail");
      const open = [...flips(plan("preview"), plan("update"))].flatMap(([setting, places]) =>
        unguardedAnywhere.some((pattern) => pattern.test(setting)) || places.some(isGuarded) ? [] : [setting],
      );
      const other = cloud === "aws" ? /^(azure-native|random):/ : /^aws:/;
      assert.deepEqual(open.sort(), unguarded.filter((setting) => !other.test(setting)).sort());
    });
  });
}
