import { Cluster, ClusterInstance, Instance } from "@pulumi/aws/rds";
import { policy } from "../policy";

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

export const rdsUpkeep = [
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
];
