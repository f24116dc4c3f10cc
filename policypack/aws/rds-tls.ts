import { Cluster, ClusterParameterGroup, Instance, ParameterGroup, Proxy as RdsProxy } from "@pulumi/aws/rds";
import { offending, policy } from "../policy";
import { relation, to } from "../relation";
import { demandsTls, type Parameter, tlsParameters } from "./rds-tls-defaults";

const demand = {
  annex: "9",
  severity: "high",
  why: "A client that asks for no TLS gets none: passwords and records cross the network in plain text.",
} as const;

const isOn = ({ name, value }: Parameter): boolean =>
  !tlsParameters.includes(name) || ["1", "on", "true"].includes(String(value).toLowerCase());

const forced = { name: "rds.force_ssl", value: "1" };

export const rdsTls = [
  policy(ParameterGroup, {
    id: "aws-rdsparametergroup-tls",
    title: "RDS parameter groups must not switch off the demand for TLS",
    ...demand,
    fix: 'Set the value of rds.force_ssl or require_secure_transport to "1" in parameters.',
    holds: ({ parameters }) => offending("parameters", parameters, isOn),
    accepted: [{ parameters: [forced] }, { parameters: [{ name: "require_secure_transport", value: "ON" }] }, {}],
    rejected: [
      {
        parameters: [
          { name: "max_connections", value: "500" },
          { ...forced, value: "0" },
        ],
      },
    ],
  }),

  policy(ClusterParameterGroup, {
    id: "aws-rdsclusterparametergroup-tls",
    title: "RDS cluster parameter groups must not switch off the demand for TLS",
    ...demand,
    fix: 'Set the value of rds.force_ssl or require_secure_transport to "1" in parameters.',
    holds: ({ parameters }) => offending("parameters", parameters, isOn),
    accepted: [{ parameters: [forced] }, {}],
    rejected: [{ parameters: [{ name: "require_secure_transport", value: "OFF" }] }],
  }),

  relation(Instance, {
    id: "aws-rds-tls",
    title: "RDS instances must refuse connections without TLS",
    ...demand,
    fix: "Set parameterGroupName to a ParameterGroup that sets rds.force_ssl or require_secure_transport.",
    with: { groups: to(ParameterGroup, "parameterGroupName") },
    holds: (instance, { groups }) => demandsTls(instance, groups, "parameterGroupName"),
    accepted: [
      {
        inputs: { engine: "mysql" },
        beside: { groups: [{ parameters: [{ name: "require_secure_transport", value: "1" }] }] },
      },
      { inputs: { engine: "postgres", engineVersion: "15.4", parameterGroupName: "" } },
      { inputs: { engine: "postgres", parameterGroupName: "default.postgres16" } },
      { inputs: { engine: "mariadb", engineVersion: "11.8.3" }, beside: { groups: [{ family: "mariadb11.8" }] } },
    ],
    rejected: [
      { inputs: { engine: "postgres", engineVersion: "14" } },
      { inputs: { engine: "mysql", engineVersion: "8.4.3" } },
      { inputs: { engine: "sqlserver-se" } },
      { inputs: { engine: "mariadb", engineVersion: "10.11" }, beside: { groups: [{ parameters: [] }] } },
      { inputs: { engine: "mysql" }, beside: { groups: [{ parameters: [forced] }] } },
      { inputs: { replicateSourceDb: "primary" }, beside: { groups: [{ family: "mysql8.4", parameters: [] }] } },
    ],
  }),

  relation(Cluster, {
    id: "aws-rdscluster-tls",
    title: "RDS and Aurora clusters must refuse connections without TLS",
    ...demand,
    fix: "Set dbClusterParameterGroupName to a ClusterParameterGroup that sets rds.force_ssl or require_secure_transport.",
    with: { groups: to(ClusterParameterGroup, "dbClusterParameterGroupName") },
    holds: (cluster, { groups }) => demandsTls(cluster, groups, "dbClusterParameterGroupName"),
    accepted: [
      {
        inputs: { engine: "aurora-postgresql", engineVersion: "16.4" },
        beside: { groups: [{ parameters: [forced] }] },
      },
      { inputs: { engine: "aurora-postgresql", engineVersion: "17.4" } },
    ],
    rejected: [
      { inputs: { engine: "aurora-postgresql", engineVersion: "16.4" } },
      { inputs: { engine: "aurora-mysql", engineVersion: "8.0.mysql_aurora.3.08.0" } },
    ],
  }),

  policy(RdsProxy, {
    id: "aws-rdsproxy-tls",
    title: "RDS proxies must refuse connections without TLS",
    annex: "9",
    severity: "high",
    why: "Passwords and records cross the network in plain text, where whoever listens reads and alters them.",
    fix: "Set requireTls to true.",
    holds: ({ requireTls }) => requireTls === true,
    accepted: [{ requireTls: true }],
    rejected: [{}, { requireTls: false }],
  }),
];
