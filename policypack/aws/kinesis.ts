import { FirehoseDeliveryStream, Stream } from "@pulumi/aws/kinesis";
import { policy } from "../policy";
import { isOwnKey } from "./keys";

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

  policy(Stream, {
    id: "aws-kinesis-customer-key",
    title: "Kinesis streams must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "With a key of Amazon's, nobody here can see, limit or withdraw the use of the key that protects the records.",
    fix: "Set kmsKeyId to the ARN of a key.",
    holds: ({ encryptionType, kmsKeyId }) => encryptionType !== "KMS" || isOwnKey(kmsKeyId),
    accepted: [{ encryptionType: "KMS", kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" }, {}],
    rejected: [{ encryptionType: "KMS" }, { encryptionType: "KMS", kmsKeyId: "alias/aws/kinesis" }],
  }),

  policy(FirehoseDeliveryStream, {
    id: "aws-firehose-customer-key",
    title: "Firehose streams must encrypt what they buffer with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "Records that wait for delivery lie under no key that anybody here can see, limit or withdraw.",
    fix: 'Set serverSideEncryption.enabled to true, keyType to "CUSTOMER_MANAGED_CMK" and keyArn to the ARN of a key.',
    // A stream that reads from Kinesis or Kafka leaves the encryption to its source.
    holds: ({ kinesisSourceConfiguration, mskSourceConfiguration, serverSideEncryption }) =>
      kinesisSourceConfiguration !== undefined ||
      mskSourceConfiguration !== undefined ||
      (serverSideEncryption?.enabled === true &&
        serverSideEncryption.keyType === "CUSTOMER_MANAGED_CMK" &&
        isOwnKey(serverSideEncryption.keyArn)),
    accepted: [
      {
        serverSideEncryption: {
          enabled: true,
          keyType: "CUSTOMER_MANAGED_CMK",
          keyArn: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d",
        },
      },
      { kinesisSourceConfiguration: { kinesisStreamArn: "stream", roleArn: "role" } },
    ],
    rejected: [{}, { serverSideEncryption: { enabled: false } }, { serverSideEncryption: { enabled: true } }],
  }),
];
