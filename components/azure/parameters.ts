import { Configuration } from "@pulumi/azure-native/dbforpostgresql";
import type { CustomResourceOptions, Input } from "@pulumi/pulumi";

/** Connections and their ends are logged without being asked: Azure lets nobody turn that off. */
const parameters = {
  require_secure_transport: "on",
  ssl_min_protocol_version: "TLSv1.2",
  "azure.extensions": "PGAUDIT",
  shared_preload_libraries: "pg_cron,pg_stat_statements,pgaudit",
  "pgaudit.log": "ddl,role,write",
};

/** Demands TLS of whoever connects to a server, and loads what audits their statements. */
export function setParameters(
  name: string,
  server: { resourceGroupName: Input<string>; serverName: Input<string> },
  { dependsOn, ...opts }: CustomResourceOptions,
): void {
  // Azure changes one parameter of a server at a time: each waits for the one before it.
  let before = dependsOn;
  for (const [configurationName, value] of Object.entries(parameters)) {
    before = new Configuration(
      `${name}-${configurationName}`,
      { ...server, configurationName, value, source: "user-override" },
      { ...opts, ...(before ? { dependsOn: before } : {}) },
    );
  }
}
