import { Disk, DiskEncryptionSet, VirtualMachine } from "@pulumi/azure-native/compute";
import { policy } from "../policy";
import { relation, to } from "../relation";
import { isOneOf } from "./enumeration";

interface Machine {
  osProfile?: { linuxConfiguration?: { disablePasswordAuthentication?: boolean } };
  storageProfile?: { osDisk?: { osType?: string } };
}

/** Whether a machine lets nobody in by password. Windows knows no other way; a disk with a system has no profile. */
export function refusesPasswords({ osProfile, storageProfile }: Machine): boolean {
  if (osProfile === undefined) return true;
  const linux = osProfile.linuxConfiguration;
  if (linux !== undefined) return linux.disablePasswordAuthentication === true;
  return !isOneOf(storageProfile?.osDisk?.osType, "Linux");
}

export const compute = [
  policy(VirtualMachine, {
    id: "azure-compute-host-encryption",
    title: "Virtual machines must be encrypted at the host",
    annex: "9",
    severity: "medium",
    why: "Temporary disks and caches are otherwise kept in clear text on the host and leave with it.",
    fix: "Set securityProfile.encryptionAtHost to true.",
    holds: ({ securityProfile }) => securityProfile?.encryptionAtHost === true,
    accepted: [{ securityProfile: { encryptionAtHost: true } }],
    rejected: [{}, { securityProfile: { encryptionAtHost: false } }],
  }),

  policy(VirtualMachine, {
    id: "azure-compute-managed-disks",
    title: "Virtual machines must use managed disks",
    annex: "9",
    severity: "medium",
    why: "An unmanaged disk is a blob that whoever holds the storage account's key can copy, with no trace.",
    fix: "Remove storageProfile.osDisk.vhd and the vhd of every data disk, and use managedDisk.",
    holds: ({ storageProfile }) => [
      ...(storageProfile?.osDisk?.vhd === undefined ? [] : ["storageProfile.osDisk.vhd"]),
      ...(storageProfile?.dataDisks ?? []).flatMap(({ vhd }, index) =>
        vhd === undefined ? [] : [`storageProfile.dataDisks[${index}].vhd`],
      ),
    ],
    accepted: [{ storageProfile: { osDisk: { createOption: "FromImage", managedDisk: {} } } }, {}],
    rejected: [
      { storageProfile: { osDisk: { createOption: "FromImage", vhd: { uri: "…" } } } },
      { storageProfile: { dataDisks: [{ lun: 0, createOption: "Empty", vhd: { uri: "…" } }] } },
    ],
  }),

  policy(VirtualMachine, {
    id: "azure-compute-password",
    title: "Linux virtual machines must refuse passwords",
    annex: "11.6",
    severity: "medium",
    why: "Passwords are guessed and reused, and whoever has one is inside the machine.",
    fix: "Set osProfile.linuxConfiguration.disablePasswordAuthentication to true.",
    holds: refusesPasswords,
    accepted: [
      { osProfile: { linuxConfiguration: { disablePasswordAuthentication: true } } },
      { osProfile: { windowsConfiguration: {} } },
      {},
    ],
    rejected: [
      { osProfile: { linuxConfiguration: {} } },
      { osProfile: { linuxConfiguration: { disablePasswordAuthentication: false } } },
      { osProfile: {}, storageProfile: { osDisk: { createOption: "FromImage", osType: "Linux" } } },
    ],
  }),

  relation(Disk, {
    id: "azure-compute-disk-key",
    title: "Managed disks must be encrypted with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "A platform key cannot be revoked, so nobody here can make the disk unreadable or see who used the key.",
    fix: "Set encryption.diskEncryptionSetId.",
    with: { sets: to(DiskEncryptionSet, "encryption") },
    holds: (disk, { sets }) => sets.length > 0 || disk.encryption?.diskEncryptionSetId !== undefined,
    accepted: [{ inputs: { encryption: { diskEncryptionSetId: "…" } } }, { beside: { sets: [{}] } }],
    rejected: [{}, { inputs: { encryption: { type: "EncryptionAtRestWithPlatformKey" } } }],
  }),

  policy(Disk, {
    id: "azure-compute-disk-export",
    title: "Managed disks must not be exportable over the internet",
    annex: "6.7",
    severity: "medium",
    why: "Whoever may create an access link can download the whole disk from anywhere.",
    fix: 'Set networkAccessPolicy to "DenyAll" or "AllowPrivate", and publicNetworkAccess to "Disabled".',
    holds: (disk) =>
      isOneOf(disk.networkAccessPolicy, "DenyAll", "AllowPrivate") || isOneOf(disk.publicNetworkAccess, "Disabled"),
    accepted: [{ networkAccessPolicy: "DenyAll" }, { publicNetworkAccess: "Disabled" }],
    rejected: [{}, { networkAccessPolicy: "AllowAll" }, { publicNetworkAccess: "Enabled" }],
  }),
];
