import { Configuration, Server } from "@pulumi/azure-native/dbforpostgresql";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

export const postgresql = [
  policy(Configuration, {
    id: "azure-postgresql-transport",
    title: "PostgreSQL servers must refuse connections without TLS",
    annex: "9",
    severity: "critical",
    why: "Patient data and passwords otherwise cross the network in clear text.",
    fix: 'Set value of require_secure_transport to "on", or remove this Configuration.',
    holds: (parameter) =>
      !isOneOf(parameter.configurationName, "require_secure_transport") || isOneOf(parameter.value ?? "on", "on"),
    accepted: [
      { configurationName: "require_secure_transport", value: "ON" },
      { configurationName: "require_secure_transport" },
      { configurationName: "max_connections", value: "200" },
    ],
    rejected: [{ configurationName: "require_secure_transport", value: "off" }],
  }),

  policy(Configuration, {
    id: "azure-postgresql-tls",
    title: "PostgreSQL servers must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set value of ssl_min_protocol_version to "TLSv1.2" or "TLSv1.3".',
    holds: (parameter) =>
      !isOneOf(parameter.configurationName, "ssl_min_protocol_version", "ssl_max_protocol_version") ||
      isOneOf(parameter.value ?? "", "", "TLSv1.2", "TLSv1.3"),
    accepted: [
      { configurationName: "ssl_min_protocol_version", value: "TLSv1.2" },
      { configurationName: "ssl_max_protocol_version", value: "" },
    ],
    rejected: [
      { configurationName: "ssl_min_protocol_version", value: "TLSv1" },
      { configurationName: "ssl_max_protocol_version", value: "TLSv1.1" },
    ],
  }),

  policy(Configuration, {
    id: "azure-postgresql-connection-log",
    title: "PostgreSQL servers must log who connects and disconnects",
    annex: "3.2",
    severity: "medium",
    why: "Without these lines nobody can tell afterwards which account read the records, or when.",
    fix: 'Set value of log_connections and log_disconnections to "on", or remove this Configuration.',
    holds: (parameter) =>
      !isOneOf(parameter.configurationName, "log_connections", "log_disconnections") ||
      !isOneOf(parameter.value, "off"),
    accepted: [{ configurationName: "log_connections", value: "on" }, { configurationName: "log_statement" }],
    rejected: [{ configurationName: "log_disconnections", value: "OFF" }],
  }),

  policy(Server, {
    id: "azure-postgresql-entra",
    title: "PostgreSQL servers must let people and services sign in with Microsoft Entra only",
    annex: "11.6",
    severity: "medium",
    why: "A database password is shared, never expires and asks for no second factor.",
    fix: 'Set authConfig.activeDirectoryAuth to "Enabled" and authConfig.passwordAuth to "Disabled".',
    holds: ({ authConfig }) => [
      ...(isOneOf(authConfig?.activeDirectoryAuth, "Enabled") ? [] : ["authConfig.activeDirectoryAuth"]),
      ...(isOneOf(authConfig?.passwordAuth, "Disabled") ? [] : ["authConfig.passwordAuth"]),
    ],
    accepted: [{ authConfig: { activeDirectoryAuth: "Enabled", passwordAuth: "Disabled" } }],
    rejected: [{}, { authConfig: { activeDirectoryAuth: "Enabled" } }],
  }),
];
