import { Configuration } from "@pulumi/azure-native/dbformysql";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

export const mysql = [
  policy(Configuration, {
    id: "azure-mysql-transport",
    title: "MySQL servers must refuse connections without TLS",
    annex: "9",
    severity: "critical",
    why: "Patient data and passwords otherwise cross the network in clear text.",
    fix: 'Set value of require_secure_transport to "ON", or remove this Configuration.',
    holds: (parameter) =>
      !isOneOf(parameter.configurationName, "require_secure_transport") || isOneOf(parameter.value ?? "on", "on", "1"),
    accepted: [{ configurationName: "require_secure_transport", value: "ON" }, { configurationName: "time_zone" }],
    rejected: [{ configurationName: "require_secure_transport", value: "OFF" }],
  }),

  policy(Configuration, {
    id: "azure-mysql-tls",
    title: "MySQL servers must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set value of tls_version to "TLSv1.2,TLSv1.3".',
    holds: (parameter) =>
      !isOneOf(parameter.configurationName, "tls_version") ||
      (parameter.value?.split(",") ?? []).every((version) => isOneOf(version.trim(), "TLSv1.2", "TLSv1.3")),
    accepted: [{ configurationName: "tls_version", value: "TLSv1.2, TLSv1.3" }, { configurationName: "tls_version" }],
    rejected: [{ configurationName: "tls_version", value: "TLSv1.1,TLSv1.2" }],
  }),
];
