import type { Pattern } from "../model";
import { only } from "../reading";
import { unionOf } from "../space/intervals";
import { tcp } from "../space/services";

/** A service with a public endpoint of its own, and what its inputs say of who may ask there. */
export interface Service {
  type: string;
  listens: Pattern;
  /** The path of `Enabled` or `Disabled`. */
  access?: string;
  /** What the service does when that is absent. */
  otherwise: boolean;
  /** The path of its access list: default action, address rules, rules for subnets. */
  acl?: string;
  /** A resource of its own for each rule of its firewall, with the property that names this. */
  firewall?: { type: string; owner: string };
  /** The tag by which security rules mean it. */
  tag?: string;
  /** It lies in a subnet instead, where this path says so. */
  injected?: string;
}

const ports = (...numbers: number[]): Pattern => only(unionOf(numbers.map((port) => tcp(port))));

const https = ports(443);
const web = ports(80, 443);

/** What the services' documentation says of each. Absent public access is what the resource provider then does. */
export const services: readonly Service[] = [
  {
    type: "azure-native:storage:StorageAccount",
    listens: ports(80, 443, 445),
    access: "publicNetworkAccess",
    otherwise: true,
    acl: "networkRuleSet",
    tag: "Storage",
  },
  {
    type: "azure-native:keyvault:Vault",
    listens: https,
    access: "properties.publicNetworkAccess",
    otherwise: true,
    acl: "properties.networkAcls",
    tag: "AzureKeyVault",
  },
  {
    type: "azure-native:sql:Server",
    listens: ports(1433),
    access: "publicNetworkAccess",
    otherwise: true,
    firewall: { type: "azure-native:sql:FirewallRule", owner: "serverName" },
    tag: "Sql",
  },
  {
    type: "azure-native:dbforpostgresql:Server",
    listens: ports(5432, 6432),
    access: "network.publicNetworkAccess",
    otherwise: true,
    firewall: { type: "azure-native:dbforpostgresql:FirewallRule", owner: "serverName" },
    injected: "network.delegatedSubnetResourceId",
    tag: "Sql",
  },
  {
    type: "azure-native:dbforpostgresql:SingleServer",
    listens: ports(5432),
    access: "publicNetworkAccess",
    otherwise: true,
    firewall: { type: "azure-native:dbforpostgresql:SingleServerFirewallRule", owner: "serverName" },
    tag: "Sql",
  },
  {
    type: "azure-native:dbformysql:Server",
    listens: ports(3306),
    access: "network.publicNetworkAccess",
    otherwise: true,
    firewall: { type: "azure-native:dbformysql:FirewallRule", owner: "serverName" },
    injected: "network.delegatedSubnetResourceId",
    tag: "Sql",
  },
  {
    type: "azure-native:dbformysql:SingleServer",
    listens: ports(3306),
    access: "publicNetworkAccess",
    otherwise: true,
    firewall: { type: "azure-native:dbformysql:SingleServerFirewallRule", owner: "serverName" },
    tag: "Sql",
  },
  {
    type: "azure-native:dbformariadb:Server",
    listens: ports(3306),
    access: "publicNetworkAccess",
    otherwise: true,
    firewall: { type: "azure-native:dbformariadb:FirewallRule", owner: "serverName" },
    tag: "Sql",
  },
  {
    type: "azure-native:cosmosdb:DatabaseAccount",
    listens: only(unionOf([tcp(443), tcp(10250, 10256), tcp(10350)])),
    access: "publicNetworkAccess",
    otherwise: true,
    acl: "",
    tag: "AzureCosmosDB",
  },
  {
    type: "azure-native:redis:Redis",
    listens: ports(6379, 6380),
    access: "publicNetworkAccess",
    otherwise: true,
    firewall: { type: "azure-native:redis:FirewallRule", owner: "cacheName" },
    injected: "subnetId",
  },
  {
    type: "azure-native:redisenterprise:RedisEnterprise",
    listens: ports(10000),
    access: "publicNetworkAccess",
    otherwise: true,
  },
  {
    type: "azure-native:servicebus:Namespace",
    listens: ports(443, 5671, 5672),
    access: "publicNetworkAccess",
    otherwise: true,
    tag: "ServiceBus",
  },
  {
    type: "azure-native:eventhub:Namespace",
    listens: ports(443, 5671, 5672, 9093),
    access: "publicNetworkAccess",
    otherwise: true,
    tag: "EventHub",
  },
  {
    type: "azure-native:eventgrid:Topic",
    listens: https,
    access: "publicNetworkAccess",
    otherwise: true,
    tag: "AzureEventGrid",
  },
  {
    type: "azure-native:eventgrid:Domain",
    listens: https,
    access: "publicNetworkAccess",
    otherwise: true,
    tag: "AzureEventGrid",
  },
  {
    type: "azure-native:iothub:IotHubResource",
    listens: ports(443, 5671, 8883),
    access: "properties.publicNetworkAccess",
    otherwise: true,
    tag: "AzureIoTHub",
  },
  {
    type: "azure-native:cognitiveservices:Account",
    listens: https,
    access: "properties.publicNetworkAccess",
    otherwise: true,
    acl: "properties.networkAcls",
    tag: "CognitiveServicesManagement",
  },
  { type: "azure-native:search:Service", listens: https, access: "publicNetworkAccess", otherwise: true },
  {
    type: "azure-native:containerregistry:Registry",
    listens: https,
    access: "publicNetworkAccess",
    otherwise: true,
    acl: "networkRuleSet",
    tag: "AzureContainerRegistry",
  },
  {
    type: "azure-native:appconfiguration:ConfigurationStore",
    listens: https,
    access: "publicNetworkAccess",
    otherwise: true,
  },
  { type: "azure-native:web:WebApp", listens: web, access: "publicNetworkAccess", otherwise: true, tag: "AppService" },
  {
    type: "azure-native:web:WebAppSlot",
    listens: web,
    access: "publicNetworkAccess",
    otherwise: true,
    tag: "AppService",
  },
  { type: "azure-native:web:StaticSite", listens: web, access: "publicNetworkAccess", otherwise: true },
  {
    type: "azure-native:apimanagement:ApiManagementService",
    listens: ports(80, 443, 3443),
    access: "publicNetworkAccess",
    otherwise: true,
    tag: "ApiManagement",
  },
  { type: "azure-native:synapse:Workspace", listens: ports(443, 1433), access: "publicNetworkAccess", otherwise: true },
  {
    type: "azure-native:machinelearningservices:Workspace",
    listens: https,
    access: "publicNetworkAccess",
    otherwise: true,
  },
  { type: "azure-native:databricks:Workspace", listens: https, access: "publicNetworkAccess", otherwise: true },
  { type: "azure-native:kusto:Cluster", listens: https, access: "publicNetworkAccess", otherwise: true },
  { type: "azure-native:signalrservice:SignalR", listens: https, access: "publicNetworkAccess", otherwise: true },
  { type: "azure-native:automation:AutomationAccount", listens: https, access: "publicNetworkAccess", otherwise: true },
  { type: "azure-native:cdn:Profile", listens: web, otherwise: true },
  { type: "azure-native:frontdoor:FrontDoor", listens: web, otherwise: true },
];

/** The ports at which a private endpoint answers, by what it leads to. */
export const portsOfGroup: Readonly<Record<string, Pattern>> = {
  blob: https,
  dfs: https,
  queue: https,
  table: https,
  web: https,
  file: ports(443, 445),
  vault: https,
  sqlserver: only(unionOf([tcp(1433), tcp(11000, 11999)])),
  postgresqlserver: ports(5432, 6432),
  mysqlserver: ports(3306),
  sites: web,
  namespace: ports(443, 5671, 5672, 9093),
  rediscache: ports(6379, 6380),
  redisenterprise: ports(10000),
  sql: only(unionOf([tcp(443), tcp(10250, 10256), tcp(1433)])),
  mongodb: ports(10255, 27017),
  registry: https,
  iothub: ports(443, 5671, 8883),
  searchservice: https,
  account: https,
  configurationstores: https,
};
