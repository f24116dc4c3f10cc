import { ManagedCluster } from "@pulumi/azure-native/containerservice";
import { Server as PostgreSql } from "@pulumi/azure-native/dbforpostgresql";
import { Vault } from "@pulumi/azure-native/keyvault";
import { DiagnosticSetting } from "@pulumi/azure-native/monitor";
import { ApplicationGateway, AzureFirewall } from "@pulumi/azure-native/network";
import {
  BlobServiceProperties,
  FileServiceProperties,
  QueueServiceProperties,
  StorageAccount,
  TableServiceProperties,
} from "@pulumi/azure-native/storage";
import { WebApp } from "@pulumi/azure-native/web";
import { from, relation } from "../relation";

const logged = {
  annex: "3.2",
  severity: "medium",
  why: "Without its logs nobody can tell afterwards who did what with what it holds.",
  fix: "Add a DiagnosticSetting whose resourceUri is this resource, with a log category group enabled.",
} as const;

const settings = from(DiagnosticSetting, "resourceUri");
const beside = { settings: [{ logs: [{ categoryGroup: "allLogs", enabled: true }] }] };

/** The services of an account log by themselves; the account has no log of its own. */
const serviceSettings = from(
  DiagnosticSetting,
  "resourceUri",
  from(BlobServiceProperties, "accountName"),
  from(FileServiceProperties, "accountName"),
  from(QueueServiceProperties, "accountName"),
  from(TableServiceProperties, "accountName"),
);

export const diagnostics = [
  relation(Vault, {
    ...logged,
    id: "azure-key-vault-diagnostics",
    title: "Key vaults must hand on their logs",
    with: { settings },
    holds: (_, { settings }) => settings.length > 0,
    accepted: [{ beside }],
    rejected: [{}],
  }),
  relation(StorageAccount, {
    ...logged,
    id: "azure-storage-diagnostics",
    title: "Storage accounts must hand on their logs",
    with: { settings: serviceSettings },
    holds: (_, { settings }) => settings.length > 0,
    accepted: [{ beside }],
    rejected: [{}],
  }),
  relation(PostgreSql, {
    ...logged,
    id: "azure-postgresql-diagnostics",
    title: "PostgreSQL servers must hand on their logs",
    with: { settings },
    holds: (_, { settings }) => settings.length > 0,
    accepted: [{ beside }],
    rejected: [{}],
  }),
  relation(AzureFirewall, {
    ...logged,
    id: "azure-network-firewall-diagnostics",
    title: "Firewalls must hand on their logs",
    with: { settings },
    holds: (_, { settings }) => settings.length > 0,
    accepted: [{ beside }],
    rejected: [{}],
  }),
  relation(ApplicationGateway, {
    ...logged,
    id: "azure-application-gateway-diagnostics",
    title: "Application gateways must hand on their logs",
    with: { settings },
    holds: (_, { settings }) => settings.length > 0,
    accepted: [{ beside }],
    rejected: [{}],
  }),
  relation(ManagedCluster, {
    ...logged,
    id: "azure-kubernetes-diagnostics",
    title: "Kubernetes clusters must hand on their logs",
    with: { settings },
    holds: (_, { settings }) => settings.length > 0,
    accepted: [{ beside }],
    rejected: [{}],
  }),
  relation(WebApp, {
    ...logged,
    severity: "low",
    id: "azure-app-service-diagnostics",
    title: "Web and function apps must hand on their logs",
    with: { settings },
    holds: (_, { settings }) => settings.length > 0,
    accepted: [{ beside }],
    rejected: [{}],
  }),
];
