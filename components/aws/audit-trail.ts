import { Trail } from "@pulumi/aws/cloudtrail";
import type { LogGroup } from "@pulumi/aws/cloudwatch";
import { Role, RolePolicy } from "@pulumi/aws/iam";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource, interpolate, output } from "@pulumi/pulumi";
import { assumableBy, document } from "./access";
import { alarms } from "./alarms";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import type { RecordStore } from "./record-store";

export interface AuditTrailArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;

  /** Stores whose every read and write is recorded. */
  dataStores?: RecordStore[];
}

/**
 * Who did what, kept where nobody can change it, with an alert on whatever ends the trail.
 *
 *     new AuditTrail("audit", { environment, keys, logs, dataStores: [imaging, documents] });
 *
 * Whoever shall hear the alerts subscribes to `alarmTopicArn`.
 */
export class AuditTrail extends ComponentResource {
  readonly arn: Output<string>;
  readonly alarmTopicArn: Output<string>;

  constructor(name: string, args: AuditTrailArgs, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:AuditTrail", name, {}, opts);
    const { environment, keys, logs, dataStores = [] } = args;
    const production = environment.lifecycle === "production";
    const key = keys.key("evidence");
    const parent = this;

    const path = `/aws/cloudtrail/${logs.trailName}`;
    const logGroup = logs.logGroup(name, { path, key, production }, parent);
    const { role, policy } = writerOf(name, logGroup, parent);
    const trail = new Trail(
      name,
      {
        name: logs.trailName,
        s3BucketName: output(logs.evidence).apply((arn) => arn.split(":").at(-1) ?? ""),
        kmsKeyId: key.arn,
        cloudWatchLogsGroupArn: interpolate`${logGroup.arn}:*`,
        cloudWatchLogsRoleArn: role.arn,
        enableLogging: true,
        enableLogFileValidation: true,
        isMultiRegionTrail: true,
        includeGlobalServiceEvents: true,
        advancedEventSelectors: [
          { name: "Management", fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] },
          ...dataStores.map(({ arn }, index) => ({
            name: `Store ${index + 1}`,
            fieldSelectors: [
              { field: "eventCategory", equals: ["Data"] },
              { field: "resources.type", equals: ["AWS::S3::Object"] },
              { field: "resources.ARN", startsWiths: [interpolate`${arn}/`] },
            ],
          })),
        ],
        insightSelectors: [{ insightType: "ApiCallRateInsight" }, { insightType: "ApiErrorRateInsight" }],
        tags: { "cordon:component": "AuditTrail" },
      },
      { parent, protect: production, dependsOn: [logs, policy] },
    );

    this.arn = trail.arn;
    this.alarmTopicArn = alarms(name, { environment, logGroup, key }, parent);
    this.registerOutputs({ arn: trail.arn, alarmTopicArn: this.alarmTopicArn });
  }
}

/** The role with which the trail writes to its log group. It cannot be tied to the trail: AWS refuses that here. */
function writerOf(name: string, { arn }: LogGroup, parent: ComponentResource) {
  const assumeRolePolicy = assumableBy({ Service: "cloudtrail.amazonaws.com" });
  const role = new Role(name, { assumeRolePolicy }, { parent });
  const writes = document({
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: interpolate`${arn}:log-stream:*`,
  });
  const policy = new RolePolicy(name, { role: role.id, policy: writes }, { parent });
  return { role, policy };
}
