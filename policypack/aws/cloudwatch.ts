import { LogGroup } from "@pulumi/aws/cloudwatch";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

export const cloudwatch = [
  relation(LogGroup, {
    id: "aws-cloudwatch-customer-key",
    title: "CloudWatch log groups must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsKeyId to the ARN of a key whose policy lets CloudWatch Logs use it.",
    with: keysOf("kmsKeyId"),
    holds: (group, keys) => isCustomerKey(keys, () => group.kmsKeyId),
    accepted: [{ inputs: { kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } }],
    rejected: [{}],
  }),

  policy(LogGroup, {
    id: "aws-cloudwatch-retention",
    title: "CloudWatch log groups must keep events for at least 90 days",
    annex: "3.2",
    severity: "medium",
    why: "Intrusions are often noticed after months, when the events that explain them are already gone.",
    fix: "Set retentionInDays to 90 or more.",
    // Zero keeps events for ever; a group of the class DELIVERY keeps them for two days whatever is asked.
    holds: ({ retentionInDays = 0, logGroupClass }) =>
      retentionInDays === 0 || retentionInDays >= 90 || logGroupClass === "DELIVERY",
    accepted: [{ retentionInDays: 400 }, { retentionInDays: 0 }, {}, { retentionInDays: 1, logGroupClass: "DELIVERY" }],
    rejected: [{ retentionInDays: 60 }],
  }),

  policy(LogGroup, {
    id: "aws-cloudwatch-expiry",
    title: "CloudWatch log groups must not keep events for ever",
    annex: "3.2",
    severity: "low",
    why: "Logs that name patients or staff are kept longer than anyone decided, and their cost only grows.",
    fix: "Set retentionInDays, to 400 for example.",
    holds: ({ retentionInDays = 0, logGroupClass }) => retentionInDays > 0 || logGroupClass === "DELIVERY",
    accepted: [{ retentionInDays: 400 }, { retentionInDays: 7 }, { logGroupClass: "DELIVERY" }],
    rejected: [{}, { retentionInDays: 0 }],
  }),
];
