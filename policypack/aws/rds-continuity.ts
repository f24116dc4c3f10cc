import { Cluster, ClusterInstance, Instance } from "@pulumi/aws/rds";
import { policy } from "../policy";
import { isGiven, unknowable } from "../unknown";

const backup = {
  annex: "4.2",
  severity: "high",
  why: "A fault or an attack that is noticed after the last backup has gone cannot be undone, and the records are lost.",
  fix: "Set backupRetentionPeriod to at least 7 days.",
} as const;

const deletion = {
  annex: "4.2",
  severity: "medium",
  why: "One mistaken or hostile call deletes the database with everything in it.",
  fix: "Set deletionProtection to true.",
} as const;

const logs = {
  annex: "3.2",
  severity: "medium",
  why: "The database's log ends with the machine, and whoever took it over can delete what shows how.",
} as const;

const patches = {
  annex: "6.6",
  severity: "medium",
  why: "Known flaws of the database engine stay open until somebody thinks of them.",
  fix: "Leave autoMinorVersionUpgrade out, or set it to true.",
} as const;

const tags = {
  annex: "12.1",
  severity: "low",
  why: "A snapshot without the data class of its database is handled, shared and deleted as if it held nothing.",
  fix: "Set copyTagsToSnapshot to true.",
} as const;

export const rdsContinuity = [
  policy(Instance, {
    id: "aws-rds-backup",
    title: "RDS instances must keep backups for at least 7 days",
    ...backup,
    holds: (instance) => {
      if ((instance.backupRetentionPeriod ?? 0) >= 7 || instance.replicateSourceDb !== undefined) return true;
      if (instance.backupRetentionPeriod !== undefined) return false;
      return isGiven(instance, "snapshotIdentifier") || isGiven(instance, "restoreToPointInTime")
        ? unknowable("backupRetentionPeriod")
        : false;
    },
    accepted: [{ backupRetentionPeriod: 7 }, { replicateSourceDb: "source" }],
    rejected: [{}, { backupRetentionPeriod: 0 }, { backupRetentionPeriod: 3, snapshotIdentifier: "snapshot" }],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-backup",
    title: "RDS and Aurora clusters must keep backups for at least 7 days",
    ...backup,
    holds: ({ backupRetentionPeriod = 1 }) => backupRetentionPeriod >= 7,
    accepted: [{ backupRetentionPeriod: 35 }],
    rejected: [{}, { backupRetentionPeriod: 1 }],
  }),

  policy(Instance, {
    id: "aws-rds-deletion-protection",
    title: "RDS instances must be protected from deletion",
    ...deletion,
    holds: ({ deletionProtection }) => deletionProtection === true,
    accepted: [{ deletionProtection: true }],
    rejected: [{}, { deletionProtection: false }],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-deletion-protection",
    title: "RDS and Aurora clusters must be protected from deletion",
    ...deletion,
    holds: ({ deletionProtection }) => deletionProtection === true,
    accepted: [{ deletionProtection: true }],
    rejected: [{}, { deletionProtection: false }],
  }),

  policy(Instance, {
    id: "aws-rds-log-exports",
    title: "RDS instances must send their logs to CloudWatch",
    ...logs,
    fix: "Name the engine's logs in enabledCloudwatchLogsExports.",
    holds: ({ enabledCloudwatchLogsExports }) => (enabledCloudwatchLogsExports?.length ?? 0) > 0,
    accepted: [{ enabledCloudwatchLogsExports: ["postgresql"] }],
    rejected: [{}, { enabledCloudwatchLogsExports: [] }],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-log-exports",
    title: "RDS and Aurora clusters must send their logs to CloudWatch",
    ...logs,
    fix: "Name the engine's logs in enabledCloudwatchLogsExports.",
    holds: ({ enabledCloudwatchLogsExports }) => (enabledCloudwatchLogsExports?.length ?? 0) > 0,
    accepted: [{ enabledCloudwatchLogsExports: ["audit"] }],
    rejected: [{}, { enabledCloudwatchLogsExports: [] }],
  }),

  policy(Instance, {
    id: "aws-rds-patches",
    title: "RDS instances must take minor engine updates by themselves",
    ...patches,
    holds: ({ autoMinorVersionUpgrade }) => autoMinorVersionUpgrade !== false,
    accepted: [{}, { autoMinorVersionUpgrade: true }],
    rejected: [{ autoMinorVersionUpgrade: false }],
  }),

  policy(ClusterInstance, {
    id: "aws-rdsclusterinstance-patches",
    title: "Cluster instances must take minor engine updates by themselves",
    ...patches,
    holds: ({ autoMinorVersionUpgrade }) => autoMinorVersionUpgrade !== false,
    accepted: [{}, { autoMinorVersionUpgrade: true }],
    rejected: [{ autoMinorVersionUpgrade: false }],
  }),

  policy(Instance, {
    id: "aws-rds-snapshot-tags",
    title: "RDS instances must pass their tags on to snapshots",
    ...tags,
    holds: ({ copyTagsToSnapshot }) => copyTagsToSnapshot === true,
    accepted: [{ copyTagsToSnapshot: true }],
    rejected: [{}, { copyTagsToSnapshot: false }],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-snapshot-tags",
    title: "RDS and Aurora clusters must pass their tags on to snapshots",
    ...tags,
    holds: ({ copyTagsToSnapshot }) => copyTagsToSnapshot === true,
    accepted: [{ copyTagsToSnapshot: true }],
    rejected: [{}, { copyTagsToSnapshot: false }],
  }),

  policy(Instance, {
    id: "aws-rds-multi-az",
    title: "RDS instances must have a standby in another zone",
    annex: "4.2",
    severity: "low",
    why: "When the zone fails, wards work without records until somebody restores a backup elsewhere.",
    fix: "Set multiAz to true.",
    holds: (instance) => instance.multiAz === true || instance.replicateSourceDb !== undefined,
    accepted: [{ multiAz: true }, { replicateSourceDb: "source" }],
    rejected: [{}, { multiAz: false }],
  }),
];
