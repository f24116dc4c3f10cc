import * as assert from "node:assert/strict";
import { Network, resourcesOf } from "./network-of";

type Written = Parameters<typeof resourcesOf>[0];

const place = {
  net: ["azure-native:network:VirtualNetwork", { addressSpace: { addressPrefixes: ["10.0.0.0/16"] } }],
  apps: ["azure-native:network:Subnet", { virtualNetworkName: "net", addressPrefix: "10.0.1.0/24" }],
  data: ["azure-native:network:Subnet", { virtualNetworkName: "net", addressPrefix: "10.0.2.0/24" }],
  nic: ["azure-native:network:NetworkInterface", { ipConfigurations: [{ subnet: { id: "data" } }] }],
  vm: ["azure-native:compute:VirtualMachine", { networkProfile: { networkInterfaces: [{ id: "nic" }] } }],
  sql: ["azure-native:sql:Server", {}],
  pe: [
    "azure-native:network:PrivateEndpoint",
    {
      subnet: { id: "data" },
      privateLinkServiceConnections: [{ privateLinkServiceId: "sql", groupIds: ["sqlServer"] }],
    },
  ],
} as unknown as Written;

const network = (more: object): Network => new Network(resourcesOf({ ...place, ...more } as unknown as Written));

const app = (inputs: object, more: object = {}): Network =>
  network({ app: ["azure-native:web:WebApp", inputs], ...more });

describe("an Azure web app", () => {
  it("is open on the ports of the web until it is said that it is not", () => {
    assert.deepEqual(app({}).open("internet", "app"), ["tcp/80 tcp/443"]);
    assert.equal(app({ publicNetworkAccess: "Disabled" }).answer("internet", "app", "tcp/443"), "closed");
    assert.equal(
      app({ siteConfig: { publicNetworkAccess: "Disabled" } }).answer("internet", "app", "tcp/443"),
      "closed",
    );
  });

  it("asks from its subnet, where it does not listen", () => {
    const joined = app({ virtualNetworkSubnetId: "apps", siteConfig: { vnetRouteAllEnabled: true } });
    assert.equal(joined.answer("app", "sql", "tcp/1433"), "open");
    assert.equal(joined.answer("app", "vm", "tcp/8080"), "open");
    assert.equal(app({}).answer("app", "vm", "tcp/8080"), "closed");
    const apart = {
      joined: ["azure-native:web:WebAppSwiftVirtualNetworkConnection", { name: "app", subnetResourceId: "apps" }],
    };
    assert.equal(app({}, apart).answer("app", "vm", "tcp/8080"), "open");
  });

  it("lets in by its restrictions in their order, and by those of its deployment site", () => {
    const rule = (priority: number, action: string, ipAddress: string, more: object = {}) => ({
      name: `r${priority}`,
      priority,
      action,
      ipAddress,
      ...more,
    });
    const office = rule(200, "Allow", "203.0.113.0/24");
    const restricted = (rules: object[], more: object = {}) =>
      app({ siteConfig: { ipSecurityRestrictions: rules, scmIpSecurityRestrictionsUseMain: true, ...more } });
    assert.equal(restricted([office]).answer("203.0.113.7", "app", "tcp/443"), "open");
    assert.equal(restricted([office]).answer("198.51.100.7", "app", "tcp/443"), "closed");
    const first = rule(100, "Deny", "203.0.113.7/32");
    assert.equal(restricted([office, first]).answer("203.0.113.7", "app", "tcp/443"), "closed");
    const open = { ipSecurityRestrictionsDefaultAction: "Allow" };
    assert.equal(restricted([first], open).answer("198.51.100.7", "app", "tcp/443"), "open");
    const door = rule(100, "Allow", "AzureFrontDoor.Backend", { tag: "ServiceTag" });
    assert.equal(restricted([door]).answer("internet", "app", "tcp/443"), "closed");
    const subnet = { ...rule(100, "Allow", ""), ipAddress: undefined, vnetSubnetResourceId: "data" };
    assert.equal(restricted([subnet]).answer("vm", "app", "tcp/443"), "open");
    assert.equal(
      restricted([office], { scmIpSecurityRestrictionsUseMain: false }).answer("internet", "app", "tcp/443"),
      "open",
    );
  });

  it("lies in its environment, where it has one to itself", () => {
    const environment = (internalLoadBalancingMode?: string) => ({
      ase: ["azure-native:web:AppServiceEnvironment", { virtualNetwork: { id: "apps" }, internalLoadBalancingMode }],
      plan: ["azure-native:web:AppServicePlan", { hostingEnvironmentProfile: { id: "ase" } }],
    });
    const internal = app({ serverFarmId: "plan" }, environment("Web, Publishing"));
    assert.equal(internal.answer("internet", "app", "tcp/443"), "closed");
    assert.equal(internal.answer("vm", "app", "tcp/443"), "open");
    assert.equal(app({ serverFarmId: "plan" }, environment("None")).answer("internet", "app", "tcp/443"), "open");
  });
});
