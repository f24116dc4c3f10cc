import { Trail, type TrailArgs } from "@pulumi/aws/cloudtrail";
import { LogGroup } from "@pulumi/aws/cloudwatch";
import { type Inputs, policy } from "../policy";
import { inStack, relation, to } from "../relation";
import { isCustomerKey, keysOf } from "./customer-key";

/** Whether a trail records every management event: it does unless its selectors say otherwise. */
function recordsManagement({ eventSelectors, advancedEventSelectors }: Inputs<TrailArgs>): boolean {
  if (advancedEventSelectors && advancedEventSelectors.length > 0) {
    return advancedEventSelectors.some(
      ({ fieldSelectors = [] }) =>
        fieldSelectors.length > 0 &&
        fieldSelectors.every(({ field, equals }) => field === "eventCategory" && equals?.includes("Management")),
    );
  }
  if (!eventSelectors || eventSelectors.length === 0) return true;
  return eventSelectors.some(
    ({ includeManagementEvents, readWriteType = "All", excludeManagementEventSources = [] }) =>
      includeManagementEvents !== false && readWriteType === "All" && excludeManagementEventSources.length === 0,
  );
}

const management = { field: "eventCategory", equals: ["Management"] };

export const cloudtrail = [
  policy(Trail, {
    id: "aws-cloudtrail-logging",
    title: "CloudTrail trails must be logging",
    annex: "3.2",
    severity: "high",
    why: "A stopped trail records nothing, and what an intruder does in the account leaves no trace.",
    fix: "Remove enableLogging or set it to true.",
    holds: ({ enableLogging }) => enableLogging !== false,
    accepted: [{}, { enableLogging: true }],
    rejected: [{ enableLogging: false }],
  }),

  policy(Trail, {
    id: "aws-cloudtrail-multi-region",
    title: "CloudTrail trails must record every region",
    annex: "3.2",
    severity: "high",
    why: "An intruder works unseen in a region that nobody uses and no trail records.",
    fix: "Set isMultiRegionTrail to true.",
    holds: ({ isMultiRegionTrail }) => isMultiRegionTrail === true,
    accepted: [{ isMultiRegionTrail: true }],
    rejected: [{}, { isMultiRegionTrail: false }],
  }),

  policy(Trail, {
    id: "aws-cloudtrail-validation",
    title: "CloudTrail trails must sign their log files",
    annex: "3.2",
    severity: "high",
    why: "Without digests nobody can show that a log file was not changed or removed after an incident.",
    fix: "Set enableLogFileValidation to true.",
    holds: ({ enableLogFileValidation }) => enableLogFileValidation === true,
    accepted: [{ enableLogFileValidation: true }],
    rejected: [{}, { enableLogFileValidation: false }],
  }),

  relation(Trail, {
    id: "aws-cloudtrail-customer-key",
    title: "CloudTrail trails must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "With a key of Amazon's, whoever may read the bucket reads the trail, and nobody can withdraw the key.",
    fix: "Set kmsKeyId to the ARN of a key whose policy lets CloudTrail use it.",
    with: keysOf("kmsKeyId"),
    holds: (trail, keys) => isCustomerKey(keys, () => trail.kmsKeyId),
    accepted: [{ inputs: { kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } }],
    rejected: [{}],
  }),

  relation(Trail, {
    id: "aws-cloudtrail-cloudwatch",
    title: "CloudTrail trails must deliver to CloudWatch Logs",
    annex: "3.2",
    severity: "medium",
    why: "Files in a bucket raise no alarm: an intruder is noticed only when someone reads them.",
    fix: "Set cloudWatchLogsGroupArn and cloudWatchLogsRoleArn.",
    with: { groups: to(LogGroup, "cloudWatchLogsGroupArn") },
    holds: (trail, { groups }) => groups.length > 0 || Boolean(trail.cloudWatchLogsGroupArn),
    accepted: [
      { inputs: { cloudWatchLogsGroupArn: "arn:aws:logs:eu-west-3:111122223333:log-group:trail:*" } },
      { beside: { groups: [{}] } },
    ],
    rejected: [{}],
  }),

  relation(Trail, {
    id: "aws-cloudtrail-management-events",
    title: "CloudTrail must record every management event",
    annex: "3.2",
    severity: "high",
    why: "Reads, writes or key uses that the selectors leave out are missing when an intrusion is reconstructed.",
    fix: "Let eventSelectors or advancedEventSelectors of one trail include all management events.",
    with: { trails: inStack(Trail) },
    holds: (trail, { trails }) => recordsManagement(trail) || trails.some(recordsManagement),
    accepted: [
      {},
      { inputs: { eventSelectors: [{ includeManagementEvents: true }] } },
      {
        inputs: { advancedEventSelectors: [{ fieldSelectors: [management] }] },
      },
      { inputs: { eventSelectors: [{ includeManagementEvents: false }] }, beside: { trails: [{}] } },
    ],
    rejected: [
      { inputs: { eventSelectors: [{ includeManagementEvents: false }] } },
      { inputs: { eventSelectors: [{ readWriteType: "WriteOnly" }] } },
      { inputs: { eventSelectors: [{ excludeManagementEventSources: ["kms.amazonaws.com"] }] } },
      { inputs: { advancedEventSelectors: [{ fieldSelectors: [{ field: "eventCategory", equals: ["Data"] }] }] } },
      {
        inputs: {
          advancedEventSelectors: [{ fieldSelectors: [management, { field: "readOnly", equals: ["false"] }] }],
        },
      },
    ],
  }),
];
