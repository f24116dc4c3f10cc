import { Instance, InstanceMetadataDefaults, LaunchTemplate } from "@pulumi/aws/ec2";
import { offending, policy } from "../policy";
import { inStack, relation } from "../relation";
import { unknowable } from "../unknown";
import { encryption, encryptsByDefault, isEncrypted, regional } from "./disk";

const metadata = {
  annex: "11.6",
  severity: "high",
  why: "One careless request that the machine makes for a stranger hands out the credentials of its role.",
  fix: 'Set metadataOptions.httpTokens to "required".',
} as const;

interface MetadataOptions {
  httpEndpoint?: string;
  httpTokens?: string;
}

/** Whether the metadata service answers only with a session token, or not at all. */
const demandsTokens = (options: MetadataOptions | undefined): boolean =>
  options?.httpTokens === "required" || options?.httpEndpoint === "disabled";

/** What is demanded of whatever machines are started from. */
export const templateMetadata = {
  ...metadata,
  with: { defaults: inStack(InstanceMetadataDefaults) },
  holds: (
    { metadataOptions }: { metadataOptions?: MetadataOptions },
    { defaults }: { defaults: readonly MetadataOptions[] },
  ): boolean =>
    demandsTokens(metadataOptions) || (metadataOptions?.httpTokens === undefined && defaults.some(demandsTokens)),
} as const;

export const ec2 = [
  relation(Instance, {
    id: "aws-ec2-metadata-tokens",
    title: "EC2 instances must demand a session token for their metadata",
    ...metadata,
    with: { defaults: inStack(InstanceMetadataDefaults) },
    holds: ({ metadataOptions, launchTemplate }, { defaults }) =>
      demandsTokens(metadataOptions) ||
      (metadataOptions?.httpTokens === undefined && (defaults.some(demandsTokens) || launchTemplate !== undefined)),
    accepted: [
      { inputs: { metadataOptions: { httpTokens: "required" } } },
      { inputs: { metadataOptions: { httpEndpoint: "disabled" } } },
      { inputs: { launchTemplate: { id: "lt-0123456789abcdef0" } } },
      { beside: { defaults: [{ httpTokens: "required" }] } },
    ],
    rejected: [{}, { inputs: { metadataOptions: { httpTokens: "optional" } } }],
  }),

  relation(LaunchTemplate, {
    id: "aws-launchtemplate-metadata-tokens",
    title: "Launch templates must demand a session token for metadata",
    ...templateMetadata,
    accepted: [
      { inputs: { metadataOptions: { httpTokens: "required" } } },
      { beside: { defaults: [{ httpTokens: "required" }] } },
    ],
    rejected: [{}, { inputs: { metadataOptions: { httpTokens: "optional" } } }],
  }),

  policy(Instance, {
    id: "aws-ec2-public-ip",
    title: "EC2 instances must not have a public address",
    annex: "6.8",
    severity: "medium",
    why: "The machine can be reached from the internet without passing the load balancer or the firewall.",
    fix: "Set associatePublicIpAddress to false, and publish the service through a load balancer.",
    holds: ({ associatePublicIpAddress }) => associatePublicIpAddress !== true,
    accepted: [{}, { associatePublicIpAddress: false }],
    rejected: [{ associatePublicIpAddress: true }],
  }),

  policy(LaunchTemplate, {
    id: "aws-launchtemplate-public-ip",
    title: "Launch templates must not give machines a public address",
    annex: "6.8",
    severity: "medium",
    why: "Every machine started from it can be reached from the internet without passing a load balancer or firewall.",
    fix: "Set networkInterfaces[].associatePublicIpAddress to false.",
    holds: ({ networkInterfaces }) =>
      offending("networkInterfaces", networkInterfaces, (each) => String(each.associatePublicIpAddress) !== "true"),
    accepted: [{}, { networkInterfaces: [{ associatePublicIpAddress: "false" }] }],
    rejected: [{ networkInterfaces: [{ associatePublicIpAddress: "true" }] }],
  }),

  relation(Instance, {
    id: "aws-ec2-disks-encrypted",
    title: "Disks of EC2 instances must be encrypted",
    ...encryption,
    fix: "Set encrypted to true in rootBlockDevice and in each of ebsBlockDevices.",
    with: regional,
    holds: (instance, beside) => {
      if (encryptsByDefault(beside)) return true;
      const disks = offending("ebsBlockDevices", instance.ebsBlockDevices, isEncrypted);
      if (instance.rootBlockDevice === undefined && instance.launchTemplate !== undefined)
        return disks.length > 0 ? disks : unknowable("launchTemplate");
      return instance.rootBlockDevice?.encrypted === true ? disks : ["rootBlockDevice", ...disks];
    },
    accepted: [
      { inputs: { rootBlockDevice: { encrypted: true } } },
      {
        inputs: {
          rootBlockDevice: { encrypted: true },
          ebsBlockDevices: [{ deviceName: "/dev/sdb", encrypted: true }],
        },
      },
      { beside: { defaults: [{}] } },
    ],
    rejected: [
      {},
      { inputs: { rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ deviceName: "/dev/sdb" }] } },
      { beside: { defaults: [{ enabled: false }] } },
    ],
  }),

  relation(LaunchTemplate, {
    id: "aws-launchtemplate-disks-encrypted",
    title: "Disks of launch templates must be encrypted",
    ...encryption,
    fix: "Set ebs.encrypted to true in each of blockDeviceMappings.",
    with: regional,
    holds: ({ blockDeviceMappings }, beside) =>
      encryptsByDefault(beside) ||
      offending("blockDeviceMappings", blockDeviceMappings, ({ ebs }) => ebs === undefined || isEncrypted(ebs)),
    accepted: [
      { inputs: { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }] } },
      { inputs: { blockDeviceMappings: [{ deviceName: "/dev/xvdb", virtualName: "ephemeral0" }] } },
    ],
    rejected: [{ inputs: { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 40 } }] } }],
  }),
];
