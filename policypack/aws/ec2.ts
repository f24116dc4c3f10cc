import { EncryptionByDefault } from "@pulumi/aws/ebs";
import { Instance, InstanceMetadataDefaults, LaunchTemplate } from "@pulumi/aws/ec2";
import { offending, policy } from "../policy";
import { inStack, relation } from "../relation";
import { either, unknowable } from "../unknown";

export const metadata = {
  annex: "11.6",
  severity: "high",
  why: "One careless request that the machine makes for a stranger hands out the credentials of its role.",
  fix: 'Set metadataOptions.httpTokens to "required".',
} as const;

export const encryption = {
  annex: "9",
  severity: "high",
  why: "Whoever obtains a copy of the disk or a snapshot of it reads the data on it.",
} as const;

interface MetadataOptions {
  httpEndpoint?: string;
  httpTokens?: string;
}

export const demandsTokens = (options: MetadataOptions | undefined): boolean =>
  options?.httpTokens === "required" || options?.httpEndpoint === "disabled";

export const isDefault = (all: readonly { enabled?: boolean }[]): boolean =>
  all.some(({ enabled }) => enabled !== false);

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
    ...metadata,
    with: { defaults: inStack(InstanceMetadataDefaults) },
    holds: ({ metadataOptions }, { defaults }) =>
      demandsTokens(metadataOptions) || (metadataOptions?.httpTokens === undefined && defaults.some(demandsTokens)),
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
    with: { defaults: inStack(EncryptionByDefault) },
    holds: (instance, { defaults }) => {
      if (isDefault(defaults)) return true;
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
    with: { defaults: inStack(EncryptionByDefault) },
    holds: ({ blockDeviceMappings }, { defaults }) =>
      isDefault(defaults) ||
      offending("blockDeviceMappings", blockDeviceMappings, ({ ebs }) => ebs === undefined || isEncrypted(ebs)),
    accepted: [
      { inputs: { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }] } },
      { inputs: { blockDeviceMappings: [{ deviceName: "/dev/xvdb", virtualName: "ephemeral0" }] } },
    ],
    rejected: [{ inputs: { blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 40 } }] } }],
  }),
];

/** A disk made from a snapshot is as encrypted as that is, which inputs do not show. */
export function isEncrypted(disk: { encrypted?: boolean | string; snapshotId?: string }): boolean {
  return either(
    () => String(disk.encrypted) === "true",
    () => disk.snapshotId !== undefined && unknowable("snapshotId"),
  );
}
