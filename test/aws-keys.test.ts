import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";
import { planOf, resourceOf } from "./plan-of";

/** Where each service names its key. */
const named: Record<string, object> = {
  "aws-backup-customer-key": { kmsKeyArn: UNKNOWN },
  "aws-cloudtrail-customer-key": { kmsKeyId: UNKNOWN },
  "aws-cloudwatch-customer-key": { kmsKeyId: UNKNOWN },
  "aws-dynamodb-customer-key": { serverSideEncryption: { enabled: true, kmsKeyArn: UNKNOWN } },
  "aws-ebs-customer-key": { encrypted: true, kmsKeyId: UNKNOWN },
  "aws-ecr-customer-key": { encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: UNKNOWN }] },
  "aws-efs-customer-key": { encrypted: true, kmsKeyId: UNKNOWN },
  "aws-firehose-customer-key": {
    serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: UNKNOWN },
  },
  "aws-kinesis-customer-key": { encryptionType: "KMS", kmsKeyId: UNKNOWN },
  "aws-opensearch-customer-key": { encryptAtRest: { enabled: true, kmsKeyId: UNKNOWN } },
  "aws-secretsmanager-customer-key": { kmsKeyId: UNKNOWN },
  "aws-sns-customer-key": { kmsMasterKeyId: UNKNOWN },
  "aws-sqs-customer-key": { kmsMasterKeyId: UNKNOWN },
};

describe("stores whose key is not made yet", () => {
  const key = resourceOf("aws:kms/key:Key", {}, { name: "key" });
  for (const [id, inputs] of Object.entries(named)) {
    it(`${id}: a key of this stack will do, any other is in doubt`, () => {
      const policy = policies.find((each) => each.id === id);
      assert.ok(policy);
      const propertyDependencies = Object.fromEntries(Object.keys(inputs).map((name) => [name, [key.urn]]));
      const own = resourceOf(policy.type, { ...inputs }, { name: "own", propertyDependencies });
      const other = resourceOf(policy.type, { ...inputs }, { name: "other" });
      const outcomes = [...judge(planOf([own, other, key]), [policy])].map(({ verdict }) => verdict.outcome);
      assert.deepEqual(outcomes, ["pass", "unknown"]);
    });
  }
});
