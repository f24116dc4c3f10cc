import { Cluster as DocumentCluster, ClusterParameterGroup as DocumentParameters } from "@pulumi/aws/docdb";
import { Cluster as GraphCluster, ClusterInstance as GraphInstance } from "@pulumi/aws/neptune";
import { offending, policy } from "../policy";
import { relation } from "../relation";
import { isGiven, unknowable } from "../unknown";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

const storage = {
  annex: "9",
  severity: "high",
  why: "Whoever obtains a copy of the storage, a snapshot or a backup reads the records in it.",
  fix: "Set storageEncrypted to true.",
} as const;

const key = {
  annex: "9",
  severity: "medium",
  why: whyOwnKey,
} as const;

const backup = {
  annex: "4.2",
  severity: "high",
  why: "A fault or an attack that is noticed after the last backup has gone cannot be undone, and the records are lost.",
  fix: "Set backupRetentionPeriod to 7 or more.",
} as const;

const logs = {
  annex: "3.2",
  severity: "medium",
  why: "Nobody can say afterwards who read or changed which record.",
} as const;

const isEncrypted = (cluster: { storageEncrypted?: boolean; snapshotIdentifier?: string }): boolean =>
  cluster.storageEncrypted === true || (isGiven(cluster, "snapshotIdentifier") && unknowable("snapshotIdentifier"));

export const documentDatabases = [
  policy(DocumentCluster, {
    id: "aws-docdb-storage-encrypted",
    title: "DocumentDB clusters must encrypt their storage",
    ...storage,
    holds: isEncrypted,
    accepted: [{ storageEncrypted: true }],
    rejected: [{}, { storageEncrypted: false }],
  }),

  relation(DocumentCluster, {
    id: "aws-docdb-customer-key",
    title: "DocumentDB clusters must encrypt their storage with a customer-managed key",
    ...key,
    fix: "Set kmsKeyId to the ARN of a key of your own.",
    with: keysOf("kmsKeyId"),
    applies: ({ storageEncrypted }) => storageEncrypted === true,
    holds: (cluster, keys) => isCustomerKey(keys, () => cluster.kmsKeyId),
    accepted: [{}, { inputs: { storageEncrypted: true }, beside: { keys: [{}] } }],
    rejected: [{ inputs: { storageEncrypted: true } }],
  }),

  policy(DocumentParameters, {
    id: "aws-docdb-tls",
    title: "DocumentDB parameter groups must not switch TLS off",
    annex: "9",
    severity: "high",
    why: "Passwords and records cross the network in plain text, where whoever listens reads and alters them.",
    fix: 'Remove the parameter tls from parameters, or give it the value "enabled".',
    holds: ({ parameters }) =>
      offending("parameters", parameters, ({ name, value }) => name !== "tls" || value.toLowerCase() !== "disabled"),
    accepted: [{}, { parameters: [{ name: "tls", value: "tls1.2+" }] }],
    rejected: [{ parameters: [{ name: "tls", value: "disabled" }] }],
  }),

  policy(DocumentCluster, {
    id: "aws-docdb-backup",
    title: "DocumentDB clusters must keep backups for at least 7 days",
    ...backup,
    holds: ({ backupRetentionPeriod = 1 }) => backupRetentionPeriod >= 7,
    accepted: [{ backupRetentionPeriod: 7 }],
    rejected: [{}, { backupRetentionPeriod: 1 }],
  }),

  policy(DocumentCluster, {
    id: "aws-docdb-audit-log",
    title: "DocumentDB clusters must send their audit log to CloudWatch",
    ...logs,
    fix: 'Name "audit" in enabledCloudwatchLogsExports.',
    holds: ({ enabledCloudwatchLogsExports = [] }) => enabledCloudwatchLogsExports.includes("audit"),
    accepted: [{ enabledCloudwatchLogsExports: ["audit", "profiler"] }],
    rejected: [{}, { enabledCloudwatchLogsExports: ["profiler"] }],
  }),

  policy(GraphCluster, {
    id: "aws-neptune-storage-encrypted",
    title: "Neptune clusters must encrypt their storage",
    ...storage,
    holds: isEncrypted,
    accepted: [{ storageEncrypted: true }],
    rejected: [{}, { storageEncrypted: false }],
  }),

  relation(GraphCluster, {
    id: "aws-neptune-customer-key",
    title: "Neptune clusters must encrypt their storage with a customer-managed key",
    ...key,
    fix: "Set kmsKeyArn to the ARN of a key of your own.",
    with: keysOf("kmsKeyArn"),
    applies: ({ storageEncrypted }) => storageEncrypted === true,
    holds: (cluster, keys) => isCustomerKey(keys, () => cluster.kmsKeyArn),
    accepted: [{}, { inputs: { storageEncrypted: true }, beside: { keys: [{}] } }],
    rejected: [{ inputs: { storageEncrypted: true } }],
  }),

  policy(GraphCluster, {
    id: "aws-neptune-backup",
    title: "Neptune clusters must keep backups for at least 7 days",
    ...backup,
    holds: ({ backupRetentionPeriod = 1 }) => backupRetentionPeriod >= 7,
    accepted: [{ backupRetentionPeriod: 7 }],
    rejected: [{}, { backupRetentionPeriod: 1 }],
  }),

  policy(GraphCluster, {
    id: "aws-neptune-audit-log",
    title: "Neptune clusters must send their audit log to CloudWatch",
    ...logs,
    fix: 'Name "audit" in enableCloudwatchLogsExports.',
    holds: ({ enableCloudwatchLogsExports = [] }) => enableCloudwatchLogsExports.includes("audit"),
    accepted: [{ enableCloudwatchLogsExports: ["audit"] }],
    rejected: [{}, { enableCloudwatchLogsExports: ["slowquery"] }],
  }),

  policy(GraphInstance, {
    id: "aws-neptune-public",
    title: "Neptune instances must not be publicly accessible",
    annex: "6.8",
    severity: "critical",
    why: "The database has an address on the internet, where anyone can try known flaws on it.",
    fix: "Set publiclyAccessible to false.",
    holds: ({ publiclyAccessible }) => publiclyAccessible !== true,
    accepted: [{}, { publiclyAccessible: false }],
    rejected: [{ publiclyAccessible: true }],
  }),
];
