import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { Network, resourcesOf } from "./network-of";
import { resourceOf } from "./plan-of";

type Written = Parameters<typeof resourcesOf>[0];

const place = {
  net: ["azure-native:network:VirtualNetwork", { addressSpace: { addressPrefixes: ["10.0.0.0/16"] } }],
  apps: ["azure-native:network:Subnet", { virtualNetworkName: "net", addressPrefix: "10.0.1.0/24" }],
  data: [
    "azure-native:network:Subnet",
    { virtualNetworkName: "net", addressPrefix: "10.0.2.0/24", delegations: [{ name: "one" }] },
  ],
  nic: ["azure-native:network:NetworkInterface", { ipConfigurations: [{ subnet: { id: "apps" } }] }],
  vm: ["azure-native:compute:VirtualMachine", { networkProfile: { networkInterfaces: [{ id: "nic" }] } }],
} as unknown as Written;

const network = (more: object, others: Resource[] = []): Network =>
  new Network([...resourcesOf({ ...place, ...more } as unknown as Written), ...others]);

const range = (startIpAddress: unknown, endIpAddress: unknown = startIpAddress, owner = "db") => ({
  serverName: owner,
  startIpAddress,
  endIpAddress,
});

describe("an Azure database", () => {
  it("is closed until a firewall rule opens it", () => {
    const sql = { db: ["azure-native:sql:Server", {}] };
    assert.equal(network(sql).answer("internet", "db", "tcp/1433"), "closed");
    const rule = { rule: ["azure-native:sql:FirewallRule", range("203.0.113.0", "203.0.113.9")] };
    assert.equal(network({ ...sql, ...rule }).answer("203.0.113.5", "db", "tcp/1433"), "open");
    assert.equal(network({ ...sql, ...rule }).answer("203.0.113.10", "db", "tcp/1433"), "closed");
    const everybody = { rule: ["azure-native:sql:FirewallRule", range("0.0.0.0", "255.255.255.255")] };
    assert.equal(network({ ...sql, ...everybody }).answer("internet", "db", "tcp/1433"), "open");
  });

  it("is found in whatever version of the API it is written", () => {
    const pinned = {
      db: ["azure-native:sql/v20230501preview:Server", {}],
      rule: ["azure-native:sql/v20230501preview:FirewallRule", range("203.0.113.0", "203.0.113.9")],
      pe: [
        "azure-native:network/v20230501:PrivateEndpoint",
        {
          subnet: { id: "apps" },
          privateLinkServiceConnections: [{ privateLinkServiceId: "db", groupIds: ["sqlServer"] }],
        },
      ],
    };
    assert.equal(network(pinned).answer("203.0.113.5", "db", "tcp/1433"), "open");
    assert.deepEqual(network(pinned).open("vm", "db"), ["tcp/1433"]);
  });

  it("opens to all that runs in Azure by 0.0.0.0, and to nobody else", () => {
    const azure = {
      db: ["azure-native:dbforpostgresql:Server", {}],
      rule: ["azure-native:dbforpostgresql:FirewallRule", range("0.0.0.0")],
      app: ["azure-native:web:WebApp", {}],
    };
    assert.equal(network(azure).answer("vm", "db", "tcp/5432"), "open");
    assert.equal(network(azure).answer("app", "db", "tcp/5432"), "open");
    assert.equal(network(azure).answer("internet", "db", "tcp/5432"), "closed");
  });

  it("takes whoever comes through a firewall in Azure for Azure's own", () => {
    const rule = {
      ruleType: "NetworkRule",
      name: "all",
      ipProtocols: ["TCP"],
      sourceAddresses: ["*"],
      destinationAddresses: ["*"],
      destinationPorts: ["1433"],
    };
    const collection = { ruleCollectionType: "FirewallPolicyFilterRuleCollection", name: "all", priority: 100 };
    const routed = {
      apps: [
        "azure-native:network:Subnet",
        { virtualNetworkName: "net", addressPrefix: "10.0.1.0/24", routeTable: { id: "routes" } },
      ],
      routes: [
        "azure-native:network:RouteTable",
        { routes: [{ addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIpAddress: "10.0.9.4" }] },
      ],
      AzureFirewallSubnet: [
        "azure-native:network:Subnet",
        { virtualNetworkName: "net", subnetName: "AzureFirewallSubnet", addressPrefix: "10.0.9.0/26" },
      ],
      ip: ["azure-native:network:PublicIPAddress", { sku: { name: "Standard" } }],
      fw: [
        "azure-native:network:AzureFirewall",
        {
          firewallPolicy: { id: "policy" },
          ipConfigurations: [{ name: "one", subnet: { id: "AzureFirewallSubnet" }, publicIPAddress: { id: "ip" } }],
        },
      ],
      policy: ["azure-native:network:FirewallPolicy", {}],
      group: [
        "azure-native:network:FirewallPolicyRuleCollectionGroup",
        {
          firewallPolicyName: "policy",
          priority: 200,
          ruleCollections: [{ ...collection, action: { type: "Allow" }, rules: [rule] }],
        },
      ],
      db: ["azure-native:sql:Server", {}],
    };
    const azure = { rule: ["azure-native:sql:FirewallRule", range("0.0.0.0")] };
    const own = {
      rule: [
        "azure-native:sql:VirtualNetworkRule",
        { serverName: "db", virtualNetworkSubnetId: "AzureFirewallSubnet" },
      ],
    };
    assert.equal(network(routed).answer("vm", "db", "tcp/1433"), "closed");
    assert.equal(network({ ...routed, ...azure }).answer("vm", "db", "tcp/1433"), "open");
    assert.equal(network({ ...routed, ...own }).answer("vm", "db", "tcp/1433"), "open");
  });

  it("lets a subnet in by a rule of its own", () => {
    const rule = {
      db: ["azure-native:sql:Server", {}],
      rule: ["azure-native:sql:VirtualNetworkRule", { serverName: "db", virtualNetworkSubnetId: "apps" }],
    };
    assert.equal(network(rule).answer("vm", "db", "tcp/1433"), "open");
    assert.equal(network(rule).answer("internet", "db", "tcp/1433"), "closed");
  });

  it("lies in a subnet where it was put into one", () => {
    const inside = {
      db: ["azure-native:dbformysql:Server", { network: { delegatedSubnetResourceId: "data" } }],
      rule: ["azure-native:dbformysql:FirewallRule", range("0.0.0.0", "255.255.255.255")],
    };
    assert.deepEqual(network(inside).open("vm", "db"), ["tcp/3306"]);
    assert.equal(network(inside).answer("internet", "db", "tcp/3306"), "closed");
  });

  it("lets everybody in without a rule where it is a cache, and nobody where it is a workspace", () => {
    const cache = { db: ["azure-native:cache:Redis", {}] };
    assert.equal(network(cache).answer("internet", "db", "tcp/6380"), "open");
    const rule = {
      rule: ["azure-native:cache:FirewallRule", { cacheName: "db", startIP: "203.0.113.1", endIP: "203.0.113.1" }],
    };
    assert.equal(network({ ...cache, ...rule }).answer("198.51.100.1", "db", "tcp/6380"), "closed");
    assert.equal(
      network({ db: ["azure-native:synapse:Workspace", {}] }).answer("internet", "db", "tcp/1433"),
      "closed",
    );
  });

  it("says unknown where nobody knows yet whose rule it is, or what it opens", () => {
    const sql = { db: ["azure-native:sql:Server", {}] };
    const anybodys = { rule: ["azure-native:sql:FirewallRule", range("203.0.113.5", "203.0.113.5", UNKNOWN)] };
    assert.equal(network({ ...sql, ...anybodys }).answer("203.0.113.5", "db", "tcp/1433"), "unknown");
    const unread = { rule: ["azure-native:sql:FirewallRule", range(UNKNOWN)] };
    assert.equal(network({ ...sql, ...unread }).answer("203.0.113.5", "db", "tcp/1433"), "unknown");
    const urn = resourcesOf({ db: ["azure-native:sql:Server", {}] } as unknown as Written)[0]?.urn ?? "";
    const dependent = resourceOf("azure-native:sql:FirewallRule", range("203.0.113.5", "203.0.113.5", UNKNOWN), {
      name: "rule",
      propertyDependencies: { serverName: [urn] },
    });
    assert.equal(network(sql, [dependent]).answer("203.0.113.5", "db", "tcp/1433"), "open");
  });

  it("has a public endpoint of its own port where it is a managed instance", () => {
    const rules = ["1433", "3342"].map((port, index) => ({
      name: port,
      priority: 100 + index,
      access: "Allow",
      direction: "Inbound",
      protocol: "Tcp",
      sourceAddressPrefix: "Internet",
      sourcePortRange: "*",
      destinationAddressPrefix: "*",
      destinationPortRange: port,
    }));
    const instance = {
      data: [
        "azure-native:network:Subnet",
        { virtualNetworkName: "net", addressPrefix: "10.0.2.0/24", networkSecurityGroup: { id: "nsg" } },
      ],
      nsg: ["azure-native:network:NetworkSecurityGroup", { securityRules: rules }],
      db: ["azure-native:sql:ManagedInstance", { subnetId: "data", publicDataEndpointEnabled: true }],
    };
    assert.deepEqual(network(instance).open("internet", "db"), ["tcp/3342"]);
    assert.equal(network(instance).answer("vm", "db", "tcp/1433"), "open");
  });
});
