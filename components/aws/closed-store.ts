import type { PolicyStatement } from "@pulumi/aws/iam";
import * as s3 from "@pulumi/aws/s3";
import type { Resource } from "@pulumi/pulumi";
import type { DataClass, Lifecycle } from "../../declaration/data-class";
import { document, tlsOnly } from "./access";
import type { Key } from "./key-ring";

export interface ClosedStoreArgs {
  lifecycle: Lifecycle;
  dataClass: DataClass;
  component: string;
  /** Left out where AWS can write only with its own key, as with access logs. */
  key?: Key;
  /** In which time no version of an object can be changed or deleted. */
  lock?: { days: number; mode: "governance" | "compliance" } | undefined;
  /** Days after which an object is deleted. Default: never. */
  expireDays?: number;
  /** What the bucket's policy says beyond demanding TLS. */
  statements?: (bucket: s3.Bucket) => PolicyStatement[];
}

/** How long a deleted or replaced object can still be restored, in days. */
const RESTORABLE = 90;

/** A bucket that is closed to the public, reachable over TLS only, encrypted, restorable and lockable. */
export function closedStore(name: string, args: ClosedStoreArgs, parent: Resource) {
  const { lifecycle, dataClass, component, key, lock, expireDays, statements } = args;
  const tags = { "cordon:component": component, "cordon:data-class": dataClass };

  const bucket = new s3.Bucket(
    name,
    { objectLockEnabled: lock !== undefined, tags },
    { parent, protect: lifecycle === "production" },
  );
  const of = { bucket: bucket.id };

  const closed = new s3.BucketPublicAccessBlock(
    name,
    { ...of, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    { parent },
  );
  new s3.BucketOwnershipControls(name, { ...of, rule: { objectOwnership: "BucketOwnerEnforced" } }, { parent });
  const policy = new s3.BucketPolicy(
    name,
    { ...of, policy: document(...tlsOnly(bucket.arn), ...(statements?.(bucket) ?? [])) },
    { parent, dependsOn: closed },
  );

  const encryption = key ? { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn } : { sseAlgorithm: "AES256" };
  new s3.BucketServerSideEncryptionConfiguration(
    name,
    {
      ...of,
      rules: [
        {
          applyServerSideEncryptionByDefault: encryption,
          bucketKeyEnabled: key !== undefined,
          blockedEncryptionTypes: ["SSE-C"],
        },
      ],
    },
    { parent },
  );

  const versioning = new s3.BucketVersioning(
    name,
    { ...of, versioningConfiguration: { status: "Enabled" } },
    { parent },
  );
  if (lock) {
    const defaultRetention = { days: lock.days, mode: lock.mode.toUpperCase() };
    new s3.BucketObjectLockConfiguration(
      name,
      { ...of, rule: { defaultRetention } },
      { parent, dependsOn: versioning },
    );
  }
  new s3.BucketLifecycleConfiguration(
    name,
    {
      ...of,
      rules: [
        {
          id: "expire",
          status: "Enabled",
          filter: {},
          ...(expireDays ? { expiration: { days: expireDays } } : {}),
          noncurrentVersionExpiration: { noncurrentDays: Math.max(lock?.days ?? 0, RESTORABLE) },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        },
      ],
    },
    { parent, dependsOn: versioning },
  );
  return { bucket, policy };
}
