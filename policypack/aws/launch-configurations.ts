import { LaunchConfiguration } from "@pulumi/aws/ec2";
import { offending, policy } from "../policy";
import { relation } from "../relation";
import { encryption, encryptsByDefault, isEncrypted, regional } from "./disk";
import { templateMetadata } from "./ec2";

export const launchConfigurations = [
  relation(LaunchConfiguration, {
    id: "aws-launchconfiguration-metadata-tokens",
    title: "Launch configurations must demand a session token for metadata",
    ...templateMetadata,
    accepted: [
      { inputs: { metadataOptions: { httpTokens: "required" } } },
      { beside: { defaults: [{ httpTokens: "required" }] } },
    ],
    rejected: [{}, { inputs: { metadataOptions: { httpTokens: "optional" } } }],
  }),

  policy(LaunchConfiguration, {
    id: "aws-launchconfiguration-public-ip",
    title: "Launch configurations must not give machines a public address",
    annex: "6.8",
    severity: "medium",
    why: "Every machine started from it can be reached from the internet without passing a load balancer or firewall.",
    fix: "Set associatePublicIpAddress to false.",
    holds: ({ associatePublicIpAddress }) => associatePublicIpAddress !== true,
    accepted: [{}, { associatePublicIpAddress: false }],
    rejected: [{ associatePublicIpAddress: true }],
  }),

  relation(LaunchConfiguration, {
    id: "aws-launchconfiguration-disks-encrypted",
    title: "Disks of launch configurations must be encrypted",
    ...encryption,
    fix: "Set encrypted to true in rootBlockDevice and in each of ebsBlockDevices.",
    with: regional,
    holds: (configuration, beside) => {
      if (encryptsByDefault(beside)) return true;
      const disks = offending("ebsBlockDevices", configuration.ebsBlockDevices, isEncrypted);
      return configuration.rootBlockDevice?.encrypted === true ? disks : ["rootBlockDevice", ...disks];
    },
    accepted: [{ inputs: { rootBlockDevice: { encrypted: true } } }, { beside: { defaults: [{ enabled: true }] } }],
    rejected: [{}, { inputs: { rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ deviceName: "/dev/sdb" }] } }],
  }),
];
