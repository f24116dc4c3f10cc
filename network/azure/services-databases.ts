import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Pattern } from "../model";
import { only } from "../reading";
import { unionOf } from "../space/intervals";
import { tcp } from "../space/services";
import type { ServerFirewall } from "./server-firewall";
import { alsoIf, https, ports, type Service } from "./service";

const rulesOf = (module: string, type: string, subnets?: string, owner = "serverName"): ServerFirewall => ({
  rules: { type: `azure-native:${module}:${type}`, owner },
  ...(subnets ? { subnets: { type: `azure-native:${module}:${subnets}`, owner, path: "virtualNetworkSubnetId" } } : {}),
  empty: "deny",
});

const flexible = (module: string, listens: Pattern): Service => ({
  type: `azure-native:${module}:Server`,
  listens,
  access: ["network.publicNetworkAccess"],
  firewall: rulesOf(module, "FirewallRule"),
  injected: "network.delegatedSubnetResourceId",
  tag: "Sql",
});

const single = (module: string, listens: Pattern, prefix = "SingleServer"): Service => ({
  type: `azure-native:${module}:${prefix || "Server"}`,
  listens,
  firewall: rulesOf(module, `${prefix}FirewallRule`, `${prefix}VirtualNetworkRule`),
  tag: "Sql",
});

/** Databases and caches. */
export const databaseServices: readonly Service[] = [
  {
    type: "azure-native:sql:Server",
    listens: ports(1433),
    firewall: rulesOf("sql", "FirewallRule", "VirtualNetworkRule"),
    tag: "Sql",
  },
  flexible("dbforpostgresql", ports(5432, 6432)),
  flexible("dbformysql", ports(3306)),
  single("dbforpostgresql", ports(5432)),
  single("dbformysql", ports(3306)),
  single("dbformariadb", ports(3306), ""),
  {
    type: "azure-native:dbforpostgresql:ServerGroupCluster",
    listens: ports(5432, 6432),
    access: ["coordinatorEnablePublicIpAccess"],
    firewall: rulesOf("dbforpostgresql", "ServerGroupFirewallRule", undefined, "clusterName"),
  },
  {
    type: "azure-native:cosmosdb:DatabaseAccount",
    listens: only(unionOf([tcp(443), tcp(10250), tcp(10255, 10256), tcp(10350)])),
    list: {
      otherwise: "listed",
      flag: "isVirtualNetworkFilterEnabled",
      addresses: ["ipRules", "ipAddressOrRange"],
      subnets: ["virtualNetworkRules", "id"],
    },
    tag: "AzureCosmosDB",
  },
  {
    type: "azure-native:mongocluster:MongoCluster",
    listens: ports(10260),
    access: ["properties.publicNetworkAccess"],
    firewall: { ...rulesOf("mongocluster", "FirewallRule", undefined, "mongoClusterName"), within: "properties" },
  },
  {
    type: "azure-native:redis:Redis",
    listens: (each) => alsoIf(each, "enableNonSslPort", ports(6380), ports(6379)),
    firewall: { rules: { type: "azure-native:redis:FirewallRule", owner: "cacheName" }, empty: "allow" },
    injected: "subnetId",
  },
  { type: "azure-native:redisenterprise:RedisEnterprise", listens: ports(10000) },
  {
    type: "azure-native:synapse:Workspace",
    listens: ports(443, 1433),
    firewall: rulesOf("synapse", "IpFirewallRule", undefined, "workspaceName"),
  },
  {
    type: "azure-native:kusto:Cluster",
    listens: https,
    list: { otherwise: "listed", addresses: ["allowedIpRangeList", ""] },
    families: dual,
  },
];

function dual({ inputs: { publicIPType } }: Resource): readonly (4 | 6)[] {
  return publicIPType === "DualStack" || isUnknown(publicIPType) ? [4, 6] : [4];
}
