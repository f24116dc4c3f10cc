import { VirtualMachineScaleSet } from "@pulumi/azure-native/compute";
import { policy } from "../policy";
import { refusesPasswords } from "./compute";

const networkInterface = (more: object = {}) => ({ name: "main", ipConfigurations: [{ name: "main", ...more }] });

export const computeScaleSet = [
  policy(VirtualMachineScaleSet, {
    id: "azure-compute-scale-set-host-encryption",
    title: "Scale sets must be encrypted at the host",
    annex: "9",
    severity: "medium",
    why: "Temporary disks and caches are otherwise kept in clear text on the host and leave with it.",
    fix: "Set virtualMachineProfile.securityProfile.encryptionAtHost to true.",
    holds: ({ virtualMachineProfile: profile }) => profile?.securityProfile?.encryptionAtHost === true,
    accepted: [{ virtualMachineProfile: { securityProfile: { encryptionAtHost: true } } }],
    rejected: [{}, { virtualMachineProfile: {} }],
  }),

  policy(VirtualMachineScaleSet, {
    id: "azure-compute-scale-set-public-ip",
    title: "Scale set machines must not have public addresses",
    annex: "6.7",
    severity: "medium",
    why: "Anyone on the internet can then try known flaws on each machine, past the load balancer and its firewall.",
    fix: "Remove publicIPAddressConfiguration from every network interface.",
    holds: ({ virtualMachineProfile: profile }) =>
      (profile?.networkProfile?.networkInterfaceConfigurations ?? []).flatMap(({ ipConfigurations }, index) =>
        ipConfigurations.some(({ publicIPAddressConfiguration }) => publicIPAddressConfiguration !== undefined)
          ? [`virtualMachineProfile.networkProfile.networkInterfaceConfigurations[${index}]`]
          : [],
      ),
    accepted: [
      { virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations: [networkInterface()] } } },
      {},
    ],
    rejected: [
      {
        virtualMachineProfile: {
          networkProfile: {
            networkInterfaceConfigurations: [networkInterface({ publicIPAddressConfiguration: { name: "public" } })],
          },
        },
      },
    ],
  }),

  policy(VirtualMachineScaleSet, {
    id: "azure-compute-scale-set-password",
    title: "Linux scale sets must refuse passwords",
    annex: "11.6",
    severity: "medium",
    why: "Passwords are guessed and reused, and whoever has one is inside every machine of the set.",
    fix: "Set virtualMachineProfile.osProfile.linuxConfiguration.disablePasswordAuthentication to true.",
    holds: ({ virtualMachineProfile }) => refusesPasswords(virtualMachineProfile ?? {}),
    accepted: [
      { virtualMachineProfile: { osProfile: { linuxConfiguration: { disablePasswordAuthentication: true } } } },
      { virtualMachineProfile: { osProfile: { windowsConfiguration: {} } } },
      {},
    ],
    rejected: [{ virtualMachineProfile: { osProfile: { linuxConfiguration: {} } } }],
  }),

  policy(VirtualMachineScaleSet, {
    id: "azure-compute-scale-set-managed-disks",
    title: "Scale sets must use managed disks",
    annex: "9",
    severity: "medium",
    why: "An unmanaged disk is a blob that whoever holds the storage account's key can copy, with no trace.",
    fix: "Remove virtualMachineProfile.storageProfile.osDisk.vhdContainers, and use managedDisk.",
    holds: ({ virtualMachineProfile: profile }) => (profile?.storageProfile?.osDisk?.vhdContainers ?? []).length === 0,
    accepted: [{ virtualMachineProfile: { storageProfile: { osDisk: { createOption: "FromImage" } } } }, {}],
    rejected: [
      { virtualMachineProfile: { storageProfile: { osDisk: { createOption: "FromImage", vhdContainers: ["…"] } } } },
    ],
  }),

  policy(VirtualMachineScaleSet, {
    id: "azure-compute-scale-set-upgrades",
    title: "Scale sets must upgrade their operating system by themselves",
    annex: "6.6",
    severity: "low",
    why: "A machine that misses its patches lets in whoever knows the flaws that they close.",
    fix: "Set upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade to true.",
    holds: ({ upgradePolicy }) => upgradePolicy?.automaticOSUpgradePolicy?.enableAutomaticOSUpgrade === true,
    accepted: [{ upgradePolicy: { automaticOSUpgradePolicy: { enableAutomaticOSUpgrade: true } } }],
    rejected: [{}, { upgradePolicy: { mode: "Automatic" } }],
  }),

  policy(VirtualMachineScaleSet, {
    id: "azure-compute-scale-set-zones",
    title: "Scale sets must run in more than one zone",
    annex: "4.2",
    severity: "low",
    why: "When the only zone fails, every machine of the set fails with it.",
    fix: "Set zones to at least two zones of the region when the set is created.",
    holds: ({ zones }) => (zones ?? []).length >= 2,
    accepted: [{ zones: ["1", "2", "3"] }],
    rejected: [{}, { zones: ["1"] }],
  }),
];
