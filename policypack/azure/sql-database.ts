import {
  BackupShortTermRetentionPolicy,
  Database,
  ManagedInstance,
  ServerSecurityAlertPolicy,
} from "@pulumi/azure-native/sql";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

export const sqlDatabase = [
  policy(BackupShortTermRetentionPolicy, {
    id: "azure-sql-backup-retention",
    title: "SQL databases must keep their backups for at least 7 days",
    annex: "4.2",
    severity: "medium",
    why: "Damage that is noticed after a weekend or a holiday can otherwise no longer be undone.",
    fix: "Set retentionDays to 7 or more.",
    holds: ({ retentionDays }) => (retentionDays ?? 7) >= 7,
    accepted: [{ retentionDays: 35 }, {}],
    rejected: [{ retentionDays: 1 }],
  }),

  policy(Database, {
    id: "azure-sql-backup-redundancy",
    title: "SQL databases must not keep their backups in one data centre only",
    annex: "4.2",
    severity: "medium",
    why: "Fire or flood in that data centre takes the database and its backups at once.",
    fix: 'Set requestedBackupStorageRedundancy to "Geo", "GeoZone" or "Zone", or leave it out.',
    holds: ({ requestedBackupStorageRedundancy }) => !isOneOf(requestedBackupStorageRedundancy, "Local"),
    accepted: [{}, { requestedBackupStorageRedundancy: "Zone" }],
    rejected: [{ requestedBackupStorageRedundancy: "Local" }],
  }),

  policy(ServerSecurityAlertPolicy, {
    id: "azure-sql-threat-detection",
    title: "SQL servers must report every kind of suspicious activity",
    annex: "3.2",
    severity: "medium",
    why: "Otherwise nobody is told when somebody guesses passwords or injects statements.",
    fix: 'Set state to "Enabled" and leave disabledAlerts empty.',
    holds: ({ state, disabledAlerts }) => [
      ...(isOneOf(state, "Enabled") ? [] : ["state"]),
      ...((disabledAlerts ?? []).some((alert) => alert !== "") ? ["disabledAlerts"] : []),
    ],
    accepted: [{ state: "Enabled" }, { state: "Enabled", disabledAlerts: [""] }],
    rejected: [{ state: "Disabled" }, { state: "Enabled", disabledAlerts: ["Sql_Injection"] }],
  }),

  policy(ManagedInstance, {
    id: "azure-sql-instance-public-endpoint",
    title: "SQL managed instances must not have a public endpoint",
    annex: "6.7",
    severity: "high",
    why: "Only security rules and passwords then keep the internet from the records.",
    fix: "Set publicDataEndpointEnabled to false, or leave it out.",
    holds: ({ publicDataEndpointEnabled }) => publicDataEndpointEnabled !== true,
    accepted: [{}, { publicDataEndpointEnabled: false }],
    rejected: [{ publicDataEndpointEnabled: true }],
  }),

  policy(ManagedInstance, {
    id: "azure-sql-instance-tls",
    title: "SQL managed instances must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set minimalTlsVersion to "1.2", or leave it out.',
    holds: ({ minimalTlsVersion }) => minimalTlsVersion === undefined || isOneOf(minimalTlsVersion, "1.2", "1.3"),
    accepted: [{}, { minimalTlsVersion: "1.2" }],
    rejected: [{ minimalTlsVersion: "None" }, { minimalTlsVersion: "1.0" }],
  }),

  policy(Database, {
    id: "azure-sql-high-availability",
    title: "SQL databases must run in more than one zone",
    annex: "4.2",
    severity: "low",
    why: "When the zone fails, care goes on without records until it is back or somebody restores a backup elsewhere.",
    fix: "Set zoneRedundant to true.",
    // A database in a pool is as redundant as the pool.
    holds: ({ elasticPoolId, zoneRedundant }) => zoneRedundant === true || elasticPoolId !== undefined,
    accepted: [{ zoneRedundant: true }, { elasticPoolId: "…" }],
    rejected: [{}, { zoneRedundant: false }],
  }),
];
