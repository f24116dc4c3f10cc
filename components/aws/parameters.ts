import { ClusterParameterGroup } from "@pulumi/aws/rds";
import type { ComponentResource } from "@pulumi/pulumi";

/** Statements are logged without their reads: those the application logs, which knows who asked. */
const parameters = [
  { name: "rds.force_ssl", value: "1", applyMethod: "pending-reboot" },
  { name: "ssl_min_protocol_version", value: "TLSv1.2", applyMethod: "pending-reboot" },
  { name: "shared_preload_libraries", value: "pg_stat_statements,pgaudit", applyMethod: "pending-reboot" },
  { name: "pgaudit.log", value: "ddl,role,write", applyMethod: "pending-reboot" },
  { name: "log_connections", value: "1" },
  { name: "log_disconnections", value: "1" },
];

/** What the database demands of whoever connects, and what it logs of them. */
export const parameterGroup = (
  name: string,
  version: string,
  tags: Record<string, string>,
  parent: ComponentResource,
): ClusterParameterGroup =>
  new ClusterParameterGroup(name, { family: `aurora-postgresql${version}`, parameters, tags }, { parent });
