import * as elb from "@pulumi/aws/elb";
import * as lb from "@pulumi/aws/lb";
import {
  Bucket,
  type BucketArgs,
  BucketLogging,
  BucketServerSideEncryptionConfiguration,
  type BucketServerSideEncryptionConfigurationArgs,
} from "@pulumi/aws/s3";
import type { Inputs } from "../policy";
import { from, type Tied } from "../relation";
import { keyOf } from "./customer-key";
import { list } from "./document";

type Rule = Inputs<BucketServerSideEncryptionConfigurationArgs>["rules"][number];

/** Settings written on the bucket itself, which earlier releases of the SDK spell in the plural, as lists. */
export const inlineOf = (bucket: Inputs<BucketArgs>) => {
  const setting = <Key extends keyof BucketArgs>(key: Key): Inputs<BucketArgs>[Key] =>
    one(bucket[key] ?? (bucket as Record<string, unknown>)[`${key}s`]);
  return {
    versioning: () => setting("versioning"),
    logging: () => setting("logging"),
    /** The default retention of Object Lock. */
    retention: () => one(one(setting("objectLockConfiguration"), "rule"), "defaultRetention"),
    encryption: (): Rule | undefined => one(setting("serverSideEncryptionConfiguration"), "rule"),
  };
};

/** How a rule encrypts by default. */
export const encryptionOf = (rule: Rule | undefined): Rule["applyServerSideEncryptionByDefault"] =>
  one(rule, "applyServerSideEncryptionByDefault");

/** A setting, or the part of one that has this name or its plural, where a list stands for its first item. */
function one(setting: unknown, name?: string): any {
  if (name === undefined) return list(setting)[0];
  if (typeof setting !== "object" || setting === null) return undefined;
  const parts = setting as Record<string, unknown>;
  return one(parts[name] ?? parts[`${name}s`]);
}

const satellites = from(BucketServerSideEncryptionConfiguration, "bucket");

/** How a bucket is encrypted by a resource of its own, and the keys of this stack that it or the bucket itself names. */
export const encryptedBy = {
  encryption: satellites,
  satelliteKeys: keyOf("rules", satellites),
  inlineKeys: keyOf("serverSideEncryptionConfiguration"),
  listedKeys: keyOf("serverSideEncryptionConfigurations"),
};

/** Who may write access logs to a bucket. */
export const logWriters = {
  buckets: from(BucketLogging, "targetBucket"),
  bucketsInline: from(Bucket, "logging"),
  bucketsListed: from(Bucket, "loggings" as "logging"),
  accessLogs: from(lb.LoadBalancer, "accessLogs"),
  connectionLogs: from(lb.LoadBalancer, "connectionLogs"),
  healthCheckLogs: from(lb.LoadBalancer, "healthCheckLogs"),
  classicLogs: from(elb.LoadBalancer, "accessLogs"),
};

/**
 * Whether a bucket takes the access logs of buckets or of load balancers, which can be delivered neither with a
 * customer-managed key nor under Object Lock. Network load balancers alone can use a key.
 */
export const takesAccessLogs = ({ tags }: Inputs<BucketArgs>, writers: Tied<typeof logWriters>): boolean => {
  const { buckets, bucketsInline, bucketsListed, accessLogs, connectionLogs, healthCheckLogs, classicLogs } = writers;
  return (
    tags?.["cordon:component"] === "LogArchive/access" ||
    [buckets, bucketsInline, bucketsListed, classicLogs].some((all) => all.length > 0) ||
    [accessLogs, connectionLogs, healthCheckLogs].flat().some((each) => each.loadBalancerType !== "network")
  );
};
