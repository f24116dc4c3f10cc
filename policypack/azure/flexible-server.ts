import { Server as MySql } from "@pulumi/azure-native/dbformysql";
import { Server as PostgreSql } from "@pulumi/azure-native/dbforpostgresql";
import { type Metadata, policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

interface Server {
  createMode?: string;
  backup?: { geoRedundantBackup?: string; backupRetentionDays?: number };
  highAvailability?: { mode?: string };
  network?: { publicNetworkAccess?: string; delegatedSubnetResourceId?: string };
  dataEncryption?: { type?: string };
}

interface Example extends Server {
  dataEncryption?: { type: "AzureKeyVault" | "SystemManaged"; primaryKeyURI?: string };
}

interface Demand extends Omit<Metadata, "id" | "title"> {
  holds: (server: Server) => boolean;
  accepted: Example[];
  rejected: Example[];
}

const privateOnly: Demand = {
  annex: "6.7",
  severity: "medium",
  why: "A public endpoint leaves firewall rules and passwords as all that keeps the internet from the records.",
  fix: 'Set network.publicNetworkAccess to "Disabled", or network.delegatedSubnetResourceId at creation.',
  holds: ({ network }) =>
    isClosed(network?.publicNetworkAccess) ||
    (network?.publicNetworkAccess === undefined && network?.delegatedSubnetResourceId !== undefined),
  accepted: [{ network: { publicNetworkAccess: "Disabled" } }, { network: { delegatedSubnetResourceId: "…" } }],
  rejected: [{}, { network: {} }, { network: { publicNetworkAccess: "Enabled" } }],
};

const customerKey: Demand = {
  annex: "9",
  severity: "medium",
  why: "A platform key cannot be revoked, so nobody here can make the data unreadable or see who used the key.",
  fix: 'Set dataEncryption.type to "AzureKeyVault" with primaryKeyURI and primaryUserAssignedIdentityId.',
  holds: ({ dataEncryption }) => isOneOf(dataEncryption?.type, "AzureKeyVault"),
  accepted: [{ dataEncryption: { type: "AzureKeyVault", primaryKeyURI: "…" } }],
  rejected: [{}, { dataEncryption: { type: "SystemManaged" } }],
};

/** A read replica takes its backups and its standby from the server that it follows. */
const isReplica = ({ createMode }: Server): boolean => isOneOf(createMode, "Replica");

const geoBackup: Demand = {
  annex: "4.2",
  severity: "medium",
  why: "When a region is lost, its backups are lost with it, and this can only be set at creation.",
  fix: 'Set backup.geoRedundantBackup to "Enabled".',
  holds: (server) => isOneOf(server.backup?.geoRedundantBackup, "Enabled") || isReplica(server),
  accepted: [{ backup: { geoRedundantBackup: "Enabled" } }, { createMode: "Replica" }],
  rejected: [{}, { backup: { geoRedundantBackup: "Disabled" } }],
};

const retention: Demand = {
  annex: "4.2",
  severity: "medium",
  why: "Damage that is noticed after the default of 7 days can no longer be undone.",
  fix: "Set backup.backupRetentionDays to 14 or more.",
  holds: (server) => (server.backup?.backupRetentionDays ?? 7) >= 14 || isReplica(server),
  accepted: [{ backup: { backupRetentionDays: 35 } }, { createMode: "replica" }],
  rejected: [{}, { backup: { backupRetentionDays: 7 } }],
};

const standby: Demand = {
  annex: "4.2",
  severity: "low",
  why: "When the zone or the machine fails, care goes on without records until somebody restores a backup.",
  fix: 'Set highAvailability.mode to "ZoneRedundant".',
  holds: (server) => isOneOf(server.highAvailability?.mode, "ZoneRedundant") || isReplica(server),
  accepted: [{ highAvailability: { mode: "ZoneRedundant" } }, { createMode: "Replica" }],
  rejected: [{}, { highAvailability: { mode: "Disabled" } }, { highAvailability: { mode: "SameZone" } }],
};

/** What flexible servers of PostgreSQL and MySQL have in common; each has its parameters in a file of its own. */
export const flexibleServer = [
  policy(PostgreSql, {
    ...privateOnly,
    id: "azure-postgresql-private-only",
    title: "PostgreSQL servers must be reached through the virtual network only",
  }),
  policy(PostgreSql, {
    ...customerKey,
    id: "azure-postgresql-customer-key",
    title: "PostgreSQL servers must be encrypted with a customer-managed key",
  }),
  policy(PostgreSql, {
    ...geoBackup,
    id: "azure-postgresql-geo-backup",
    title: "PostgreSQL servers must keep a copy of their backups in a second region",
  }),
  policy(PostgreSql, {
    ...retention,
    id: "azure-postgresql-backup-retention",
    title: "PostgreSQL servers must keep their backups for at least 14 days",
  }),
  policy(PostgreSql, {
    ...standby,
    id: "azure-postgresql-high-availability",
    title: "PostgreSQL servers must have a standby in a second zone",
  }),
  policy(MySql, {
    ...privateOnly,
    id: "azure-mysql-private-only",
    title: "MySQL servers must be reached through the virtual network only",
  }),
  policy(MySql, {
    ...customerKey,
    id: "azure-mysql-customer-key",
    title: "MySQL servers must be encrypted with a customer-managed key",
  }),
  policy(MySql, {
    ...geoBackup,
    id: "azure-mysql-geo-backup",
    title: "MySQL servers must keep a copy of their backups in a second region",
  }),
  policy(MySql, {
    ...retention,
    id: "azure-mysql-backup-retention",
    title: "MySQL servers must keep their backups for at least 14 days",
  }),
  policy(MySql, {
    ...standby,
    id: "azure-mysql-high-availability",
    title: "MySQL servers must have a standby in a second zone",
  }),
];
