import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { Network, resourcesOf } from "./network-of";

type Written = Parameters<typeof resourcesOf>[0];

const rule = (
  priority: number,
  access: string,
  direction: string,
  source: string,
  port: string,
  destination = "*",
) => ({
  name: `r${priority}`,
  priority,
  access,
  direction,
  protocol: "Tcp",
  sourceAddressPrefix: source,
  sourcePortRange: "*",
  destinationAddressPrefix: destination,
  destinationPortRange: port,
});

/** A virtual machine with a public address, as users write it. */
const machine = {
  net: [
    "azure-native:network:VirtualNetwork",
    { addressSpace: { addressPrefixes: ["10.0.0.0/16"] }, virtualNetworkName: "net" },
  ],
  web: [
    "azure-native:network:Subnet",
    { virtualNetworkName: "net", addressPrefix: "10.0.1.0/24", networkSecurityGroup: { id: "web-nsg" } },
  ],
  data: ["azure-native:network:Subnet", { virtualNetworkName: "net", addressPrefix: "10.0.2.0/24" }],
  "web-nsg": [
    "azure-native:network:NetworkSecurityGroup",
    { securityRules: [rule(100, "Allow", "Inbound", "Internet", "443")] },
  ],
  ip: ["azure-native:network:PublicIPAddress", { sku: { name: "Standard" } }],
  nic: [
    "azure-native:network:NetworkInterface",
    { ipConfigurations: [{ name: "one", subnet: { id: "web" }, publicIPAddress: { id: "ip" } }] },
  ],
  vm: ["azure-native:compute:VirtualMachine", { networkProfile: { networkInterfaces: [{ id: "nic" }] } }],
  "db-nic": ["azure-native:network:NetworkInterface", { ipConfigurations: [{ name: "one", subnet: { id: "data" } }] }],
  db: ["azure-native:compute:VirtualMachine", { networkProfile: { networkInterfaces: [{ id: "db-nic" }] } }],
} as unknown as Written;

/** A hub with a firewall, and two spokes that reach each other through it alone. */
const hub = (more: Written = {}, forwarded = true): Network => {
  const spoke = (name: string, third: number): Written =>
    ({
      [name]: [
        "azure-native:network:VirtualNetwork",
        { addressSpace: { addressPrefixes: [`10.${third}.0.0/16`] }, virtualNetworkName: name },
      ],
      [`${name}-subnet`]: [
        "azure-native:network:Subnet",
        {
          virtualNetworkName: name,
          addressPrefix: `10.${third}.1.0/24`,
          routeTable: { id: "routes" },
          defaultOutboundAccess: false,
        },
      ],
      [`${name}-to-hub`]: [
        "azure-native:network:VirtualNetworkPeering",
        { virtualNetworkName: name, remoteVirtualNetwork: { id: "hub" }, allowForwardedTraffic: forwarded },
      ],
      [`hub-to-${name}`]: [
        "azure-native:network:VirtualNetworkPeering",
        { virtualNetworkName: "hub", remoteVirtualNetwork: { id: name }, allowForwardedTraffic: true },
      ],
      [`${name}-nic`]: [
        "azure-native:network:NetworkInterface",
        { ipConfigurations: [{ name: "one", subnet: { id: `${name}-subnet` } }] },
      ],
      [`${name}-vm`]: [
        "azure-native:compute:VirtualMachine",
        { networkProfile: { networkInterfaces: [{ id: `${name}-nic` }] } },
      ],
    }) as unknown as Written;
  const allow = {
    ruleType: "NetworkRule",
    name: "a-to-b",
    ipProtocols: ["TCP"],
    sourceAddresses: ["10.1.0.0/16"],
    destinationAddresses: ["10.2.0.0/16"],
    destinationPorts: ["443"],
  };
  const out = {
    ruleType: "ApplicationRule",
    name: "updates",
    sourceAddresses: ["10.1.0.0/16"],
    protocols: [{ port: 443, protocolType: "Https" }],
    targetFqdns: ["*.example.org"],
  };
  const collection = (name: string, priority: number, rules: object[]) => ({
    ruleCollectionType: "FirewallPolicyFilterRuleCollection",
    name,
    priority,
    action: { type: "Allow" },
    rules,
  });
  return new Network(
    resourcesOf({
      hub: [
        "azure-native:network:VirtualNetwork",
        { addressSpace: { addressPrefixes: ["10.0.0.0/16"] }, virtualNetworkName: "hub" },
      ],
      AzureFirewallSubnet: [
        "azure-native:network:Subnet",
        { virtualNetworkName: "hub", addressPrefix: "10.0.0.0/26", subnetName: "AzureFirewallSubnet" },
      ],
      "fw-ip": ["azure-native:network:PublicIPAddress", { sku: { name: "Standard" } }],
      fw: [
        "azure-native:network:AzureFirewall",
        {
          firewallPolicy: { id: "policy" },
          ipConfigurations: [{ name: "one", subnet: { id: "AzureFirewallSubnet" }, publicIPAddress: { id: "fw-ip" } }],
        },
      ],
      policy: ["azure-native:network:FirewallPolicy", { sku: { tier: "Premium" } }],
      rules: [
        "azure-native:network:FirewallPolicyRuleCollectionGroup",
        {
          firewallPolicyName: "policy",
          priority: 200,
          ruleCollections: [collection("net", 100, [allow]), collection("app", 200, [out])],
        },
      ],
      routes: [
        "azure-native:network:RouteTable",
        {
          routes: [
            { name: "out", addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIpAddress: "10.0.0.4" },
          ],
        },
      ],
      ...spoke("a", 1),
      ...spoke("b", 2),
      ...more,
    } as unknown as Written),
  );
};

