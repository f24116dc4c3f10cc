import * as assert from "node:assert/strict";
import { References } from "../plan/references";
import { UNKNOWN } from "../plan/values";
import { policies } from "../policypack/policies";
import type { Verdict } from "../policypack/verdict";
import { resourceOf } from "./plan-of";

const today = "2026-11-25T09:00:00.000Z";

function verdict(id: string, inputs: object): Verdict {
  const policy = policies.find((each) => each.id === id);
  assert.ok(policy, id);
  const resource = resourceOf(policy.type, { ...inputs });
  return policy.judge(resource, new References({ resources: [resource] }), today);
}

describe("a policy that has nothing to judge", () => {
  it("passes, and says so: the key of what is not encrypted, the TLS of what speaks none", () => {
    const moot = { outcome: "pass", paths: [], isMoot: true };
    assert.deepEqual(verdict("aws-rds-customer-key", { storageEncrypted: false }), moot);
    assert.deepEqual(verdict("aws-rdscluster-customer-key", {}), moot);
    assert.deepEqual(verdict("aws-listener-tls-policy", { protocol: "HTTP" }), moot);
    const key = { storageEncrypted: true, kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" };
    assert.deepEqual(verdict("aws-rds-customer-key", key), { outcome: "pass", paths: [] });
  });

  it("is not known where it is not known whether it has", () => {
    assert.equal(verdict("aws-rds-customer-key", { storageEncrypted: UNKNOWN }).outcome, "unknown");
  });
});
