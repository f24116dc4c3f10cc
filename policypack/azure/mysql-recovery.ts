import { Server } from "@pulumi/azure-native/dbformysql";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

/** A read replica takes its backups and its standby from the server that it follows. */
const isReplica = (createMode: string | undefined): boolean => isOneOf(createMode, "Replica");

export const mysqlRecovery = [
  policy(Server, {
    id: "azure-mysql-geo-backup",
    title: "MySQL servers must keep a copy of their backups in a second region",
    annex: "4.2",
    severity: "medium",
    why: "When a region is lost, its backups are lost with it, and this can only be set at creation.",
    fix: 'Set backup.geoRedundantBackup to "Enabled".',
    holds: (server) => isOneOf(server.backup?.geoRedundantBackup, "Enabled") || isReplica(server.createMode),
    accepted: [{ backup: { geoRedundantBackup: "Enabled" } }, { createMode: "Replica" }],
    rejected: [{}, { backup: { geoRedundantBackup: "Disabled" } }],
  }),

  policy(Server, {
    id: "azure-mysql-backup-retention",
    title: "MySQL servers must keep their backups for at least 14 days",
    annex: "4.2",
    severity: "medium",
    why: "Damage that is noticed after the default of 7 days can no longer be undone.",
    fix: "Set backup.backupRetentionDays to 14 or more.",
    holds: (server) => (server.backup?.backupRetentionDays ?? 7) >= 14 || isReplica(server.createMode),
    accepted: [{ backup: { backupRetentionDays: 35 } }, { createMode: "replica" }],
    rejected: [{}, { backup: { backupRetentionDays: 7 } }],
  }),

  policy(Server, {
    id: "azure-mysql-high-availability",
    title: "MySQL servers must have a standby in a second zone",
    annex: "4.2",
    severity: "low",
    why: "When the zone or the machine fails, care goes on without records until somebody restores a backup.",
    fix: 'Set highAvailability.mode to "ZoneRedundant".',
    holds: (server) => isOneOf(server.highAvailability?.mode, "ZoneRedundant") || isReplica(server.createMode),
    accepted: [{ highAvailability: { mode: "ZoneRedundant" } }, { createMode: "Replica" }],
    rejected: [{}, { highAvailability: { mode: "Disabled" } }, { highAvailability: { mode: "SameZone" } }],
  }),
];
