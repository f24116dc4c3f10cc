import { Queue, QueuePolicy } from "@pulumi/aws/sqs";
import { policy } from "../policy";
import { relation } from "../relation";
import { refusesHttp } from "./access";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

const refusal = (effect: string): string =>
  JSON.stringify({
    Statement: {
      Effect: effect,
      Principal: "*",
      Action: "sqs:*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  });

export const sqs = [
  policy(Queue, {
    id: "aws-sqs-encrypted",
    title: "SQS queues must be encrypted",
    annex: "9",
    severity: "high",
    why: "Whoever gets hold of the storage reads every message that waits in the queue.",
    fix: "Set kmsMasterKeyId to the ARN of a key and remove sqsManagedSseEnabled.",
    // A queue for which nothing is said is encrypted with a key of the service.
    holds: ({ sqsManagedSseEnabled, kmsMasterKeyId }) => sqsManagedSseEnabled !== false || Boolean(kmsMasterKeyId),
    accepted: [
      {},
      { sqsManagedSseEnabled: true },
      { sqsManagedSseEnabled: false, kmsMasterKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" },
    ],
    rejected: [{ sqsManagedSseEnabled: false }],
  }),

  relation(Queue, {
    id: "aws-sqs-customer-key",
    title: "SQS queues must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsMasterKeyId to the ARN of a key whose policy lets the senders use it.",
    with: keysOf("kmsMasterKeyId"),
    holds: (queue, keys) =>
      isCustomerKey(keys, () => queue.kmsMasterKeyId) ||
      (queue.sqsManagedSseEnabled === false && queue.kmsMasterKeyId === undefined),
    accepted: [
      { inputs: { kmsMasterKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } },
      { inputs: { sqsManagedSseEnabled: false } },
    ],
    rejected: [{}, { inputs: { sqsManagedSseEnabled: true } }, { inputs: { kmsMasterKeyId: "alias/aws/sqs" } }],
  }),

  policy(QueuePolicy, {
    id: "aws-sqs-policy-refuses-http",
    title: "SQS queue policies must refuse plain HTTP",
    annex: "9",
    severity: "low",
    why: "The service answers requests without TLS unless told not to, and an eavesdropper reads along.",
    fix: "Add to policy a Deny of sqs:* where aws:SecureTransport is false.",
    holds: ({ policy }) => refusesHttp("policy", policy, "sqs"),
    accepted: [{ policy: refusal("Deny") }],
    rejected: [{ policy: refusal("Allow") }, { policy: '{"Statement": []}' }],
  }),
];
