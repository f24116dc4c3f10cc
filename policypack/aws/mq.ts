import { Broker } from "@pulumi/aws/mq";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

export const mq = [
  policy(Broker, {
    id: "aws-mq-public",
    title: "Amazon MQ brokers must not be publicly accessible",
    annex: "6.8",
    severity: "critical",
    why: "The broker has an address on the internet, where anyone can try passwords and known flaws on it.",
    fix: "Set publiclyAccessible to false.",
    holds: ({ publiclyAccessible }) => publiclyAccessible !== true,
    accepted: [{}, { publiclyAccessible: false }],
    rejected: [{ publiclyAccessible: true }],
  }),

  policy(Broker, {
    id: "aws-mq-log",
    title: "Amazon MQ brokers must keep logs",
    annex: "3.2",
    severity: "medium",
    why: "Nobody can say afterwards who connected, failed to sign in, or changed a queue.",
    fix: "Set logs.general to true, and logs.audit for ActiveMQ.",
    // RabbitMQ has no audit log.
    holds: ({ engineType, logs }) => [
      ...(logs?.general === true ? [] : ["logs.general"]),
      ...(String(logs?.audit) === "true" || engineType?.toLowerCase() === "rabbitmq" ? [] : ["logs.audit"]),
    ],
    accepted: [{ logs: { general: true, audit: true } }, { engineType: "RabbitMQ", logs: { general: true } }],
    rejected: [{}, { logs: { general: true } }, { engineType: "RabbitMQ" }],
  }),

  relation(Broker, {
    id: "aws-mq-customer-key",
    title: "Amazon MQ brokers must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set encryptionOptions.useAwsOwnedKey to false and encryptionOptions.kmsKeyId to the ARN of a key.",
    with: keysOf("encryptionOptions"),
    holds: ({ encryptionOptions }, keys) =>
      encryptionOptions?.useAwsOwnedKey === false && isCustomerKey(keys, () => encryptionOptions.kmsKeyId),
    accepted: [{ inputs: { encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: "key" } }, beside: { keys: [{}] } }],
    rejected: [{}, { inputs: { encryptionOptions: { useAwsOwnedKey: true } } }],
  }),
];
