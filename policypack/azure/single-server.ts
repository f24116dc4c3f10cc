import { SingleServer as MySql } from "@pulumi/azure-native/dbformysql";
import { SingleServer as PostgreSql } from "@pulumi/azure-native/dbforpostgresql";
import { policy } from "../policy";
import { isClosed, isOneOf } from "./enumeration";

interface Server {
  properties?: { sslEnforcement?: string; minimalTlsVersion?: string; publicNetworkAccess?: string };
}

const enforced = {
  annex: "9",
  severity: "critical",
  why: "Patient data and passwords otherwise cross the network in clear text.",
  fix: 'Set properties.sslEnforcement to "Enabled".',
  holds: ({ properties }: Server): boolean => isOneOf(properties?.sslEnforcement, "Enabled"),
} as const;

const tls = {
  annex: "9",
  severity: "high",
  why: "Older versions have known attacks that let an eavesdropper read the traffic.",
  fix: 'Set properties.minimalTlsVersion to "TLS1_2".',
  holds: ({ properties }: Server): boolean => isOneOf(properties?.minimalTlsVersion, "TLS1_2"),
} as const;

const privateOnly = {
  annex: "6.7",
  severity: "medium",
  why: "A public endpoint leaves firewall rules and passwords as all that keeps the internet from the records.",
  fix: 'Set properties.publicNetworkAccess to "Disabled" and add a PrivateEndpoint.',
  holds: ({ properties }: Server): boolean => isClosed(properties?.publicNetworkAccess),
} as const;

const login = { createMode: "Default", administratorLogin: "…", administratorLoginPassword: "…" } as const;

/** Servers of the generation before the flexible ones: Azure makes no new ones, stacks still hold them. */
export const singleServer = [
  policy(PostgreSql, {
    ...enforced,
    id: "azure-postgresql-single-transport",
    title: "PostgreSQL single servers must refuse connections without TLS",
    accepted: [{ properties: { ...login, sslEnforcement: "Enabled" } }],
    rejected: [{ properties: login }, { properties: { ...login, sslEnforcement: "Disabled" } }],
  }),
  policy(PostgreSql, {
    ...tls,
    id: "azure-postgresql-single-tls",
    title: "PostgreSQL single servers must refuse TLS older than 1.2",
    accepted: [{ properties: { ...login, minimalTlsVersion: "TLS1_2" } }],
    rejected: [{ properties: login }, { properties: { ...login, minimalTlsVersion: "TLSEnforcementDisabled" } }],
  }),
  policy(PostgreSql, {
    ...privateOnly,
    id: "azure-postgresql-single-private-only",
    title: "PostgreSQL single servers must be reached through private endpoints only",
    accepted: [{ properties: { ...login, publicNetworkAccess: "Disabled" } }],
    rejected: [{ properties: login }, { properties: { ...login, publicNetworkAccess: "Enabled" } }],
  }),

  policy(MySql, {
    ...enforced,
    id: "azure-mysql-single-transport",
    title: "MySQL single servers must refuse connections without TLS",
    accepted: [{ properties: { ...login, sslEnforcement: "Enabled" } }],
    rejected: [{ properties: login }, { properties: { ...login, sslEnforcement: "Disabled" } }],
  }),
  policy(MySql, {
    ...tls,
    id: "azure-mysql-single-tls",
    title: "MySQL single servers must refuse TLS older than 1.2",
    accepted: [{ properties: { ...login, minimalTlsVersion: "TLS1_2" } }],
    rejected: [{ properties: login }, { properties: { ...login, minimalTlsVersion: "TLS1_1" } }],
  }),
  policy(MySql, {
    ...privateOnly,
    id: "azure-mysql-single-private-only",
    title: "MySQL single servers must be reached through private endpoints only",
    accepted: [{ properties: { ...login, publicNetworkAccess: "Disabled" } }],
    rejected: [{ properties: login }, { properties: { ...login, publicNetworkAccess: "Enabled" } }],
  }),
];
