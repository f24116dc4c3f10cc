import { DiagnosticSetting, SubscriptionDiagnosticSetting } from "@pulumi/azure-native/monitor";
import { policy } from "../policy";
import { relation, toAny } from "../relation";
import { either } from "../unknown";
import { isOneOf } from "./enumeration";

/** What the activity log must hand on for an inquiry: who changed what, and what Azure itself noticed. */
const needed = ["Administrative", "Security", "Policy"];

interface Log {
  category?: string;
  categoryGroup?: string;
  enabled?: boolean;
}

function handsOnNeeded(logs: readonly Log[] | undefined): boolean {
  const enabled = (logs ?? []).filter((log) => log.enabled === true);
  if (enabled.some(({ categoryGroup }) => isOneOf(categoryGroup, "allLogs"))) return true;
  return needed.every((name) => enabled.some(({ category }) => isOneOf(category, name)));
}

const subscription = "/subscriptions/00000000-0000-0000-0000-000000000000";

const activityLog = {
  annex: "3.2",
  severity: "medium",
  why: "Without them nobody can tell afterwards who changed the hosting environment or switched a protection off.",
  fix: 'Add entries to logs for the categories "Administrative", "Security" and "Policy" with enabled true.',
} as const;

export const monitor = [
  policy(DiagnosticSetting, {
    id: "azure-monitor-diagnostic-logs",
    title: "Diagnostic settings must hand on at least one log",
    annex: "3.2",
    severity: "medium",
    why: "A setting that hands on metrics only leaves no trace of who did what.",
    fix: 'Add an entry to logs with categoryGroup "allLogs" and enabled true.',
    holds: ({ logs }) => (logs ?? []).some(({ enabled }) => enabled === true),
    accepted: [
      { logs: [{ categoryGroup: "allLogs", enabled: true }] },
      {
        logs: [
          { category: "AuditEvent", enabled: true },
          { category: "Other", enabled: false },
        ],
      },
    ],
    rejected: [{}, { logs: [] }, { logs: [{ categoryGroup: "allLogs", enabled: false }] }],
  }),

  policy(SubscriptionDiagnosticSetting, {
    ...activityLog,
    id: "azure-monitor-activity-log",
    title: "Subscription diagnostic settings must hand on the administrative, security and policy logs",
    holds: ({ logs }) => handsOnNeeded(logs),
    accepted: [{ logs: needed.map((category) => ({ category, enabled: true })) }],
    rejected: [
      {},
      { logs: [{ category: "Administrative", enabled: true }] },
      { logs: needed.map((category) => ({ category, enabled: category !== "Security" })) },
    ],
  }),

  relation(DiagnosticSetting, {
    ...activityLog,
    id: "azure-monitor-subscription-log",
    title: "Diagnostic settings of a subscription must hand on its administrative, security and policy logs",
    with: { sources: toAny("resourceUri") },
    holds: (setting, { sources }) =>
      either(
        () => sources.length > 0,
        () => handsOnNeeded(setting.logs),
        () => !/^\/?subscriptions\/[^/]+\/?$/i.test(setting.resourceUri ?? ""),
      ),
    accepted: [
      { inputs: { resourceUri: subscription, logs: needed.map((category) => ({ category, enabled: true })) } },
      { inputs: { resourceUri: `${subscription}/resourceGroups/r/providers/Microsoft.KeyVault/vaults/v` } },
      { beside: { sources: [{}] } },
    ],
    rejected: [{ inputs: { resourceUri: subscription, logs: [{ category: "Administrative", enabled: true }] } }],
  }),
];
