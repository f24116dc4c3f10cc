import { Cluster, Instance } from "@pulumi/aws/rds";
import { policy } from "../policy";
import { relation, to } from "../relation";
import { isGiven, unknowable } from "../unknown";

const backup = {
  annex: "4.2",
  severity: "high",
  why: "A fault or an attack that is noticed after the last backup has gone cannot be undone, and the records are lost.",
  fix: "Set backupRetentionPeriod to 7 or more.",
} as const;

const deletion = {
  annex: "4.2",
  severity: "medium",
  why: "One mistaken or hostile call deletes the database with everything in it.",
  fix: "Set deletionProtection to true.",
} as const;

const tags = {
  annex: "12.1",
  severity: "low",
  why: "A snapshot without the data class of its database is handled, shared and deleted as if it held nothing.",
  fix: "Set copyTagsToSnapshot to true.",
} as const;

/** What a replica copies: it holds nothing that its source does not. */
const copied = { sources: to(Instance, "replicateSourceDb") };

const isReplica = (instance: { replicateSourceDb?: string }, { sources }: { sources: readonly unknown[] }): boolean =>
  sources.length > 0 || instance.replicateSourceDb !== undefined;

export const rdsContinuity = [
  relation(Instance, {
    id: "aws-rds-backup",
    title: "RDS instances must keep backups for at least 7 days",
    ...backup,
    with: copied,
    holds: (instance, origin) => {
      if ((instance.backupRetentionPeriod ?? 0) >= 7 || isReplica(instance, origin)) return true;
      if (instance.backupRetentionPeriod !== undefined) return false;
      return isGiven(instance, "snapshotIdentifier") || isGiven(instance, "restoreToPointInTime")
        ? unknowable("backupRetentionPeriod")
        : false;
    },
    accepted: [
      { inputs: { backupRetentionPeriod: 7 } },
      { inputs: { replicateSourceDb: "source" } },
      { beside: { sources: [{}] } },
    ],
    rejected: [
      {},
      { inputs: { backupRetentionPeriod: 0 } },
      { inputs: { backupRetentionPeriod: 3, snapshotIdentifier: "snapshot" } },
    ],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-backup",
    title: "RDS and Aurora clusters must keep backups for at least 7 days",
    ...backup,
    holds: ({ backupRetentionPeriod = 1 }) => backupRetentionPeriod >= 7,
    accepted: [{ backupRetentionPeriod: 35 }],
    rejected: [{}, { backupRetentionPeriod: 1 }],
  }),

  relation(Instance, {
    id: "aws-rds-deletion-protection",
    title: "RDS instances must be protected from deletion",
    ...deletion,
    with: copied,
    holds: (instance, origin) => instance.deletionProtection === true || isReplica(instance, origin),
    accepted: [{ inputs: { deletionProtection: true } }, { inputs: { replicateSourceDb: "source" } }],
    rejected: [{}, { inputs: { deletionProtection: false } }],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-deletion-protection",
    title: "RDS and Aurora clusters must be protected from deletion",
    ...deletion,
    holds: ({ deletionProtection }) => deletionProtection === true,
    accepted: [{ deletionProtection: true }],
    rejected: [{}, { deletionProtection: false }],
  }),

  relation(Instance, {
    id: "aws-rds-snapshot-tags",
    title: "RDS instances must pass their tags on to snapshots",
    ...tags,
    with: copied,
    holds: (instance, origin) => instance.copyTagsToSnapshot === true || isReplica(instance, origin),
    accepted: [{ inputs: { copyTagsToSnapshot: true } }, { beside: { sources: [{}] } }],
    rejected: [{}, { inputs: { copyTagsToSnapshot: false } }],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-snapshot-tags",
    title: "RDS and Aurora clusters must pass their tags on to snapshots",
    ...tags,
    holds: ({ copyTagsToSnapshot }) => copyTagsToSnapshot === true,
    accepted: [{ copyTagsToSnapshot: true }],
    rejected: [{}, { copyTagsToSnapshot: false }],
  }),

  relation(Instance, {
    id: "aws-rds-multi-az",
    title: "RDS instances must have a standby in another zone",
    annex: "4.2",
    severity: "low",
    why: "When the zone fails, wards work without records until somebody restores a backup elsewhere.",
    fix: "Set multiAz to true.",
    with: copied,
    holds: (instance, origin) => instance.multiAz === true || isReplica(instance, origin),
    accepted: [{ inputs: { multiAz: true } }, { inputs: { replicateSourceDb: "source" } }],
    rejected: [{}, { inputs: { multiAz: false } }],
  }),
];
