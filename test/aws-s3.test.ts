import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { type Properties, UNKNOWN } from "../plan/values";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";
import { planOf, resourceOf } from "./plan-of";

const key = "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d";
const bucket = (inputs: Properties = {}, more: Partial<Resource> = {}): Resource =>
  resourceOf("aws:s3/bucket:Bucket", inputs, { name: "records", ...more });

/** What each S3 policy says of a bucket in company. */
function verdicts(owner: Resource, ...others: Resource[]): Record<string, string> {
  const s3 = policies.filter(({ id }) => id.startsWith("aws-s3-"));
  const judgements = [...judge(planOf([owner, ...others]), s3)].filter(({ resource }) => resource === owner);
  return Object.fromEntries(
    judgements.map(({ policy, verdict }) => [policy.id.slice("aws-s3-".length), verdict.outcome]),
  );
}

describe("S3 buckets and their satellites", () => {
  it("are judged under the names of BucketV2, settings listed inline", () => {
    const secured = verdicts(
      resourceOf("aws:s3/bucketV2:BucketV2", {
        versionings: [{ enabled: true }],
        loggings: [{ targetBucket: "access-logs" }],
        serverSideEncryptionConfigurations: [
          {
            rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "aws:kms", kmsMasterKeyId: key }] }],
          },
        ],
        objectLockConfiguration: { rules: [{ defaultRetentions: [{ mode: "COMPLIANCE", days: 400 }] }] },
        tags: { "cordon:data-class": "evidence" },
      }),
    );
    for (const id of ["versioning-present", "access-logged", "customer-key", "evidence-locked"]) {
      assert.equal(secured[id], "pass", id);
    }
    const suspended = verdicts(resourceOf("aws:s3/bucketV2:BucketV2", { versionings: [{ enabled: false }] }));
    assert.equal(suspended["versioning-present"], "fail");
  });

  it("are tied to satellites of either name, by value in a state", () => {
    const tie = { bucket: "records-1a2b" };
    const judged = verdicts(
      bucket({}, { outputs: { bucket: "records-1a2b" }, id: "records-1a2b" }),
      resourceOf("aws:s3/bucketVersioningV2:BucketVersioningV2", tie, { name: "versioning" }),
      resourceOf("aws:s3/bucketLogging:BucketLogging", { ...tie, targetBucket: "access-logs" }, { name: "logging" }),
      resourceOf("aws:s3/bucketPolicy:BucketPolicy", { ...tie, policy: UNKNOWN }, { name: "policy" }),
      resourceOf("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", tie, { name: "block" }),
    );
    for (const id of ["versioning-present", "access-logged", "http-refused", "public-access-block-present"]) {
      assert.equal(judged[id], "pass", id);
    }
    assert.equal(judged["customer-key"], "fail");
  });

  for (const token of ["key:Key", "alias:Alias", "replicaKey:ReplicaKey", "externalKey:ExternalKey"]) {
    it(`have a customer-managed key before the ${token} of this stack is made`, () => {
      const own = resourceOf(`aws:kms/${token}`, {}, { name: "own" });
      const rules = [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: UNKNOWN } }];
      const owner = bucket();
      const satellite = (more: Record<string, string[]>): Resource =>
        resourceOf(
          "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
          { bucket: UNKNOWN, rules },
          { name: "encryption", propertyDependencies: { bucket: [owner.urn], ...more } },
        );
      assert.equal(verdicts(owner, satellite({ rules: [own.urn] }), own)["customer-key"], "pass");
      assert.equal(verdicts(owner, satellite({}), own)["customer-key"], "unknown");

      const inline = { serverSideEncryptionConfiguration: { rule: rules[0] } };
      const propertyDependencies = { serverSideEncryptionConfiguration: [own.urn] };
      assert.equal(verdicts(bucket(inline, { propertyDependencies }), own)["customer-key"], "pass");
    });
  }

  it("are in doubt while a satellite's bucket is unknown", () => {
    const stray = resourceOf("aws:s3/bucketVersioning:BucketVersioning", { bucket: UNKNOWN }, { name: "versioning" });
    assert.equal(verdicts(bucket(), stray)["versioning-present"], "unknown");
    const elsewhere = { ...stray, propertyDependencies: { bucket: ["urn:other"] }, inputs: { bucket: "other" } };
    assert.equal(verdicts(bucket(), elsewhere)["versioning-present"], "fail");
  });

  it("need no key of their own where access logs are delivered", () => {
    const target = bucket({ bucket: "access-logs" });
    const writers: [string, Properties][] = [
      ["aws:s3/bucketLoggingV2:BucketLoggingV2", { bucket: "records", targetBucket: "access-logs" }],
      ["aws:s3/bucketV2:BucketV2", { loggings: [{ targetBucket: "access-logs" }] }],
      ["aws:alb/loadBalancer:LoadBalancer", { accessLogs: { bucket: "access-logs", enabled: true } }],
      ["aws:lb/loadBalancer:LoadBalancer", { connectionLogs: { bucket: "access-logs", enabled: true } }],
      ["aws:elb/loadBalancer:LoadBalancer", { accessLogs: { bucket: "access-logs" } }],
    ];
    for (const [type, inputs] of writers) {
      const judged = verdicts(target, resourceOf(type, inputs, { name: "writer" }));
      assert.equal(judged["customer-key"], "pass", type);
      assert.equal(judged["access-logged"], "pass", type);
    }
    const network = { loadBalancerType: "network", accessLogs: { bucket: "access-logs", enabled: true } };
    const judged = verdicts(target, resourceOf("aws:lb/loadBalancer:LoadBalancer", network, { name: "writer" }));
    assert.equal(judged["customer-key"], "fail");
  });

  it("hide no known fault behind an unknown key", () => {
    const algorithm = (sseAlgorithm: string) =>
      resourceOf(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        {
          bucket: "records",
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm, kmsMasterKeyId: UNKNOWN } }],
        },
        { name: "encryption" },
      );
    const owner = bucket({ bucket: "records" });
    assert.equal(verdicts(owner, algorithm("AES256"))["customer-key"], "fail");
    assert.equal(verdicts(owner, algorithm("aws:kms"))["customer-key"], "unknown");
  });
});
