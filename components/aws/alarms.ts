import { type LogGroup, LogMetricFilter, MetricAlarm } from "@pulumi/aws/cloudwatch";
import { Topic, TopicPolicy } from "@pulumi/aws/sns";
import type { ComponentResource, Output } from "@pulumi/pulumi";
import { document } from "./access";
import type { HostingEnvironment } from "./hosting-environment";
import type { Key } from "./key-ring";

/** What ends the trail, or opens what is closed: the service, and what it is asked. */
const calls: Record<string, [service: string, ...calls: string[]]> = {
  "trail-off": ["cloudtrail", "StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"],
  "flow-logs-off": ["ec2", "DeleteFlowLogs"],
  "key-off": ["kms", "DisableKey", "ScheduleKeyDeletion", "PutKeyPolicy", "DisableKeyRotation"],
  "role-given": ["iam", "AttachRolePolicy", "PutRolePolicy", "AttachUserPolicy", "PutUserPolicy", "CreateAccessKey"],
  "store-opened": ["s3", "PutBucketPolicy", "DeleteBucketPolicy", "PutBucketPublicAccessBlock", "PutBucketAcl"],
  "filter-changed": ["ec2", "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "CreateNetworkAclEntry"],
  "network-opened": ["ec2", "CreateInternetGateway", "ModifyVpcBlockPublicAccessOptions", "CreateVpcPeeringConnection"],
};

const patterns: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(calls).map(([alarm, [service, ...names]]) => {
      const any = names.map((name) => `($.eventName = "${name}")`).join(" || ");
      return [alarm, `{ ($.eventSource = "${service}.amazonaws.com") && (${any}) }`];
    }),
  ),
  "root-used":
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
};

export interface AlarmsArgs {
  environment: HostingEnvironment;
  /** Where the trail writes. */
  logGroup: LogGroup;
  key: Key;
}

/** An alarm for each call that ends the trail or opens what is closed, and the topic on which they are raised. */
export function alarms(
  name: string,
  { environment, logGroup, key }: AlarmsArgs,
  parent: ComponentResource,
): Output<string> {
  const tags = { "cordon:component": "AuditTrail" };
  const topic = new Topic(name, { kmsMasterKeyId: key.arn, tags }, { parent });
  const policy = document({
    Sid: "AlarmsPublish",
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: "sns:Publish",
    Resource: topic.arn,
    Condition: { StringEquals: { "aws:SourceAccount": environment.accountId } },
  });
  new TopicPolicy(name, { arn: topic.arn, policy }, { parent });

  for (const [alarm, pattern] of Object.entries(patterns)) {
    const id = `${name}-${alarm}`;
    const metric = { name: id, namespace: "Cordon" };
    new LogMetricFilter(
      id,
      { logGroupName: logGroup.name, pattern, metricTransformation: { ...metric, value: "1" } },
      { parent },
    );
    new MetricAlarm(
      id,
      {
        metricName: metric.name,
        namespace: metric.namespace,
        statistic: "Sum",
        period: 300,
        evaluationPeriods: 1,
        threshold: 1,
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        treatMissingData: "notBreaching",
        alarmActions: [topic.arn],
        tags,
      },
      { parent },
    );
  }
  return topic.arn;
}
