import { BackupVault } from "@pulumi/azure-native/dataprotection";
import { Vault } from "@pulumi/azure-native/recoveryservices";
import { policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

const storageSettings = [{ datastoreType: "VaultStore", type: "ZoneRedundant" }];

export const backup = [
  policy(Vault, {
    id: "azure-recovery-vault-soft-delete",
    title: "Recovery Services vaults must keep deleted backups",
    annex: "4.2",
    severity: "high",
    why: "Ransomware deletes the backups first, and what is deleted with no delay cannot be restored.",
    fix: 'Set properties.securitySettings.softDeleteSettings.softDeleteState to "AlwaysON".',
    holds: ({ properties }) =>
      !isOneOf(properties?.securitySettings?.softDeleteSettings?.softDeleteState, "Disabled", "Invalid"),
    accepted: [
      { properties: { securitySettings: { softDeleteSettings: { softDeleteState: "AlwaysON" } } } },
      { properties: {} },
      {},
    ],
    rejected: [{ properties: { securitySettings: { softDeleteSettings: { softDeleteState: "Disabled" } } } }],
  }),

  policy(Vault, {
    id: "azure-recovery-vault-immutable",
    title: "Recovery Services vaults must have an immutability setting, unlocked or locked",
    annex: "4.2",
    severity: "medium",
    why: "Whoever takes over an administrator's account can otherwise shorten or delete the backups.",
    fix: 'Set properties.securitySettings.immutabilitySettings.state to "Unlocked", and to "Locked" once it is tested.',
    holds: ({ properties }) => isOneOf(properties?.securitySettings?.immutabilitySettings?.state, "Unlocked", "Locked"),
    accepted: [{ properties: { securitySettings: { immutabilitySettings: { state: "Locked" } } } }],
    rejected: [{}, { properties: { securitySettings: { immutabilitySettings: { state: "Disabled" } } } }],
  }),

  policy(Vault, {
    id: "azure-recovery-vault-private-only",
    title: "Recovery Services vaults must be reached through private endpoints only",
    annex: "6.7",
    severity: "medium",
    why: "A stolen credential is then enough to restore patient data to a machine anywhere.",
    fix: 'Set properties.publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
    holds: ({ properties }) => isClosed(properties?.publicNetworkAccess),
    accepted: [{ properties: { publicNetworkAccess: "Disabled" } }],
    rejected: [{}, { properties: {} }, { properties: { publicNetworkAccess: "Enabled" } }],
  }),

  policy(BackupVault, {
    id: "azure-backup-vault-soft-delete",
    title: "Backup vaults must keep deleted backups",
    annex: "4.2",
    severity: "high",
    why: "Ransomware deletes the backups first, and what is deleted with no delay cannot be restored.",
    fix: 'Set properties.securitySettings.softDeleteSettings.state to "AlwaysOn".',
    holds: ({ properties }) => !isOneOf(properties?.securitySettings?.softDeleteSettings?.state, "Off"),
    accepted: [
      { properties: { storageSettings, securitySettings: { softDeleteSettings: { state: "AlwaysOn" } } } },
      { properties: { storageSettings } },
    ],
    rejected: [{ properties: { storageSettings, securitySettings: { softDeleteSettings: { state: "Off" } } } }],
  }),

  policy(BackupVault, {
    id: "azure-backup-vault-immutable",
    title: "Backup vaults must have an immutability setting, unlocked or locked",
    annex: "4.2",
    severity: "medium",
    why: "Whoever takes over an administrator's account can otherwise shorten or delete the backups.",
    fix: 'Set properties.securitySettings.immutabilitySettings.state to "Unlocked", and to "Locked" once it is tested.',
    holds: ({ properties }) => isOneOf(properties?.securitySettings?.immutabilitySettings?.state, "Unlocked", "Locked"),
    accepted: [{ properties: { storageSettings, securitySettings: { immutabilitySettings: { state: "Unlocked" } } } }],
    rejected: [
      { properties: { storageSettings } },
      { properties: { storageSettings, securitySettings: { immutabilitySettings: { state: "Disabled" } } } },
    ],
  }),
];
