import * as assert from "node:assert/strict";
import { type AclRule, isShutByAcl } from "../policypack/aws/acl-order";

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
});
