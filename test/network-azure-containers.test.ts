import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
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

describe("Azure containers", () => {
  const environment = (inputs: object) => ({ env: ["azure-native:app:ManagedEnvironment", inputs] });
  const contained = (ingress: object | undefined, inputs: object = {}): Network =>
    network({
      ...environment(inputs),
      app: ["azure-native:app:ContainerApp", { environmentId: "env", configuration: { ingress } }],
    });

  it("are open to the internet by an external ingress, in an environment that is not internal", () => {
    const inside = { vnetConfiguration: { infrastructureSubnetId: "apps", internal: true } };
    assert.deepEqual(contained({ external: true, targetPort: 8080 }).open("internet", "app"), ["tcp/80 tcp/443"]);
    assert.deepEqual(contained({ external: true, transport: "Tcp", exposedPort: 5000 }).open("internet", "app"), [
      "tcp/5000",
    ]);
    assert.equal(contained({ external: false, targetPort: 80 }).answer("internet", "app", "tcp/443"), "closed");
    assert.equal(contained(undefined).answer("internet", "app", "tcp/443"), "closed");
    assert.equal(
      contained({ external: true }, { publicNetworkAccess: "Disabled" }).answer("internet", "app"),
      "closed",
    );
    assert.equal(contained({ external: UNKNOWN }).answer("internet", "app", "tcp/443"), "unknown");
    assert.equal(contained({ external: true }, inside).answer("internet", "app", "tcp/443"), "closed");
    assert.equal(contained({ external: true }, inside).answer("vm", "app", "tcp/443"), "open");
    assert.equal(contained(undefined, inside).answer("app", "sql", "tcp/1433"), "open");
  });

  it("lie in a subnet or at a public address as a group", () => {
    const group = (inputs: object): Network =>
      network({ group: ["azure-native:containerinstance:ContainerGroup", inputs] });
    const ports = [{ port: 8080, protocol: "TCP" }];
    assert.deepEqual(group({ ipAddress: { type: "Public", ports } }).open("internet", "group"), ["tcp/8080"]);
    const inside = group({ ipAddress: { type: "Private", ports }, subnetIds: [{ id: "apps" }] });
    assert.equal(inside.answer("internet", "group", "tcp/8080"), "closed");
    assert.deepEqual(inside.open("vm", "group"), ["tcp/8080"]);
  });
});

describe("an Azure Kubernetes cluster", () => {
  const pool = { name: "one", vnetSubnetID: "apps" };
  const cluster = (inputs: object, more: object = {}): Network =>
    network({
      aks: ["azure-native:containerservice:ManagedCluster", { agentPoolProfiles: [pool], ...inputs }],
      ...more,
    });

  it("has an API server that is open, listed or private", () => {
    const listed = { apiServerAccessProfile: { authorizedIPRanges: ["203.0.113.0/24"] } };
    const hidden = { apiServerAccessProfile: { enablePrivateCluster: true } };
    assert.equal(cluster({}).answer("internet", "aks", "tcp/443"), "open");
    assert.equal(cluster(listed).answer("203.0.113.7", "aks", "tcp/443"), "open");
    assert.equal(cluster(listed).answer("198.51.100.7", "aks", "tcp/443"), "closed");
    assert.equal(cluster(hidden).answer("internet", "aks", "tcp/443"), "closed");
    assert.equal(cluster(hidden).answer("vm", "aks", "tcp/443"), "open");
  });

  it("asks from the subnets of its nodes and pods, wherever its pools are written", () => {
    const apart = { pool: ["azure-native:containerservice:AgentPool", { resourceName: "aks", vnetSubnetID: "data" }] };
    assert.equal(cluster({}).answer("aks", "sql", "tcp/1433"), "open");
    assert.equal(cluster({ agentPoolProfiles: [] }, apart).answer("aks", "vm", "tcp/9000"), "open");
  });
});
