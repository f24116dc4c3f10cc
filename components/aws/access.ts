import type { PolicyStatement } from "@pulumi/aws/iam";
import type { Input } from "@pulumi/pulumi";
import { interpolate } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";

/** A policy document: what is known of it before deployment can be judged then. */
export const document = (...statements: PolicyStatement[]) => ({
  Version: "2012-10-17" as const,
  Statement: statements,
});

/** The document of a role that a principal takes on, under a condition if there is one. */
export const assumableBy = (Principal: PolicyStatement["Principal"], Condition?: PolicyStatement["Condition"]) =>
  document({ Effect: "Allow", Principal, Action: "sts:AssumeRole", ...(Condition ? { Condition } : {}) });

/** Lets nobody at a bucket without TLS 1.2 or later. */
export const tlsOnly = (bucketArn: Input<string>): PolicyStatement[] => {
  const everyone = {
    Effect: "Deny" as const,
    Principal: "*",
    Action: "s3:*",
    Resource: [bucketArn, interpolate`${bucketArn}/*`],
  };
  return [
    { Sid: "RefuseHttp", ...everyone, Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { Sid: "RefuseOldTls", ...everyone, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
  ];
};

/** Keeps the objects of a bucket to AWS itself and to those who come through an endpoint, if there is one. */
export const throughEndpointOnly = (bucketArn: Input<string>, endpointId?: Input<string>): PolicyStatement => ({
  Sid: "ThroughEndpointOnly",
  Effect: "Deny",
  Principal: "*",
  Action: ["s3:GetObject*", "s3:PutObject*", "s3:DeleteObject*"],
  Resource: interpolate`${bucketArn}/*`,
  Condition: {
    ...(endpointId ? { StringNotEquals: { "aws:SourceVpce": endpointId } } : {}),
    Bool: { "aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false" },
  },
});

/** Lets the services that deliver logs write to the archive: flow logs of this account, and its one trail. */
export function logDelivery(
  bucketArn: Input<string>,
  trailName: string,
  { partition, accountId, region }: HostingEnvironment,
): PolicyStatement[] {
  const owned = { "s3:x-amz-acl": "bucket-owner-full-control" };
  const byDelivery = { Effect: "Allow" as const, Principal: { Service: "delivery.logs.amazonaws.com" } };
  const fromDelivery = {
    StringEquals: { "aws:SourceAccount": accountId },
    ArnLike: { "aws:SourceArn": interpolate`arn:${partition}:logs:${region}:${accountId}:*` },
  };
  const byTrail = { Effect: "Allow" as const, Principal: { Service: "cloudtrail.amazonaws.com" } };
  const trail = interpolate`arn:${partition}:cloudtrail:${region}:${accountId}:trail/${trailName}`;
  const fromTrail = { StringEquals: { "aws:SourceArn": trail } };
  return [
    {
      Sid: "DeliveryChecks",
      ...byDelivery,
      Action: ["s3:GetBucketAcl", "s3:ListBucket"],
      Resource: bucketArn,
      Condition: fromDelivery,
    },
    {
      Sid: "DeliveryWrites",
      ...byDelivery,
      Action: "s3:PutObject",
      Resource: interpolate`${bucketArn}/flows/*`,
      Condition: { ...fromDelivery, StringEquals: { ...fromDelivery.StringEquals, ...owned } },
    },
    { Sid: "TrailChecks", ...byTrail, Action: "s3:GetBucketAcl", Resource: bucketArn, Condition: fromTrail },
    {
      Sid: "TrailWrites",
      ...byTrail,
      Action: "s3:PutObject",
      Resource: interpolate`${bucketArn}/AWSLogs/${accountId}/*`,
      Condition: { StringEquals: { ...fromTrail.StringEquals, ...owned } },
    },
  ];
}

/** Lets the buckets and the load balancers of one account write their access logs. */
export function accessLogDelivery(
  bucketArn: Input<string>,
  accountId: Input<string>,
  { partition }: HostingEnvironment,
): PolicyStatement[] {
  return [
    {
      Sid: "BucketsWrite",
      Effect: "Allow",
      Principal: { Service: "logging.s3.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: interpolate`${bucketArn}/s3/*`,
      Condition: {
        StringEquals: { "aws:SourceAccount": accountId },
        ArnLike: { "aws:SourceArn": interpolate`arn:${partition}:s3:::*` },
      },
    },
    {
      // Load balancers do not say for whom they write: a condition on the source would refuse them. Their path says it.
      Sid: "LoadBalancersWrite",
      Effect: "Allow",
      Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: interpolate`${bucketArn}/lb/*/AWSLogs/${accountId}/*`,
    },
  ];
}

/** Lets principals add objects to a bucket, in a place of their own. */
export const adding = (bucketArn: Input<string>, principals: Input<string>[]): PolicyStatement[] =>
  principals.length === 0
    ? []
    : [
        {
          Sid: "WritersAdd",
          Effect: "Allow",
          Principal: { AWS: principals },
          Action: "s3:PutObject",
          Resource: interpolate`${bucketArn}/added/*`,
        },
      ];
