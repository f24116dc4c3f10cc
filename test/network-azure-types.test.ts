import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { Network, resourcesOf } from "./network-of";

type Written = Parameters<typeof resourcesOf>[0];

const place = {
  net: [
    "azure-native:network:VirtualNetwork",
    { virtualNetworkName: "net", addressSpace: { addressPrefixes: ["10.0.0.0/16"] } },
  ],
  own: ["azure-native:network:Subnet", { virtualNetworkName: "net", subnetName: "own", addressPrefix: "10.0.1.0/24" }],
  two: ["azure-native:network:Subnet", { virtualNetworkName: "net", subnetName: "two", addressPrefix: "10.0.2.0/24" }],
  nic: ["azure-native:network:NetworkInterface", { ipConfigurations: [{ subnet: { id: "two" } }] }],
  vm: ["azure-native:compute:VirtualMachine", { networkProfile: { networkInterfaces: [{ id: "nic" }] } }],
} as unknown as Written;

const network = (type: string, inputs: object, more: object = {}): Network =>
  new Network(resourcesOf({ ...place, ...more, it: [`azure-native:${type}`, inputs] } as unknown as Written));

const seenBy = (from: string, type: string, inputs: object): string => network(type, inputs).open(from, "it").join(" ");

/** Types that the internet meets with nothing said of their network. */
const met: Record<string, string> = {
  "storage:StorageAccount": "tcp/80 tcp/443 tcp/445",
  "keyvault:Vault": "tcp/443",
  "keyvault:ManagedHsm": "tcp/443",
  "containerregistry:Registry": "tcp/443",
  "appconfiguration:ConfigurationStore": "tcp/443",
  "recoveryservices:Vault": "tcp/443",
  "documentdb:DatabaseAccount": "tcp/443 tcp/10250 tcp/10255-10256 tcp/10350",
  "cache:Redis": "tcp/6380",
  "cache:RedisEnterprise": "tcp/10000",
  "kusto:Cluster": "tcp/443",
  "servicebus:Namespace": "tcp/443 tcp/5671-5672",
  "eventhub:Namespace": "tcp/443 tcp/5671-5672 tcp/9093",
  "relay:Namespace": "tcp/443",
  "notificationhubs:Namespace": "tcp/443",
  "eventgrid:Topic": "tcp/443",
  "eventgrid:Domain": "tcp/443",
  "eventgrid:Namespace": "tcp/443 tcp/8883",
  "devices:IotHubResource": "tcp/443 tcp/5671 tcp/8883",
  "deviceprovisioningservices:IotDpsResource": "tcp/443 tcp/5671 tcp/8883",
  "digitaltwins:DigitalTwin": "tcp/443",
  "signalrservice:SignalR": "tcp/443",
  "datafactory:Factory": "tcp/443",
  "cognitiveservices:Account": "tcp/443",
  "search:Service": "tcp/443",
  "machinelearningservices:Workspace": "tcp/443",
  "databricks:Workspace": "tcp/443",
  "batch:BatchAccount": "tcp/443",
  "automation:AutomationAccount": "tcp/443",
  "operationalinsights:Workspace": "tcp/443",
  "healthcareapis:FhirService": "tcp/443",
  "healthcareapis:DicomService": "tcp/443",
  "web:WebApp": "tcp/80 tcp/443",
  "web:WebAppSlot": "tcp/80 tcp/443",
  "web:StaticSite": "tcp/80 tcp/443",
  "cdn:Profile": "tcp/80 tcp/443",
  "apimanagement:ApiManagementService": "tcp/80 tcp/443",
  "containerservice:ManagedCluster": "tcp/443",
  "hdinsight:Cluster": "tcp/22 tcp/443",
};

