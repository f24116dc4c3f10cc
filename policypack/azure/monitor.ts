import { DiagnosticSetting, SubscriptionDiagnosticSetting } from "@pulumi/azure-native/monitor";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

/** What the activity log must hand on for an inquiry: who changed what, and what Azure itself noticed. */
const needed = ["Administrative", "Security", "Policy"];

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
    id: "azure-monitor-activity-log",
    title: "Subscription diagnostic settings must hand on the administrative, security and policy logs",
    annex: "3.2",
    severity: "high",
    why: "Without them nobody can tell afterwards who changed the hosting environment or switched a protection off.",
    fix: 'Add entries to logs for the categories "Administrative", "Security" and "Policy" with enabled true.',
    holds: ({ logs }) => {
      const enabled = (logs ?? []).filter((log) => log.enabled === true);
      if (enabled.some(({ categoryGroup }) => isOneOf(categoryGroup, "allLogs"))) return true;
      return needed.every((name) => enabled.some(({ category }) => isOneOf(category, name)));
    },
    accepted: [{ logs: needed.map((category) => ({ category, enabled: true })) }],
    rejected: [
      {},
      { logs: [{ category: "Administrative", enabled: true }] },
      { logs: needed.map((category) => ({ category, enabled: category !== "Security" })) },
    ],
  }),
];
