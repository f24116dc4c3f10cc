import { Cluster, ClusterInstance, GlobalCluster, Instance } from "@pulumi/aws/rds";
import { policy } from "../policy";
import { relation, to } from "../relation";
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
  fix: "Set kmsKeyId to the ARN of a key of your own.",
} as const;

const insights = {
  annex: "9",
  severity: "low",
  why: "Performance data contains statements, and with them values from records, under a key that you do not control.",
  fix: "Set performanceInsightsKmsKeyId to the ARN of a key of your own.",
  with: keysOf("performanceInsightsKmsKeyId"),
  holds: (
    instance: { performanceInsightsEnabled?: boolean; performanceInsightsKmsKeyId?: string },
    keys: { keys: readonly unknown[] },
  ): boolean =>
    instance.performanceInsightsEnabled !== true || isCustomerKey(keys, () => instance.performanceInsightsKmsKeyId),
} as const;

interface Origin {
  snapshotIdentifier?: string;
  restoreToPointInTime?: object;
  replicateSourceDb?: string;
  replicationSourceIdentifier?: string;
  globalClusterIdentifier?: string;
}

/** What a database is made from, and inherits its encryption from. */
const originOf = (inputs: Origin): string | undefined =>
  (
    [
      "snapshotIdentifier",
      "restoreToPointInTime",
      "replicateSourceDb",
      "replicationSourceIdentifier",
      "globalClusterIdentifier",
    ] as const
  ).find((origin) => isGiven(inputs, origin));

/** A replica is encrypted as its source is, which is judged itself where it is of this stack. */
const copied = { sources: to(Instance, "replicateSourceDb") };

const isEncrypted = (inputs: Origin & { storageEncrypted?: boolean }): boolean => {
  if (inputs.storageEncrypted === true) return true;
  const origin = originOf(inputs);
  return origin === undefined ? false : unknowable(origin);
};

export const rdsEncryption = [
  relation(Instance, {
    id: "aws-rds-storage-encrypted",
    title: "RDS instances must encrypt their storage",
    ...storage,
    with: copied,
    holds: (instance, { sources }) =>
      sources.some(({ storageEncrypted }) => storageEncrypted === true) || isEncrypted(instance),
    accepted: [{ inputs: { storageEncrypted: true } }, { beside: { sources: [{ storageEncrypted: true }] } }],
    rejected: [{}, { inputs: { storageEncrypted: false } }],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-storage-encrypted",
    title: "RDS and Aurora clusters must encrypt their storage",
    ...storage,
    // Aurora Serverless v1 is encrypted whatever is asked.
    holds: (cluster) => cluster.engineMode === "serverless" || isEncrypted(cluster),
    accepted: [
      { storageEncrypted: true },
      { engineMode: "serverless" },
      { engineMode: "serverless", storageEncrypted: false },
    ],
    rejected: [{}, { storageEncrypted: false }, { engineMode: "provisioned" }],
  }),

  policy(GlobalCluster, {
    id: "aws-rdsglobalcluster-storage-encrypted",
    title: "Global clusters must encrypt their storage",
    ...storage,
    holds: (cluster) =>
      cluster.storageEncrypted === true ||
      (isGiven(cluster, "sourceDbClusterIdentifier") && unknowable("sourceDbClusterIdentifier")),
    accepted: [{ storageEncrypted: true }],
    rejected: [{}, { storageEncrypted: false }],
  }),

  relation(Instance, {
    id: "aws-rds-customer-key",
    title: "RDS instances must encrypt their storage with a customer-managed key",
    ...key,
    with: { ...keysOf("kmsKeyId"), ...copied },
    applies: ({ storageEncrypted }) => storageEncrypted === true,
    holds: (instance, { sources, ...keys }) =>
      sources.length > 0 ||
      isCustomerKey(keys, () => instance.kmsKeyId) ||
      (instance.replicateSourceDb !== undefined && unknowable("replicateSourceDb")),
    accepted: [
      { inputs: { storageEncrypted: true }, beside: { keys: [{}] } },
      { inputs: { storageEncrypted: true }, beside: { sources: [{}] } },
      {},
    ],
    rejected: [
      { inputs: { storageEncrypted: true } },
      { inputs: { storageEncrypted: true, kmsKeyId: "arn:aws:kms:eu-west-3:123456789012:alias/aws/rds" } },
    ],
  }),

  relation(Cluster, {
    id: "aws-rdscluster-customer-key",
    title: "RDS and Aurora clusters must encrypt their storage with a customer-managed key",
    ...key,
    with: keysOf("kmsKeyId"),
    applies: ({ storageEncrypted, engineMode }) => storageEncrypted === true || engineMode === "serverless",
    holds: (cluster, keys) => isCustomerKey(keys, () => cluster.kmsKeyId),
    accepted: [{ inputs: { storageEncrypted: true }, beside: { keys: [{}] } }, {}],
    rejected: [{ inputs: { storageEncrypted: true } }, { inputs: { engineMode: "serverless" } }],
  }),

  relation(Instance, {
    id: "aws-rds-insights-key",
    title: "Performance Insights of RDS instances must use a customer-managed key",
    ...insights,
    accepted: [{ inputs: { performanceInsightsEnabled: true }, beside: { keys: [{}] } }, {}],
    rejected: [{ inputs: { performanceInsightsEnabled: true } }],
  }),

  relation(ClusterInstance, {
    id: "aws-rdsclusterinstance-insights-key",
    title: "Performance Insights of cluster instances must use a customer-managed key",
    ...insights,
    accepted: [{ inputs: { performanceInsightsEnabled: true }, beside: { keys: [{}] } }, {}],
    rejected: [{ inputs: { performanceInsightsEnabled: true } }],
  }),
];
