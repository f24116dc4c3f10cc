import * as ec2 from "@pulumi/aws/ec2";
import type * as s3 from "@pulumi/aws/s3";
import type { ComponentResource } from "@pulumi/pulumi";
import { interpolate, jsonStringify } from "@pulumi/pulumi";
import { document } from "./access";
import type { HostingEnvironment } from "./hosting-environment";
import type { Segment } from "./segment";

export interface EndpointArgs {
  environment: HostingEnvironment;
  /** Where the address lies: in the tier `endpoints`. */
  segment: Segment;
  bucket: s3.Bucket;
}

/** An address in a segment through which one bucket is reached, and no other: a way in that is no way out. */
export function privateEndpoint(
  name: string,
  { environment, segment, bucket }: EndpointArgs,
  parent: ComponentResource,
): ec2.VpcEndpoint {
  const policy = document({
    Effect: "Allow",
    Principal: "*",
    Action: "s3:*",
    Resource: [bucket.arn, interpolate`${bucket.arn}/*`],
    Condition: { StringEquals: { "aws:PrincipalAccount": environment.accountId } },
  });
  return new ec2.VpcEndpoint(
    name,
    {
      vpcId: segment.vpcId,
      vpcEndpointType: "Interface",
      serviceName: `com.amazonaws.${environment.region}.s3`,
      // The private name of S3 can stand for one endpoint of a network only; clients name the endpoint of their store.
      privateDnsEnabled: false,
      subnetIds: segment.subnets("endpoints"),
      securityGroupIds: [segment.filter("endpoints")],
      policy: jsonStringify(policy),
      tags: { "cordon:segment": segment.id },
    },
    { parent },
  );
}
