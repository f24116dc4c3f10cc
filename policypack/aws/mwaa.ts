import { Environment } from "@pulumi/aws/mwaa";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

const logs = ["schedulerLogs", "webserverLogs", "workerLogs"] as const;
const on = { enabled: true };

export const mwaa = [
  policy(Environment, {
    id: "aws-mwaa-private",
    title: "Airflow environments must not show their web server to the internet",
    annex: "6.8",
    severity: "medium",
    why: "Anyone can try stolen credentials and known flaws on what runs the jobs that move records.",
    fix: 'Leave webserverAccessMode out, or set it to "PRIVATE_ONLY".',
    holds: ({ webserverAccessMode }) => webserverAccessMode !== "PUBLIC_ONLY",
    accepted: [{}, { webserverAccessMode: "PRIVATE_ONLY" }],
    rejected: [{ webserverAccessMode: "PUBLIC_ONLY" }],
  }),

  policy(Environment, {
    id: "aws-mwaa-log",
    title: "Airflow environments must keep logs",
    annex: "3.2",
    severity: "medium",
    why: "Nobody can say afterwards which job moved which records, or who started it.",
    fix: "Set enabled to true in schedulerLogs, webserverLogs and workerLogs of loggingConfiguration.",
    holds: ({ loggingConfiguration }) =>
      logs
        .filter((log) => loggingConfiguration?.[log]?.enabled !== true)
        .map((log) => `loggingConfiguration.${log}.enabled`),
    accepted: [{ loggingConfiguration: { schedulerLogs: on, webserverLogs: on, workerLogs: on } }],
    rejected: [{}, { loggingConfiguration: { schedulerLogs: on, webserverLogs: on } }],
  }),

  relation(Environment, {
    id: "aws-mwaa-customer-key",
    title: "Airflow environments must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsKey to the ARN of a key of your own.",
    with: keysOf("kmsKey"),
    holds: (environment, keys) => isCustomerKey(keys, () => environment.kmsKey),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}],
  }),
];
