import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";
import { planOf, resourceOf } from "./plan-of";

const verdict = (id: string, inputs: object) => {
  const policy = policies.find((each) => each.id === id);
  assert.ok(policy, id);
  const [judgement] = judge(planOf([resourceOf(policy.type, { ...inputs })]), [policy]);
  return judgement?.verdict;
};

const group = (...ingress: object[]) => verdict("aws-securitygroup-ports", { ingress });
const ssh = { protocol: "tcp", fromPort: 22, toPort: 22 };

describe("open ports", () => {
  it("are named by the path of the rule", () => {
    const inside = { ...ssh, cidrBlocks: ["10.0.0.0/16"] };
    assert.deepEqual(group(inside, { ...ssh, cidrBlocks: ["::/0"] })?.paths, ["ingress[1]"]);
  });

  it("are seen beside a range that is not known yet", () => {
    assert.equal(group({ ...ssh, cidrBlocks: [UNKNOWN, "0.0.0.0/0"] })?.outcome, "fail");
    assert.equal(group({ ...ssh, cidrBlocks: UNKNOWN, ipv6CidrBlocks: ["::/0"] })?.outcome, "fail");
    assert.equal(group(UNKNOWN as never, { ...ssh, cidrBlocks: ["0.0.0.0/0"] })?.outcome, "fail");
  });

  it("are doubted where the ports or the ranges are not known yet", () => {
    assert.equal(group({ ...ssh, cidrBlocks: [UNKNOWN] })?.outcome, "unknown");
    assert.equal(group({ ...ssh, toPort: UNKNOWN, cidrBlocks: ["0.0.0.0/0"] })?.outcome, "unknown");
  });

  it("are doubted where a prefix list names the networks", () => {
    assert.deepEqual(group({ ...ssh, prefixListIds: ["pl-1"] }), { outcome: "unknown", paths: ["prefixListIds"] });
  });

  it("are none where what is known is harmless", () => {
    assert.equal(group({ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: UNKNOWN })?.outcome, "pass");
    assert.equal(group({ ...ssh, fromPort: UNKNOWN, cidrBlocks: ["10.0.0.0/8"] })?.outcome, "pass");
  });

  it("are none where another group is named, be it known or not", () => {
    const rule = { type: "ingress", ...ssh, sourceSecurityGroupId: UNKNOWN };
    assert.equal(verdict("aws-securitygrouprule-ports", rule)?.outcome, "pass");
    assert.equal(
      verdict("aws-ingressrule-ports", { ipProtocol: "-1", referencedSecurityGroupId: UNKNOWN })?.outcome,
      "pass",
    );
  });

  it("are never passed over because a range cannot be read", () => {
    assert.equal(group({ ...ssh, cidrBlocks: ["everybody"] })?.outcome, "error");
  });
});
