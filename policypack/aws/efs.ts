import { FileSystem, FileSystemPolicy } from "@pulumi/aws/efs";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { refusesHttp } from "./access";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

const refusal = (effect: string): string =>
  JSON.stringify({
    Statement: {
      Effect: effect,
      Principal: "*",
      Action: "*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  });

export const efs = [
  policy(FileSystem, {
    id: "aws-efs-encrypted",
    title: "EFS file systems must be encrypted",
    annex: "9",
    severity: "high",
    why: "Whoever gets hold of the storage or of a backup reads every file, and it cannot be encrypted afterwards.",
    fix: "Set encrypted to true.",
    holds: ({ encrypted }) => encrypted === true,
    accepted: [{ encrypted: true }],
    rejected: [{}, { encrypted: false }],
  }),

  relation(FileSystem, {
    id: "aws-efs-customer-key",
    title: "EFS file systems must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsKeyId to the ARN of a key.",
    with: keysOf("kmsKeyId"),
    applies: ({ encrypted }) => encrypted === true,
    holds: (system, keys) => isCustomerKey(keys, () => system.kmsKeyId),
    accepted: [{ inputs: { encrypted: true, kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } }, {}],
    rejected: [
      { inputs: { encrypted: true } },
      { inputs: { encrypted: true, kmsKeyId: "alias/aws/elasticfilesystem" } },
    ],
  }),

  policy(FileSystemPolicy, {
    id: "aws-efs-policy-refuses-plain-nfs",
    title: "EFS file system policies must refuse clients without TLS",
    annex: "9",
    severity: "medium",
    why: "An eavesdropper in the network can read the files that a client mounts without TLS.",
    fix: "Add to policy a Deny of every action where aws:SecureTransport is false.",
    holds: ({ policy }) => refusesHttp("policy", policy, "elasticfilesystem"),
    accepted: [{ policy: refusal("Deny") }],
    rejected: [{ policy: refusal("Allow") }, { policy: '{"Statement": []}' }],
  }),

  relation(FileSystem, {
    id: "aws-efs-policy-present",
    title: "EFS file systems must have a policy",
    annex: "11.1",
    severity: "medium",
    why: "Without one, whoever reaches a mount target mounts the file system as root, with or without TLS.",
    fix: "Add a FileSystemPolicy whose fileSystemId is this one.",
    with: { policies: from(FileSystemPolicy, "fileSystemId") },
    holds: (_, { policies }) => policies.length > 0,
    accepted: [{ beside: { policies: [{ policy: refusal("Deny") }] } }],
    rejected: [{}],
  }),
];
