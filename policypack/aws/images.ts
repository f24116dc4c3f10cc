import { Ami, AmiCopy, AmiLaunchPermission } from "@pulumi/aws/ec2";
import { offending, policy } from "../policy";
import { relation } from "../relation";
import { encryption, encryptsByDefault, isEncrypted, isEncryptedCopy, regional } from "./disk";

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
    with: regional,
    holds: isEncryptedCopy,
    accepted: [{ inputs: { encrypted: true } }, { beside: { defaults: [{}] } }],
    rejected: [{}, { inputs: { encrypted: false } }],
  }),

  relation(Ami, {
    id: "aws-ami-encrypted",
    title: "Disks of machine images must be encrypted",
    ...encryption,
    severity: "medium",
    fix: "Set encrypted to true in each of ebsBlockDevices, or make them from encrypted snapshots.",
    with: regional,
    holds: ({ ebsBlockDevices }, beside) =>
      encryptsByDefault(beside) || offending("ebsBlockDevices", ebsBlockDevices, isEncrypted),
    accepted: [{}, { inputs: { ebsBlockDevices: [{ deviceName: "/dev/xvda", encrypted: true }] } }],
    rejected: [{ inputs: { ebsBlockDevices: [{ deviceName: "/dev/xvda", volumeSize: 40 }] } }],
  }),
];
