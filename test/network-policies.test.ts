import * as assert from "node:assert/strict";
import { References } from "../plan/references";
import { french } from "../policypack/french";
import { judgeNetworks } from "../policypack/network/judge";
import type { NetworkExample, NetworkPolicy } from "../policypack/network/policy";
import { networkPolicies } from "../policypack/policies";
import { resourcesOf } from "./network-of";

const today = "2026-11-25";

function verdicts(policy: NetworkPolicy, example: NetworkExample) {
  const resources = resourcesOf(example);
  const { judgements } = judgeNetworks({ resources }, [policy], today, new References({ resources }));
  return judgements.map(({ resource, verdict }) => ({ of: resource.name, ...verdict }));
}

const outcomes = (policy: NetworkPolicy, example: NetworkExample): string[] => [
  ...new Set(verdicts(policy, example).map(({ outcome }) => outcome)),
];

describe("what is demanded of networks", () => {
  for (const policy of networkPolicies) {
    for (const [index, example] of policy.accepted.entries()) {
      it(`${policy.id} accepts its example ${index + 1}`, () => assert.deepEqual(outcomes(policy, example), ["pass"]));
    }
    for (const [index, example] of policy.rejected.entries()) {
      it(`${policy.id} rejects its example ${index + 1}`, () => {
        const failed = verdicts(policy, example).filter(({ outcome }) => outcome === "fail");
        assert.ok(failed.length > 0);
        for (const { because } of failed) assert.match(because ?? "", / → .+: /);
      });
    }
    it(`${policy.id} speaks as the house does, in two languages`, () => {
      assert.match(policy.title, /\bmust\b/);
      assert.doesNotMatch(policy.title, /\.$/);
      assert.match(policy.why, /^[A-Z].*\.$/);
      assert.match(policy.fix, /^[A-Z].*\.$/);
      assert.ok(french[policy.id]);
    });
  }

  it("names the rule that opens an undeclared path, and the path", () => {
    const declared = networkPolicies.find(({ id }) => id === "network-flow-declared");
    assert.ok(declared?.rejected[0]);
    const [found] = verdicts(declared, declared.rejected[0]).filter(({ outcome }) => outcome === "fail");
    assert.equal(found?.of, "group");
    assert.match(found?.because ?? "", /^apps → data: tcp\/22, through .*security group group \(ingress\[1\]\)/);
  });

  it("counts a proof that breaks as a violation of each demand", () => {
    const resources = resourcesOf({ vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }] });
    const broken = {
      get all() {
        return resources;
      },
      ofType: () => {
        throw new Error("broken");
      },
    } as unknown as References;
    const { judgements, proven } = judgeNetworks({ resources }, networkPolicies, today, broken);
    assert.equal(proven, undefined);
    assert.deepEqual(
      judgements.map(({ verdict }) => verdict.outcome),
      networkPolicies.map(() => "error"),
    );
  });
});
