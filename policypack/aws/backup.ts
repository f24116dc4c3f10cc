import { Vault, VaultLockConfiguration } from "@pulumi/aws/backup";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { isCustomerKey, keysOf } from "./customer-key";

export const backup = [
  relation(Vault, {
    id: "aws-backup-customer-key",
    title: "Backup vaults must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: "Backups under a key of Amazon's cannot be copied to a recovery account that an intruder does not hold.",
    fix: "Set kmsKeyArn to the ARN of a key.",
    with: keysOf("kmsKeyArn"),
    holds: (vault, keys) => isCustomerKey(keys, () => vault.kmsKeyArn),
    accepted: [{ inputs: { kmsKeyArn: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" } }],
    rejected: [{}, { inputs: { kmsKeyArn: "arn:aws:kms:eu-west-3:111122223333:alias/aws/backup" } }],
  }),

  policy(Vault, {
    id: "aws-backup-force-destroy",
    title: "Backup vaults must not be destroyed together with their backups",
    annex: "4.2",
    severity: "high",
    why: "One mistaken removal of the vault from the program deletes every backup in it.",
    fix: "Remove forceDestroy or set it to false.",
    holds: ({ forceDestroy }) => forceDestroy !== true,
    accepted: [{}, { forceDestroy: false }],
    rejected: [{ forceDestroy: true }],
  }),

  relation(Vault, {
    id: "aws-backup-locked",
    title: "Backup vaults must be locked against early deletion",
    annex: "4.2",
    severity: "medium",
    why: "Extortionists delete the backups first: without a lock, one stolen administrator's session is enough.",
    fix: "Add a VaultLockConfiguration whose backupVaultName is this vault, with minRetentionDays.",
    with: { locks: from(VaultLockConfiguration, "backupVaultName") },
    holds: (_, { locks }) => locks.some(({ minRetentionDays = 0 }) => minRetentionDays > 0),
    accepted: [{ beside: { locks: [{ minRetentionDays: 30 }] } }],
    rejected: [{}, { beside: { locks: [{ maxRetentionDays: 365 }] } }],
  }),
];