const network = (more: Written = {}): Network => new Network(resourcesOf({ ...machine, ...more }));
const nsg = (...securityRules: object[]): Written => ({
  "web-nsg": ["azure-native:network:NetworkSecurityGroup", { securityRules }],
});

describe("an Azure network as users write it", () => {
  it("lets the internet ask what the security group opens", () => {
    assert.deepEqual(network().open("internet", "vm"), ["tcp/443"]);
    assert.equal(network().answer("internet", "db", "tcp/22"), "closed");
  });

  it("decides by priority, whatever the order in which rules are written", () => {
    const allow = rule(200, "Allow", "Inbound", "*", "22");
    const deny = rule(100, "Deny", "Inbound", "Internet", "20-30");
    assert.equal(network(nsg(allow, deny)).answer("internet", "vm", "tcp/22"), "closed");
    assert.equal(network(nsg(allow, { ...deny, priority: 300 })).answer("internet", "vm", "tcp/22"), "open");
  });

  it("lets the network talk to itself by Azure's own rules, until a rule says no", () => {
    assert.equal(network().answer("db", "vm", "tcp/8080"), "open");
    assert.equal(network(nsg(rule(4096, "Deny", "Inbound", "*", "*"))).answer("db", "vm", "tcp/8080"), "closed");
  });

  it("needs the group of the interface to agree with that of the subnet", () => {
    const own: Written = {
      "nic-nsg": [
        "azure-native:network:NetworkSecurityGroup",
        { securityRules: [rule(100, "Allow", "Inbound", "*", "8443")] },
      ],
      nic: [
        "azure-native:network:NetworkInterface",
        {
          networkSecurityGroup: { id: "nic-nsg" },
          ipConfigurations: [{ name: "one", subnet: { id: "web" }, publicIPAddress: { id: "ip" } }],
        },
      ],
    } as unknown as Written;
    assert.deepEqual(network(own).open("internet", "vm"), []);
    const both = { ...own, ...nsg(rule(100, "Allow", "Inbound", "Internet", "8000-9000")) };
    assert.deepEqual(network(both).open("internet", "vm"), ["tcp/8443"]);
  });

  it("keeps a Standard public address closed where no group opens it, and a Basic one open", () => {
    const bare = (sku: string): Written =>
      ({
        web: ["azure-native:network:Subnet", { virtualNetworkName: "net", addressPrefix: "10.0.1.0/24" }],
        ip: ["azure-native:network:PublicIPAddress", { sku: { name: sku } }],
      }) as unknown as Written;
    assert.equal(network(bare("Standard")).answer("internet", "vm", "tcp/22"), "closed");
    assert.equal(network(bare("Basic")).answer("internet", "vm", "tcp/22"), "open");
  });

  it("says unknown where a rule's source is known only after deployment", () => {
    assert.equal(
      network(nsg(rule(100, "Allow", "Inbound", UNKNOWN, "22"))).answer("internet", "vm", "tcp/22"),
      "unknown",
    );
    const anyway = rule(200, "Allow", "Inbound", "Internet", "22");
    assert.equal(
      network(nsg(rule(100, "Allow", "Inbound", UNKNOWN, "22"), anyway)).answer("internet", "vm", "tcp/22"),
      "open",
    );
  });

  it("sends spokes through the firewall, which lets pass what its rules name", () => {
    assert.deepEqual(hub().open("a-vm", "b-vm"), ["tcp/443"]);
    assert.deepEqual(hub().open("b-vm", "a-vm"), []);
    assert.deepEqual(hub().open("a-vm", "internet"), ["tcp/443"]);
    assert.deepEqual(
      hub()
        .explain("a-vm", "internet", "tcp/443")
        .parts.map(({ box }) => box.names),
      [["*.example.org"]],
    );
  });

  it("knows that a spoke which takes no forwarded traffic gets nothing from the firewall", () => {
    assert.equal(hub({}, false).answer("a-vm", "b-vm", "tcp/443"), "closed");
  });

  it("knows that a direct peering passes by the firewall", () => {
    const peering = (from: string, to: string): Written =>
      ({
        [`${from}-${to}`]: [
          "azure-native:network:VirtualNetworkPeering",
          { virtualNetworkName: from, remoteVirtualNetwork: { id: to } },
        ],
      }) as unknown as Written;
    assert.equal(hub({ ...peering("a", "b"), ...peering("b", "a") }).answer("b-vm", "a-vm", "tcp/22"), "open");
    assert.equal(hub(peering("a", "b")).answer("a-vm", "b-vm", "tcp/22"), "closed");
  });

  it("drops the answer that comes back another way than its request", () => {
    const more = {
      "b-subnet": ["azure-native:network:Subnet", { virtualNetworkName: "b", addressPrefix: "10.2.1.0/24" }],
      "b-to-a": [
        "azure-native:network:VirtualNetworkPeering",
        { virtualNetworkName: "b", remoteVirtualNetwork: { id: "a" } },
      ],
      "a-to-b": [
        "azure-native:network:VirtualNetworkPeering",
        { virtualNetworkName: "a", remoteVirtualNetwork: { id: "b" } },
      ],
      routes: [
        "azure-native:network:RouteTable",
        {
          routes: [
            { name: "b", addressPrefix: "10.2.0.0/16", nextHopType: "VirtualAppliance", nextHopIpAddress: "10.0.0.4" },
          ],
        },
      ],
    } as unknown as Written;
    // The request passes the firewall, the answer takes the peering: the sender's own network lets it in.
    assert.equal(hub(more).answer("a-vm", "b-vm", "tcp/443"), "open");
    // The other way round the firewall sees an answer to nothing.
    assert.equal(hub(more).answer("b-vm", "a-vm", "tcp/443"), "closed");
  });

  it("meets a service at its private endpoint, and the internet at its public one", () => {
    const sql: Written = {
      sql: ["azure-native:sql:Server", { publicNetworkAccess: "Enabled" }],
      office: [
        "azure-native:sql:FirewallRule",
        { serverName: "sql", startIpAddress: "203.0.113.1", endIpAddress: "203.0.113.9" },
      ],
      endpoint: [
        "azure-native:network:PrivateEndpoint",
        {
          subnet: { id: "data" },
          privateLinkServiceConnections: [{ name: "one", privateLinkServiceId: "sql", groupIds: ["sqlServer"] }],
        },
      ],
    } as unknown as Written;
    assert.equal(network(sql).answer("vm", "sql", "tcp/1433"), "open");
    assert.equal(network(sql).answer("203.0.113.5", "sql", "tcp/1433"), "open");
    assert.equal(network(sql).answer("198.51.100.5", "sql", "tcp/1433"), "closed");
  });
});
