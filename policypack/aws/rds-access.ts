import { Cluster, ClusterInstance, ClusterSnapshot, Instance, Snapshot, SnapshotCopy } from "@pulumi/aws/rds";
import { offending, policy } from "../policy";
import { relation, to } from "../relation";
import { isGiven, unknowable } from "../unknown";

const exposure = {
  annex: "6.8",
  severity: "critical",
  why: "The database has an address on the internet, where anyone can try passwords and known flaws on it.",
  fix: "Set publiclyAccessible to false.",
} as const;

const accounts = {
  annex: "11.6",
  severity: "low",
  why: "Applications share long-lived database passwords, which nobody revokes when a person or system leaves.",
  fix: "Set iamDatabaseAuthenticationEnabled to true.",
} as const;

const password = {
  annex: "11.6",
  severity: "medium",
  why: "The master password lies in the stack's state and never changes, so each reader of the state owns the database.",
} as const;

const sharing = {
  annex: "11.1",
  severity: "critical",
  why: "Anyone with an AWS account can restore the whole database and read every record.",
  fix: 'Remove "all" from sharedAccounts.',
} as const;

const isSomeone = (account: string): boolean => account !== "all";

/** Engines that know AWS accounts. Oracle, SQL Server and Db2 use directories; replicas have that of their source. */
const knowsAccounts = (engine: string | undefined): boolean =>
  engine === undefined ? unknowable("engine") : /mysql|mariadb|postgres|^aurora$/i.test(engine);

export const rdsAccess = [
  policy(Instance, {
    id: "aws-rds-public",
    title: "RDS instances must not be publicly accessible",
    ...exposure,
    holds: ({ publiclyAccessible }) => publiclyAccessible !== true,
    accepted: [{}, { publiclyAccessible: false }],
    rejected: [{ publiclyAccessible: true }],
  }),

  policy(ClusterInstance, {
    id: "aws-rdsclusterinstance-public",
    title: "Cluster instances must not be publicly accessible",
    ...exposure,
    holds: ({ publiclyAccessible }) => publiclyAccessible !== true,
    accepted: [{}, { publiclyAccessible: false }],
    rejected: [{ publiclyAccessible: true }],
  }),

  relation(Instance, {
    id: "aws-rds-accounts",
    title: "RDS instances must let applications sign in with AWS accounts",
    ...accounts,
    with: { sources: to(Instance, "replicateSourceDb") },
    holds: (instance, { sources }) =>
      instance.iamDatabaseAuthenticationEnabled === true || !knowsAccounts(instance.engine ?? sources[0]?.engine),
    accepted: [
      { inputs: { engine: "postgres", iamDatabaseAuthenticationEnabled: true } },
      { inputs: { engine: "sqlserver-se" } },
      { beside: { sources: [{ engine: "oracle-ee" }] } },
    ],
    rejected: [
      { inputs: { engine: "mysql" } },
      { inputs: { engine: "postgres", iamDatabaseAuthenticationEnabled: false } },
    ],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-accounts",
    title: "RDS and Aurora clusters must let applications sign in with AWS accounts",
    ...accounts,
    holds: ({ iamDatabaseAuthenticationEnabled }) => iamDatabaseAuthenticationEnabled === true,
    accepted: [{ engine: "aurora-postgresql", iamDatabaseAuthenticationEnabled: true }],
    rejected: [{ engine: "aurora-mysql" }],
  }),

  policy(Instance, {
    id: "aws-rds-managed-password",
    title: "RDS instances must let AWS keep and change the master password",
    ...password,
    fix: "Remove password, and set manageMasterUserPassword to true.",
    holds: (instance) => !isGiven(instance, "password"),
    accepted: [{}],
    rejected: [{ password: "example" }],
  }),

  policy(Cluster, {
    id: "aws-rdscluster-managed-password",
    title: "RDS and Aurora clusters must let AWS keep and change the master password",
    ...password,
    fix: "Remove masterPassword, and set manageMasterUserPassword to true.",
    holds: (cluster) => !isGiven(cluster, "masterPassword"),
    accepted: [{}],
    rejected: [{ masterPassword: "example" }],
  }),

  policy(Snapshot, {
    id: "aws-rdssnapshot-public",
    title: "Snapshots of RDS instances must not be public",
    ...sharing,
    holds: ({ sharedAccounts }) => offending("sharedAccounts", sharedAccounts, isSomeone),
    accepted: [{}, { sharedAccounts: ["123456789012"] }],
    rejected: [{ sharedAccounts: ["123456789012", "all"] }],
  }),

  policy(SnapshotCopy, {
    id: "aws-rdssnapshotcopy-public",
    title: "Copies of RDS snapshots must not be public",
    ...sharing,
    holds: ({ sharedAccounts }) => offending("sharedAccounts", sharedAccounts, isSomeone),
    accepted: [{}, { sharedAccounts: ["123456789012"] }],
    rejected: [{ sharedAccounts: ["all"] }],
  }),

  policy(ClusterSnapshot, {
    id: "aws-rdsclustersnapshot-public",
    title: "Snapshots of RDS and Aurora clusters must not be public",
    ...sharing,
    holds: ({ sharedAccounts }) => offending("sharedAccounts", sharedAccounts, isSomeone),
    accepted: [{}, { sharedAccounts: ["123456789012"] }],
    rejected: [{ sharedAccounts: ["all"] }],
  }),
];