/** Servers to which nobody gets without a rule, and what lies in a subnet alone. */
const closed: Record<string, object> = {
  "sql:Server": {},
  "dbforpostgresql:Server": {},
  "dbformysql:SingleServer": {},
  "dbforpostgresql:ServerGroupCluster": {},
  "mongocluster:MongoCluster": {},
  "synapse:Workspace": {},
  "cache:Redis": { subnetId: "own" },
  "apimanagement:ApiManagementService": {
    virtualNetworkType: "Internal",
    virtualNetworkConfiguration: { subnetResourceId: "own" },
  },
  "network:BastionHost": { sku: { name: "Developer" }, virtualNetwork: { id: "net" } },
};

/** What machines of the same network find in a subnet. */
const inside: [type: string, inputs: object, services: string][] = [
  ["cache:Redis", { subnetId: "own" }, "tcp/6380"],
  ["dbforpostgresql:Server", { network: { delegatedSubnetResourceId: "own" } }, "tcp/5432 tcp/6432"],
  ["sql:ManagedInstance", { subnetId: "own" }, "tcp/1433 tcp/5022 tcp/11000-11999"],
  ["dnsresolver:InboundEndpoint", { ipConfigurations: [{ subnet: { id: "own" } }] }, "tcp/53 udp/53"],
  ["netapp:CapacityPoolVolume", { subnetId: "own" }, "tcp/111 tcp/445 tcp/635 tcp/2049 udp/111 udp/2049"],
  ["batch:Pool", { networkConfiguration: { subnetId: "own" } }, "all"],
  ["machinelearningservices:Compute", { properties: { properties: { subnet: { id: "own" } } } }, "all"],
  ["aad:DomainService", { replicaSets: [{ subnetId: "own" }] }, "all"],
  ["network:BastionHost", { ipConfigurations: [{ subnet: { id: "own" } }] }, "tcp/443"],
];

describe("the kinds of Azure resources that networks reach", () => {
  for (const [type, services] of Object.entries(met)) {
    it(`shows ${type} to the internet at ${services}`, () => assert.equal(seenBy("internet", type, {}), services));
  }

  for (const [type, inputs] of Object.entries(closed)) {
    it(`keeps ${type} from the internet`, () => assert.equal(network(type, inputs).answer("internet", "it"), "closed"));
  }

  for (const [type, inputs, services] of inside) {
    it(`finds ${type} in its subnet at ${services}`, () => assert.equal(seenBy("vm", type, inputs), services));
  }

  it("meets distributions on IPv6 too, and services not", () => {
    assert.equal(network("cdn:Profile", {}).answer("internet", "it", "tcp/443", 6), "open");
    assert.equal(network("keyvault:Vault", {}).answer("internet", "it", "tcp/443", 6), "closed");
    assert.equal(network("web:WebApp", { ipMode: "IPv4AndIPv6" }).answer("internet", "it", "tcp/443", 6), "open");
  });

  it("finds the machines of a workspace by the names of its subnets", () => {
    const parameters = {
      customVirtualNetworkId: { value: "net" },
      customPublicSubnetName: { value: "own" },
      customPrivateSubnetName: { value: "own" },
    };
    assert.equal(network("databricks:Workspace", { parameters }).answer("it", "vm", "tcp/22"), "open");
  });

  it("does not guess what a private endpoint leads to", () => {
    const connection = { privateLinkServiceId: UNKNOWN };
    const one = network("network:PrivateEndpoint", {
      subnet: { id: "own" },
      privateLinkServiceConnections: [connection],
    });
    assert.equal(one.answer("vm", "it", "tcp/1433"), "unknown");
    const named = {
      privateLinkServiceId: "/subscriptions/s/providers/Microsoft.Sql/servers/x",
      groupIds: ["sqlServer"],
    };
    const two = network("network:PrivateEndpoint", { subnet: { id: "own" }, privateLinkServiceConnections: [named] });
    assert.deepEqual(two.open("vm", "it"), ["tcp/1433"]);
    const asked = network("network:PrivateEndpoint", {
      subnet: { id: "own" },
      manualPrivateLinkServiceConnections: [named],
    });
    assert.equal(asked.answer("vm", "it", "tcp/1433"), "unknown");
  });
});
