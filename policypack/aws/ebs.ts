import {
  DefaultKmsKey,
  EncryptionByDefault,
  SnapshotBlockPublicAccess,
  SnapshotCopy,
  SnapshotImport,
  Volume,
} from "@pulumi/aws/ebs";
import { policy } from "../policy";
import { inStack, relation } from "../relation";
import { isCustomerKey, keysOf } from "./customer-key";
import { encryptsByDefault, isEncryptedCopy, regional } from "./disk";

const copy = {
  annex: "9",
  severity: "medium",
  why: "Whoever gets hold of a snapshot or a copy of it reads every file on the disk.",
  fix: "Set encrypted to true and kmsKeyId to the ARN of a key.",
  with: regional,
  holds: isEncryptedCopy,
} as const;

export const ebs = [
  policy(Volume, {
    id: "aws-ebs-volume-encrypted",
    title: "EBS volumes must not be left without encryption",
    annex: "9",
    severity: "high",
    why: "Whoever gets hold of the volume or of a snapshot of it reads every file on the disk.",
    fix: "Set encrypted to true.",
    holds: ({ encrypted }) => encrypted !== false,
    accepted: [{ encrypted: true }, {}],
    rejected: [{ encrypted: false }],
  }),

  relation(Volume, {
    id: "aws-ebs-volume-encryption-set",
    title: "EBS volumes must be encrypted, by themselves or by default",
    annex: "9",
    severity: "high",
    why: "A volume for which nothing is said is not encrypted, and its snapshots are readable wherever they end up.",
    fix: "Set encrypted to true, or add an EncryptionByDefault to the stack.",
    with: regional,
    holds: ({ encrypted }, beside) => encrypted !== undefined || encryptsByDefault(beside),
    accepted: [{ inputs: { encrypted: true } }, { beside: { defaults: [{}] } }],
    rejected: [{}, { beside: { defaults: [{ enabled: false }] } }],
  }),

  relation(Volume, {
    id: "aws-ebs-customer-key",
    title: "EBS volumes must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "With a key of Amazon's, snapshots cannot be shared with a recovery account, nor the key be withdrawn.",
    fix: "Set kmsKeyId to the ARN of a key, or add a DefaultKmsKey to the stack.",
    with: { ...keysOf("kmsKeyId"), defaults: inStack(DefaultKmsKey) },
    applies: ({ encrypted }) => encrypted === true,
    holds: (volume, { defaults, ...keys }) =>
      isCustomerKey(keys, () => volume.kmsKeyId) || (volume.kmsKeyId === undefined && defaults.length > 0),
    accepted: [
      { inputs: { encrypted: true, kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } },
      {
        inputs: { encrypted: true },
        beside: { defaults: [{ keyArn: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" }] },
      },
      { inputs: { encrypted: false } },
    ],
    rejected: [
      { inputs: { encrypted: true } },
      { inputs: { encrypted: true, kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:alias/aws/ebs" } },
    ],
  }),

  policy(EncryptionByDefault, {
    id: "aws-ebs-encryption-by-default",
    title: "EBS encryption by default must be on",
    annex: "9",
    severity: "high",
    why: "Disks that other tools or people create in this region are then not encrypted.",
    fix: "Remove enabled or set it to true.",
    holds: ({ enabled }) => enabled !== false,
    accepted: [{}, { enabled: true }],
    rejected: [{ enabled: false }],
  }),

  policy(SnapshotBlockPublicAccess, {
    id: "aws-ebs-snapshots-not-public",
    title: "EBS snapshots must not be shared with everyone",
    annex: "11.1",
    severity: "high",
    why: "One mistaken sharing otherwise hands a whole disk to anyone with an AWS account.",
    fix: 'Set state to "block-all-sharing".',
    holds: ({ state }) => state === "block-all-sharing" || state === "block-new-sharing",
    accepted: [{ state: "block-all-sharing" }, { state: "block-new-sharing" }],
    rejected: [{ state: "unblocked" }],
  }),

  relation(SnapshotCopy, {
    id: "aws-ebs-snapshot-copy-encrypted",
    title: "EBS snapshot copies must be encrypted",
    ...copy,
    accepted: [{ inputs: { encrypted: true } }, { beside: { defaults: [{}] } }],
    rejected: [{}, { inputs: { encrypted: false } }, { beside: { defaults: [{ enabled: false }] } }],
  }),

  relation(SnapshotImport, {
    id: "aws-ebs-snapshot-import-encrypted",
    title: "Imported EBS snapshots must be encrypted",
    ...copy,
    accepted: [{ inputs: { encrypted: true } }, { beside: { defaults: [{}] } }],
    rejected: [{}, { inputs: { encrypted: false } }, { beside: { defaults: [{ enabled: false }] } }],
  }),
];
