import { FlowLog, Vpc } from "@pulumi/aws/ec2";
import type { TransitGateway } from "@pulumi/aws/ec2transitgateway";
import { Firewall, LoggingConfiguration } from "@pulumi/aws/networkfirewall";
import { Bucket, BucketLogging } from "@pulumi/aws/s3";
import type { CustomResource, Input, Resource } from "@pulumi/pulumi";
import { interpolate, output } from "@pulumi/pulumi";

/** Whatever writes logs of its own: networks and firewalls their flows, buckets the access to them. */
export type Logged = Vpc | TransitGateway | Firewall | Bucket;

export interface Destination {
  /** The ARN of the write-once bucket. */
  evidence: Input<string>;
  /** The name of the bucket for access logs. */
  accessLogs: Input<string>;
}

/** Sends every log of a resource to its destination. */
export function diagnose(
  name: string,
  resource: Logged,
  { evidence, accessLogs }: Destination,
  /** What must be in place first, since AWS tries the destination at once. */
  dependsOn: Resource,
): CustomResource {
  const opts = { parent: resource, dependsOn };
  if (Bucket.isInstance(resource)) return accessLog(name, resource, accessLogs, opts);
  return Firewall.isInstance(resource)
    ? firewallLog(name, resource, evidence, opts)
    : flowLog(name, resource, evidence, opts);
}

interface Options {
  parent: Resource;
  dependsOn: Resource;
}

const accessLog = (name: string, { id: bucket }: Bucket, targetBucket: Input<string>, opts: Options): CustomResource =>
  new BucketLogging(
    name,
    {
      bucket,
      targetBucket,
      targetPrefix: "s3/",
      targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: "EventTime" } },
    },
    opts,
  );

const flowLog = (name: string, of: Vpc | TransitGateway, evidence: Input<string>, opts: Options): CustomResource =>
  new FlowLog(
    name,
    {
      ...(Vpc.isInstance(of) ? { vpcId: of.id, trafficType: "ALL" } : { transitGatewayId: of.id }),
      logDestinationType: "s3",
      logDestination: interpolate`${evidence}/flows/`,
      maxAggregationInterval: 60,
      destinationOptions: { fileFormat: "parquet", hiveCompatiblePartitions: true, perHourPartition: true },
    },
    opts,
  );

/** TLS: only a firewall that opens TLS itself has such entries. */
const kinds = ["ALERT", "FLOW", "TLS"];

function firewallLog(name: string, of: Firewall, evidence: Input<string>, opts: Options): CustomResource {
  const bucketName = output(evidence).apply((arn) => arn.split(":::")[1] ?? "");
  const logDestination = { bucketName, prefix: "flows/firewall" };
  const logDestinationConfigs = kinds.map((logType) => ({ logType, logDestinationType: "S3", logDestination }));
  return new LoggingConfiguration(name, { firewallArn: of.arn, loggingConfiguration: { logDestinationConfigs } }, opts);
}
