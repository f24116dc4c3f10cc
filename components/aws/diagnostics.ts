import { FlowLog, Vpc } from "@pulumi/aws/ec2";
import type { TransitGateway } from "@pulumi/aws/ec2transitgateway";
import { Bucket, BucketLogging } from "@pulumi/aws/s3";
import type { CustomResource, Input, Resource } from "@pulumi/pulumi";
import { interpolate } from "@pulumi/pulumi";

/** Whatever writes logs of its own: networks their flows, buckets the access to them. */
export type Logged = Vpc | TransitGateway | Bucket;

export interface Destination {
  /** The ARN of the write-once bucket. */
  evidence: Input<string>;
  /** The name of the bucket for access logs. */
  accessLogs: Input<string>;
}

/** Sends every log of a resource to its destination. */
export const diagnose = (
  name: string,
  resource: Logged,
  { evidence, accessLogs }: Destination,
  /** What must be in place first, since AWS tries the destination at once. */
  dependsOn: Resource,
): CustomResource =>
  Bucket.isInstance(resource)
    ? new BucketLogging(
        name,
        {
          bucket: resource.id,
          targetBucket: accessLogs,
          targetPrefix: "s3/",
          targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: "EventTime" } },
        },
        { parent: resource, dependsOn },
      )
    : new FlowLog(
        name,
        {
          ...(Vpc.isInstance(resource)
            ? { vpcId: resource.id, trafficType: "ALL" }
            : { transitGatewayId: resource.id }),
          logDestinationType: "s3",
          logDestination: interpolate`${evidence}/flows/`,
          maxAggregationInterval: 60,
          destinationOptions: { fileFormat: "parquet", hiveCompatiblePartitions: true, perHourPartition: true },
        },
        { parent: resource, dependsOn },
      );
