import { EncryptionByDefault } from "@pulumi/aws/ebs";
import { Ami, AmiCopy, AmiLaunchPermission } from "@pulumi/aws/ec2";
import { offending, policy } from "../policy";
import { inStack, relation } from "../relation";
import { encryption, isDefault, isEncrypted } from "./ec2";

export const images = [
  policy(AmiLaunchPermission, {
    id: "aws-ami-not-public",
    title: "Machine images must not be shared with everyone",
    annex: "11.1",
    severity: "critical",
    why: "Anyone with an AWS account can start the image and read everything on its disks.",
    fix: "Set accountId or organizationArn instead of group.",
    holds: ({ group }) => group !== "all",
    accepted: [{}],
    rejected: [{ group: "all" }],
  }),

  relation(AmiCopy, {
    id: "aws-amicopy-encrypted",
    title: "Copies of machine images must be encrypted",
    ...encryption,
    severity: "medium",
    fix: "Set encrypted to true and kmsKeyId to the ARN of a key.",
    with: { defaults: inStack(EncryptionByDefault) },
    holds: ({ encrypted }, { defaults }) => encrypted === true || (encrypted === undefined && isDefault(defaults)),
    accepted: [{ inputs: { encrypted: true } }, { beside: { defaults: [{}] } }],
    rejected: [{}, { inputs: { encrypted: false } }],
  }),

  relation(Ami, {
    id: "aws-ami-encrypted",
    title: "Disks of machine images must be encrypted",
    ...encryption,
    severity: "medium",
    fix: "Set encrypted to true in each of ebsBlockDevices, or make them from encrypted snapshots.",
    with: { defaults: inStack(EncryptionByDefault) },
    holds: ({ ebsBlockDevices }, { defaults }) =>
      isDefault(defaults) || offending("ebsBlockDevices", ebsBlockDevices, isEncrypted),
    accepted: [{}, { inputs: { ebsBlockDevices: [{ deviceName: "/dev/xvda", encrypted: true }] } }],
    rejected: [{ inputs: { ebsBlockDevices: [{ deviceName: "/dev/xvda", volumeSize: 40 }] } }],
  }),
];
