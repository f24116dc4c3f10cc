import { Table } from "@pulumi/aws/dynamodb";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

export const dynamodb = [
  relation(Table, {
    id: "aws-dynamodb-customer-key",
    title: "DynamoDB tables must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set serverSideEncryption.enabled to true and serverSideEncryption.kmsKeyArn to the ARN of a key.",
    with: keysOf("serverSideEncryption"),
    holds: ({ serverSideEncryption }, keys) =>
      serverSideEncryption?.enabled === true && isCustomerKey(keys, () => serverSideEncryption.kmsKeyArn),
    accepted: [
      {
        inputs: {
          serverSideEncryption: { enabled: true, kmsKeyArn: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" },
        },
      },
    ],
    rejected: [
      {},
      { inputs: { serverSideEncryption: { enabled: true } } },
      { inputs: { serverSideEncryption: { enabled: false } } },
    ],
  }),

  policy(Table, {
    id: "aws-dynamodb-point-in-time-recovery",
    title: "DynamoDB tables must be restorable to any moment",
    annex: "4.2",
    severity: "high",
    why: "Records that a fault or an intruder overwrites cannot be brought back.",
    fix: "Set pointInTimeRecovery.enabled to true.",
    holds: ({ pointInTimeRecovery }) => pointInTimeRecovery?.enabled === true,
    accepted: [{ pointInTimeRecovery: { enabled: true } }],
    rejected: [{}, { pointInTimeRecovery: { enabled: false } }],
  }),
];
