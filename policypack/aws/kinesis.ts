import { FirehoseDeliveryStream, Stream, VideoStream } from "@pulumi/aws/kinesis";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

export const kinesis = [
  policy(Stream, {
    id: "aws-kinesis-encrypted",
    title: "Kinesis streams must be encrypted",
    annex: "9",
    severity: "high",
    why: "Whoever gets hold of the storage reads every record that the stream still keeps.",
    fix: 'Set encryptionType to "KMS" and kmsKeyId to the ARN of a key.',
    holds: ({ encryptionType }) => encryptionType === "KMS",
    accepted: [{ encryptionType: "KMS" }],
    rejected: [{}, { encryptionType: "NONE" }],
  }),

  relation(Stream, {
    id: "aws-kinesis-customer-key",
    title: "Kinesis streams must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsKeyId to the ARN of a key.",
    with: keysOf("kmsKeyId"),
    applies: ({ encryptionType }) => encryptionType === "KMS",
    holds: (stream, keys) => isCustomerKey(keys, () => stream.kmsKeyId),
    accepted: [{ inputs: { encryptionType: "KMS", kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } }, {}],
    rejected: [
      { inputs: { encryptionType: "KMS" } },
      { inputs: { encryptionType: "KMS", kmsKeyId: "alias/aws/kinesis" } },
    ],
  }),

  relation(FirehoseDeliveryStream, {
    id: "aws-firehose-customer-key",
    title: "Firehose streams must encrypt what they buffer with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "Records that wait for delivery lie under no key that anybody here can limit or withdraw.",
    fix: 'Set serverSideEncryption.enabled to true, keyType to "CUSTOMER_MANAGED_CMK" and keyArn to the ARN of a key.',
    with: keysOf("serverSideEncryption"),
    // A stream that reads from Kinesis or Kafka leaves the encryption to its source.
    holds: ({ kinesisSourceConfiguration, mskSourceConfiguration, serverSideEncryption }, keys) =>
      kinesisSourceConfiguration !== undefined ||
      mskSourceConfiguration !== undefined ||
      (serverSideEncryption?.enabled === true &&
        serverSideEncryption.keyType === "CUSTOMER_MANAGED_CMK" &&
        isCustomerKey(keys, () => serverSideEncryption?.keyArn)),
    accepted: [
      {
        inputs: {
          serverSideEncryption: {
            enabled: true,
            keyType: "CUSTOMER_MANAGED_CMK",
            keyArn: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d",
          },
        },
      },
      { inputs: { kinesisSourceConfiguration: { kinesisStreamArn: "stream", roleArn: "role" } } },
    ],
    rejected: [
      {},
      { inputs: { serverSideEncryption: { enabled: false } } },
      { inputs: { serverSideEncryption: { enabled: true } } },
    ],
  }),

  relation(VideoStream, {
    id: "aws-kinesisvideo-customer-key",
    title: "Kinesis video streams must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsKeyId to the ARN of a key.",
    with: keysOf("kmsKeyId"),
    holds: (stream, keys) => isCustomerKey(keys, () => stream.kmsKeyId),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}],
  }),
];
