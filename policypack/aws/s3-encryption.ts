import { Bucket, BucketPolicy } from "@pulumi/aws/s3";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { refusesHttp } from "./access";
import { encryptedBy, encryptionOf, inlineOf, logWriters, takesAccessLogs } from "./bucket";
import { isCustomerKey, whyOwnKey } from "./customer-key";

const key = "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d";
const withKey = { applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key } };
const withoutKey = { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };

/** Whether a bucket and all its objects are among the resources of a statement. */
const coversBucket = (resources: readonly string[]): boolean =>
  resources.some((each) => /^[^/]*\/?\*$/.test(each)) && resources.some((each) => /^[^/]*$/.test(each));

const refusal = (more: object = {}): string =>
  JSON.stringify({
    Statement: {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: ["arn:aws:s3:::records", "arn:aws:s3:::records/*"],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
      ...more,
    },
  });

export const s3Encryption = [
  relation(Bucket, {
    id: "aws-s3-customer-key",
    title: "S3 buckets must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: 'Add a BucketServerSideEncryptionConfiguration with sseAlgorithm "aws:kms" and kmsMasterKeyId.',
    with: { ...encryptedBy, ...logWriters },
    holds: (bucket, { encryption, satelliteKeys, inlineKeys, listedKeys, ...writers }) => {
      const isApart = encryption.length > 0;
      const rules = isApart ? encryption.flatMap((each) => each.rules ?? []) : [inlineOf(bucket).encryption()];
      const keys = isApart ? satelliteKeys : [...inlineKeys, ...listedKeys];
      const withOwnKey = rules.map(encryptionOf).every((byDefault) => {
        return (
          byDefault?.sseAlgorithm?.startsWith("aws:kms") && isCustomerKey({ keys }, () => byDefault.kmsMasterKeyId)
        );
      });
      return (withOwnKey && rules.length > 0) || takesAccessLogs(bucket, writers);
    },
    accepted: [
      { beside: { encryption: [{ rules: [withKey] }] } },
      { inputs: { serverSideEncryptionConfiguration: { rule: withKey } } },
      { beside: { encryption: [{ rules: [withoutKey] }], buckets: [{ bucket: "records" }] } },
      { beside: { accessLogs: [{ loadBalancerType: "application" }] } },
      { inputs: { tags: { "cordon:component": "LogArchive/access" } } },
    ],
    rejected: [
      {},
      { beside: { encryption: [{ rules: [withoutKey] }] } },
      { beside: { encryption: [{ rules: [] }] } },
      {
        beside: { encryption: [{ rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] }] },
      },
      {
        inputs: {
          serverSideEncryptionConfiguration: {
            rule: {
              applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms:dsse", kmsMasterKeyId: "alias/aws/s3" },
            },
          },
        },
      },
      { beside: { accessLogs: [{ loadBalancerType: "network" }] } },
    ],
  }),

  policy(BucketPolicy, {
    id: "aws-s3-policy-refuses-http",
    title: "S3 bucket policies must refuse plain HTTP",
    annex: "9",
    severity: "medium",
    why: "An eavesdropper can read and change what a client sends or fetches without TLS.",
    fix: "Add to policy a Deny of s3:* on the bucket and its objects where aws:SecureTransport is false.",
    holds: ({ policy }) => refusesHttp("policy", policy, "s3", coversBucket),
    accepted: [{ policy: refusal() }, { policy: refusal({ Resource: "*", Principal: { AWS: "*" } }) }],
    rejected: [
      { policy: '{"Statement": []}' },
      { policy: refusal({ Resource: "arn:aws:s3:::records/*" }) },
      { policy: refusal({ Resource: ["arn:aws:s3:::records", "arn:aws:s3:::records/public/*"] }) },
      { policy: refusal({ Action: "s3:GetObject" }) },
      { policy: refusal({ Condition: { Bool: { "aws:SecureTransport": "true" } } }) },
    ],
  }),

  relation(Bucket, {
    id: "aws-s3-http-refused",
    title: "S3 buckets must have a policy that refuses plain HTTP",
    annex: "9",
    severity: "medium",
    why: "S3 answers requests without TLS unless told not to, and an eavesdropper reads along.",
    fix: "Add a BucketPolicy that denies s3:* where aws:SecureTransport is false.",
    with: { policies: from(BucketPolicy, "bucket") },
    holds: (bucket, { policies }) => policies.length > 0 || refusesHttp("policy", bucket.policy, "s3", coversBucket),
    accepted: [{ beside: { policies: [{ policy: refusal() }] } }, { inputs: { policy: refusal() } }],
    rejected: [{}, { inputs: { policy: refusal({ Effect: "Allow" }) } }],
  }),
];
