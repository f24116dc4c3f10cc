import { Bucket, BucketPublicAccessBlock, BucketVersioning } from "@pulumi/aws/s3";
import { policy } from "../policy";
import { from, relation } from "../relation";

export const s3 = [
  policy(BucketVersioning, {
    id: "aws-s3-versioning-enabled",
    title: "S3 bucket versioning must be enabled",
    annex: "4.2",
    severity: "high",
    why: "An overwritten, deleted or encrypted object can be restored only from an earlier version.",
    fix: 'Set versioningConfiguration.status to "Enabled".',
    holds: ({ versioningConfiguration }) => versioningConfiguration?.status === "Enabled",
    accepted: [{ versioningConfiguration: { status: "Enabled" } }],
    rejected: [
      { versioningConfiguration: { status: "Suspended" } },
      { versioningConfiguration: { status: "Disabled" } },
    ],
  }),

  relation(Bucket, {
    id: "aws-s3-versioning-present",
    title: "S3 buckets must have versioning configured",
    annex: "4.2",
    severity: "high",
    why: "A bucket forgets earlier versions unless told to keep them, so a deleted or encrypted object is lost.",
    fix: "Add a BucketVersioning whose bucket is this one.",
    with: { versioning: from(BucketVersioning, "bucket") },
    holds: ({ versioning: inline }, { versioning }) => versioning.length > 0 || inline?.enabled === true,
    accepted: [
      { beside: { versioning: [{ versioningConfiguration: { status: "Enabled" } }] } },
      { inputs: { versioning: { enabled: true } } },
    ],
    rejected: [{}],
  }),

  policy(BucketPublicAccessBlock, {
    id: "aws-s3-public-access-blocked",
    title: "S3 public access blocks must block all public access",
    annex: "11.1",
    severity: "critical",
    why: "One careless ACL or bucket policy otherwise exposes every object to the internet.",
    fix: "Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets to true.",
    holds: (block) =>
      (["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const).filter(
        (setting) => block[setting] !== true,
      ),
    accepted: [{ blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true }],
    rejected: [{ blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true }, {}],
  }),
];
