import * as assert from "node:assert/strict";
import { NetworkAclRule } from "@pulumi/aws/ec2";
import type { Resource } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { type AclRule, isShutByAcl } from "../policypack/aws/acl-order";
import { networkAcls } from "../policypack/aws/network-acls";
import { judge } from "../policypack/judge";
import { tokenOf } from "../policypack/policy";
import { planOf, resourceOf } from "./plan-of";

const allow: AclRule = {
  ruleNo: 100,
  action: "allow",
  protocol: "tcp",
  fromPort: 20,
  toPort: 30,
  cidrBlock: "0.0.0.0/0",
};
const deny = (more: AclRule): AclRule => ({ ...allow, ruleNo: 10, action: "deny", ...more });

describe("the order of a network ACL", () => {
  it("lets denials before a rule take its ports away, together", () => {
    assert.equal(isShutByAcl(allow, [allow, deny({ toPort: 21 }), deny({ fromPort: 22 })]), true);
    assert.equal(isShutByAcl(allow, [allow, deny({ toPort: 21 }), deny({ fromPort: 23 })]), false);
  });

  it("heeds the protocol of a denial", () => {
    assert.equal(isShutByAcl(allow, [allow, deny({ protocol: "17" })]), false);
    assert.equal(isShutByAcl(allow, [allow, deny({ protocol: "-1" })]), true);
  });

  it("leaves open where answers come back to, and no other wide range", () => {
    assert.equal(isShutByAcl({ ...allow, fromPort: 1024, toPort: 65535 }, []), true);
    assert.equal(isShutByAcl({ ...allow, fromPort: 1023, toPort: 65535 }, []), false);
    assert.equal(isShutByAcl({ ...allow, fromPort: 3000, toPort: 6000 }, []), false);
  });

  it("doubts a rule only where a denial might come before it", () => {
    const type = tokenOf(NetworkAclRule);
    const rule = {
      networkAclId: UNKNOWN,
      ruleNumber: 100,
      ruleAction: "allow",
      protocol: "tcp",
      fromPort: 22,
      toPort: 22,
    };
    const open = resourceOf(type, { ...rule, cidrBlock: "0.0.0.0/0" });
    const before = resourceOf(type, { ...open.inputs, ruleNumber: 9, ruleAction: "deny" });
    const outcomeBeside = (...others: Resource[]) =>
      [...judge(planOf([open, ...others]), networkAcls)].find(({ resource }) => resource === open)?.verdict.outcome;
    assert.equal(outcomeBeside(), "fail");
    assert.equal(outcomeBeside(before), "unknown");
  });
});
