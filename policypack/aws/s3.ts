import { Bucket, BucketLogging, BucketObjectLockConfiguration, BucketVersioning } from "@pulumi/aws/s3";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { inlineOf, logWriters, takesAccessLogs } from "./bucket";

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
    // Object Lock at creation turns versioning on.
    holds: (bucket, { versioning }) =>
      versioning.length > 0 || bucket.objectLockEnabled === true || inlineOf(bucket).versioning()?.enabled === true,
    accepted: [
      { beside: { versioning: [{ versioningConfiguration: { status: "Enabled" } }] } },
      { inputs: { versioning: { enabled: true } } },
      { inputs: { objectLockEnabled: true } },
    ],
    rejected: [{}, { inputs: { versioning: { enabled: false } } }],
  }),

  relation(Bucket, {
    id: "aws-s3-evidence-locked",
    title: "S3 buckets for evidence must lock their objects",
    annex: "3.2",
    severity: "high",
    why: "An intruder with write access can otherwise delete the logs that show what they did.",
    fix: "Add a BucketObjectLockConfiguration whose bucket is this one, with rule.defaultRetention.",
    with: { locks: from(BucketObjectLockConfiguration, "bucket"), ...logWriters },
    holds: (bucket, { locks, ...writers }) => {
      if (bucket.tags?.["cordon:data-class"] !== "evidence") return true;
      const retentions = [...locks.map(({ rule }) => rule?.defaultRetention), inlineOf(bucket).retention()];
      return (
        retentions.some((retention) => retention?.mode && (retention.days ?? retention.years ?? 0) > 0) ||
        takesAccessLogs(bucket, writers)
      );
    },
    accepted: [
      { inputs: { tags: { "cordon:data-class": "patient" } } },
      {
        inputs: { tags: { "cordon:data-class": "evidence" } },
        beside: { locks: [{ rule: { defaultRetention: { mode: "COMPLIANCE", days: 400 } } }] },
      },
      { inputs: { tags: { "cordon:data-class": "evidence", "cordon:component": "LogArchive/access" } } },
    ],
    rejected: [
      { inputs: { tags: { "cordon:data-class": "evidence" }, objectLockEnabled: true } },
      { inputs: { tags: { "cordon:data-class": "evidence" } }, beside: { locks: [{ objectLockEnabled: "Enabled" }] } },
    ],
  }),

  relation(Bucket, {
    id: "aws-s3-access-logged",
    title: "S3 buckets must log access to their objects",
    annex: "3.2",
    severity: "medium",
    why: "After a leak nobody can tell which objects were read, by whom and when.",
    fix: "Add a BucketLogging whose bucket is this one.",
    with: { logging: from(BucketLogging, "bucket"), ...logWriters },
    holds: (bucket, { logging, ...writers }) =>
      logging.length > 0 || inlineOf(bucket).logging() !== undefined || takesAccessLogs(bucket, writers),
    accepted: [
      { beside: { logging: [{ targetBucket: "access-logs", targetPrefix: "records/" }] } },
      { inputs: { logging: { targetBucket: "access-logs" } } },
      { beside: { buckets: [{ bucket: "records" }] } },
    ],
    rejected: [{}],
  }),

  policy(Bucket, {
    id: "aws-s3-force-destroy",
    title: "S3 buckets must not be destroyed together with their objects",
    annex: "4.2",
    severity: "high",
    why: "One mistaken removal of the bucket from the program deletes every object and every version in it.",
    fix: "Remove forceDestroy or set it to false.",
    holds: ({ forceDestroy }) => forceDestroy !== true,
    accepted: [{}, { forceDestroy: false }],
    rejected: [{ forceDestroy: true }],
  }),
];
