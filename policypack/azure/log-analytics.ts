import { Workspace } from "@pulumi/azure-native/operationalinsights";
import { policy } from "../policy";
import { isClosed } from "./enumeration";

export const logAnalytics = [
  policy(Workspace, {
    id: "azure-log-analytics-retention",
    title: "Log Analytics workspaces must keep logs for at least 90 days",
    annex: "3.2",
    severity: "medium",
    why: "Intrusions are often noticed after weeks, when the default of 30 days has erased how they began.",
    fix: "Set retentionInDays to 90 or more.",
    holds: ({ retentionInDays }) => (retentionInDays ?? 30) >= 90,
    accepted: [{ retentionInDays: 90 }, { retentionInDays: 400 }],
    rejected: [{}, { retentionInDays: 30 }],
  }),

  policy(Workspace, {
    id: "azure-log-analytics-local-auth",
    title: "Log Analytics workspaces must refuse their shared keys",
    annex: "11.6",
    severity: "medium",
    why: "Whoever holds a shared key can write false log lines, and no log can name the holder.",
    fix: "Set features.disableLocalAuth to true.",
    holds: ({ features }) => features?.disableLocalAuth === true,
    accepted: [{ features: { disableLocalAuth: true } }],
    rejected: [{}, { features: { disableLocalAuth: false } }],
  }),

  policy(Workspace, {
    id: "azure-log-analytics-private-only",
    title: "Log Analytics workspaces must be written and read through private endpoints only",
    annex: "6.7",
    severity: "low",
    why: "Logs hold names and queries: one leaked token is then enough to read them from anywhere.",
    fix: 'Set publicNetworkAccessForIngestion and publicNetworkAccessForQuery to "Disabled".',
    holds: (workspace) =>
      (["publicNetworkAccessForIngestion", "publicNetworkAccessForQuery"] as const).filter(
        (access) => !isClosed(workspace[access]),
      ),
    accepted: [{ publicNetworkAccessForIngestion: "Disabled", publicNetworkAccessForQuery: "Disabled" }],
    rejected: [{}, { publicNetworkAccessForIngestion: "Disabled" }],
  }),
];
