import { ExtendedServerBlobAuditingPolicy, Server, ServerBlobAuditingPolicy } from "@pulumi/azure-native/sql";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { isOneOf } from "./enumeration";

const whyAudit = "Without an audit nobody can tell afterwards who read or changed which records.";

const enabled = {
  annex: "3.2",
  severity: "high",
  why: whyAudit,
  fix: 'Set state to "Enabled".',
  holds: ({ state }: { state?: string }): boolean => isOneOf(state, "Enabled"),
} as const;

const kept = {
  annex: "3.2",
  severity: "medium",
  why: "Intrusions are often noticed after weeks, when the records of how they began are already gone.",
  fix: "Set retentionDays to 90 or more, or to 0 to keep them without limit.",
  // Nothing said is 0 to Azure: kept without limit.
  holds: ({ retentionDays = 0 }: { retentionDays?: number }): boolean => retentionDays === 0 || retentionDays >= 90,
} as const;

export const sqlAudit = [
  relation(Server, {
    id: "azure-sql-audit-present",
    title: "SQL servers must be audited",
    annex: "3.2",
    severity: "medium",
    why: whyAudit,
    fix: "Add an ExtendedServerBlobAuditingPolicy whose serverName is this server.",
    with: {
      audits: from(ServerBlobAuditingPolicy, "serverName"),
      extended: from(ExtendedServerBlobAuditingPolicy, "serverName"),
    },
    holds: (_, { audits, extended }) => audits.length + extended.length > 0,
    accepted: [{ beside: { audits: [{ state: "Enabled" }] } }, { beside: { extended: [{ state: "Enabled" }] } }],
    rejected: [{}],
  }),

  policy(ServerBlobAuditingPolicy, {
    id: "azure-sql-audit-enabled",
    title: "SQL server auditing must be enabled",
    ...enabled,
    accepted: [{ state: "Enabled" }],
    rejected: [{ state: "Disabled" }],
  }),

  policy(ExtendedServerBlobAuditingPolicy, {
    id: "azure-sql-extended-audit-enabled",
    title: "SQL server extended auditing must be enabled",
    ...enabled,
    accepted: [{ state: "Enabled" }],
    rejected: [{ state: "Disabled" }],
  }),

  policy(ServerBlobAuditingPolicy, {
    ...kept,
    id: "azure-sql-audit-retention",
    title: "SQL server auditing must keep its records for at least 90 days",
    accepted: [{}, { retentionDays: 0 }, { retentionDays: 90 }],
    rejected: [{ retentionDays: 30 }],
  }),
  policy(ExtendedServerBlobAuditingPolicy, {
    ...kept,
    id: "azure-sql-extended-audit-retention",
    title: "SQL server extended auditing must keep its records for at least 90 days",
    accepted: [{}, { retentionDays: 0 }, { retentionDays: 365 }],
    rejected: [{ retentionDays: 7 }],
  }),
];
