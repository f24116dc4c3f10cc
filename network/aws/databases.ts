import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Intervals } from "../space/intervals";
import { tcp } from "../space/services";
import type { Described } from "./described";
import { flag, portAt, ports, says } from "./inputs";

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, "Port" */
const usualPorts: readonly [RegExp, number][] = [
  [/postgres/, 5432],
  [/mysql|mariadb|^aurora$/, 3306],
  [/oracle/, 1521],
  [/sqlserver/, 1433],
  [/db2/, 50000],
];

/** Absent, or unknown: what is restored from a snapshot has the engine and the port that it had. */
const databasePort = ({ inputs: { engine } }: Resource): Intervals | undefined => {
  const port = usualPorts.find(([name]) => name.test(String(engine).toLowerCase()))?.[1];
  return engine === undefined || isUnknown(engine) || port === undefined ? undefined : tcp(port);
};

const proxyPorts: ReadonlyMap<string, Intervals> = new Map([
  ["MYSQL", tcp(3306)],
  ["POSTGRESQL", tcp(5432)],
  ["SQLSERVER", tcp(1433)],
]);

/** Whether a database has addresses of both versions. */
export const dual = says("networkType", "DUAL");
const rdsGroup = { path: "dbSubnetGroupName", type: "aws:rds/subnetGroup:SubnetGroup" };
const docdbGroup = { path: "dbSubnetGroupName", type: "aws:docdb/subnetGroup:SubnetGroup" };
const neptuneGroup = { path: "neptuneSubnetGroupName", type: "aws:neptune/subnetGroup:SubnetGroup" };

/** What databases have in common. */
export const database = {
  kind: "service",
  groups: ["vpcSecurityGroupIds"],
  oneOf: true,
  opens: true,
} as const satisfies Partial<Described>;

/** Databases and warehouses. An engine may ask others: links to other databases, replication, functions. */
/** What databases have in common. */
export const databases: readonly Described[] = [
  {
    ...database,
    type: "aws:rds/instance:Instance",
    subnetGroup: rdsGroup,
    owner: { path: "replicateSourceDb", types: ["aws:rds/instance:Instance"], lendsGroups: false },
    listens: portAt("port", databasePort),
    publicly: flag("publiclyAccessible"),
    ipv6: dual,
  },
  {
    ...database,
    type: "aws:rds/cluster:Cluster",
    subnetGroup: rdsGroup,
    listens: portAt("port", databasePort),
    ipv6: dual,
  },
  {
    ...database,
    type: "aws:rds/clusterInstance:ClusterInstance",
    subnetGroup: rdsGroup,
    owner: { path: "clusterIdentifier", types: ["aws:rds/cluster:Cluster"] },
    listens: portAt("port", databasePort),
    publicly: flag("publiclyAccessible"),
    ipv6: dual,
  },
  ...["aws:rds/proxy:Proxy", "aws:rds/proxyEndpoint:ProxyEndpoint"].map(
    (type): Described => ({
      type,
      kind: "service",
      subnets: ["vpcSubnetIds"],
      groups: ["vpcSecurityGroupIds"],
      opens: true,
      owner: { path: "dbProxyName", types: ["aws:rds/proxy:Proxy"] },
      listens: portAt("port", ({ inputs: { engineFamily } }) => proxyPorts.get(String(engineFamily))),
    }),
  ),
  {
    ...database,
    type: "aws:docdb/cluster:Cluster",
    subnetGroup: docdbGroup,
    opens: false,
    listens: portAt("port", () => tcp(27017)),
    ipv6: dual,
  },
  {
    ...database,
    type: "aws:docdb/clusterInstance:ClusterInstance",
    subnetGroup: docdbGroup,
    owner: { path: "clusterIdentifier", types: ["aws:docdb/cluster:Cluster"] },
    opens: false,
    listens: portAt("port", () => tcp(27017)),
    ipv6: dual,
  },
  {
    type: "aws:docdb/elasticCluster:ElasticCluster",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["vpcSecurityGroupIds"],
    listens: () => ports(27017),
  },
  {
    ...database,
    type: "aws:neptune/cluster:Cluster",
    subnetGroup: neptuneGroup,
    listens: portAt("port", () => tcp(8182)),
  },
  {
    ...database,
    type: "aws:neptune/clusterInstance:ClusterInstance",
    subnetGroup: neptuneGroup,
    owner: { path: "clusterIdentifier", types: ["aws:neptune/cluster:Cluster"] },
    listens: portAt("port", () => tcp(8182)),
    publicly: flag("publiclyAccessible"),
  },
];
