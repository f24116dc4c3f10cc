import { Topic, TopicSubscription } from "@pulumi/aws/sns";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf } from "./customer-key";

export const sns = [
  relation(Topic, {
    id: "aws-sns-customer-key",
    title: "SNS topics must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "Without a key of your own, nobody here can limit or withdraw what reads the stored messages.",
    fix: "Set kmsMasterKeyId to the ARN of a key whose policy lets the publishers use it.",
    with: keysOf("kmsMasterKeyId"),
    holds: (topic, keys) => isCustomerKey(keys, () => topic.kmsMasterKeyId),
    accepted: [
      { inputs: { kmsMasterKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } },
      { inputs: { kmsMasterKeyId: "alias/messages" } },
    ],
    rejected: [{}, { inputs: { kmsMasterKeyId: "alias/aws/sns" } }],
  }),

  policy(TopicSubscription, {
    id: "aws-sns-subscription-https",
    title: "SNS subscriptions must not deliver over plain HTTP",
    annex: "9",
    severity: "high",
    why: "An eavesdropper on the way to the endpoint can read and change the messages.",
    fix: 'Set protocol to "https" and endpoint to an https address.',
    holds: ({ protocol }) => protocol !== "http",
    accepted: [{ protocol: "https" }, { protocol: "sqs" }],
    rejected: [{ protocol: "http" }],
  }),
];
