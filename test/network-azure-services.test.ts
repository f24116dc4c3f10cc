import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { Network, resourcesOf } from "./network-of";

type Written = Parameters<typeof resourcesOf>[0];

/** A machine in a subnet with a service endpoint, and one in a subnet without. */
const place = {
  net: [
    "azure-native:network:VirtualNetwork",
    {
      addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
      subnets: [
        { name: "near", addressPrefix: "10.0.1.0/24", serviceEndpoints: [{ service: "Microsoft.Storage" }] },
        { name: "far", addressPrefix: "10.0.2.0/24" },
      ],
    },
  ],
  ...Object.fromEntries(
    ["near", "far"].flatMap((name) => [
      [
        `${name}-nic`,
        ["azure-native:network:NetworkInterface", { ipConfigurations: [{ subnet: { id: subnetId(name) } }] }],
      ],
      [
        name,
        ["azure-native:compute:VirtualMachine", { networkProfile: { networkInterfaces: [{ id: `${name}-nic` }] } }],
      ],
    ]),
  ),
} as unknown as Written;

function subnetId(name: string): string {
  return `/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/net/subnets/${name}`;
}

const asked = (service: string, inputs: object, more: object = {}): Network =>
  new Network(resourcesOf({ ...place, it: [`azure-native:${service}`, inputs], ...more } as unknown as Written));

const office = "203.0.113.7";
const stranger = "198.51.100.7";

/** Who gets in: the office, a stranger, the machine in each subnet. */
const who = (service: string, port: string, inputs: object, more: object = {}): string =>
  [office, stranger, "near", "far"].map((from) => asked(service, inputs, more).answer(from, "it", port)).join(" ");

const all = "open open open open";
const none = "closed closed closed closed";
// The machines leave by addresses that nobody knows yet.
const listed = "open closed unknown unknown";

describe("an Azure service at its public endpoint", () => {
  it("is open until something is said, whatever the case in which it is said", () => {
    assert.equal(who("storage:StorageAccount", "tcp/443", {}), all);
    assert.equal(who("keyvault:Vault", "tcp/443", { properties: { publicNetworkAccess: "disabled" } }), none);
    assert.equal(who("search:Service", "tcp/443", { publicNetworkAccess: "Disabled" }), none);
    assert.equal(
      who("eventhub:Namespace", "tcp/5671", { publicNetworkAccess: UNKNOWN }),
      all.replaceAll("open", "unknown"),
    );
    assert.equal(
      asked("storage:StorageAccount", { publicNetworkAccess: "SecuredByPerimeter" }).answer(office, "it"),
      "unknown",
    );
  });

  it("lets in the addresses and the subnets of its list", () => {
    const networkRuleSet = {
      defaultAction: "Deny",
      ipRules: [{ iPAddressOrRange: "203.0.113.0/24" }],
      virtualNetworkRules: [{ virtualNetworkResourceId: subnetId("near") }],
    };
    assert.equal(who("storage:StorageAccount", "tcp/443", { networkRuleSet }), "open closed open unknown");
    assert.equal(who("storage/v20230101:StorageAccount", "tcp/443", { networkRuleSet }), "open closed open unknown");
    assert.equal(
      who("storage:StorageAccount", "tcp/443", { networkRuleSet: { ...networkRuleSet, defaultAction: "Allow" } }),
      all,
    );
    const networkAcls = { defaultAction: "Deny", ipRules: [{ value: office }] };
    assert.equal(who("keyvault:Vault", "tcp/443", { properties: { networkAcls } }), listed);
    assert.equal(who("cognitiveservices:Account", "tcp/443", { properties: { networkAcls } }), listed);
    assert.equal(who("search:Service", "tcp/443", { networkRuleSet: { ipRules: [{ value: office }] } }), listed);
    assert.equal(who("eventgrid:Topic", "tcp/443", { inboundIpRules: [{ ipMask: office, action: "Allow" }] }), listed);
    const networkRuleSets = { ipRules: [{ filterName: "one", ipMask: office, action: "Allow" }] };
    assert.equal(who("iothub:IotHubResource", "tcp/8883", { properties: { networkRuleSets } }), listed);
  });

  it("reads rule sets that are resources of their own", () => {
    const rules = (more: object) => ({
      rules: ["azure-native:servicebus:NamespaceNetworkRuleSet", { namespaceName: "it", ...more }],
    });
    const only = { defaultAction: "Deny", ipRules: [{ ipMask: office, action: "Allow" }] };
    const near = { ...only, virtualNetworkRules: [{ subnet: { id: subnetId("near") } }] };
    assert.equal(who("servicebus:Namespace", "tcp/5671", {}, rules(only)), listed);
    assert.equal(who("servicebus:Namespace", "tcp/5671", {}, rules(near)), "open closed open unknown");
    assert.equal(who("servicebus:Namespace", "tcp/5671", {}, rules({ publicNetworkAccess: "Disabled" })), none);
    assert.equal(who("servicebus:Namespace", "tcp/5671", {}), all);
  });

  it("knows when a Cosmos account filters", () => {
    const account = (inputs: object): string => who("cosmosdb:DatabaseAccount", "tcp/443", inputs);
    const virtualNetworkRules = [{ id: subnetId("near") }];
    assert.equal(account({ ipRules: [{ ipAddressOrRange: office }] }), listed);
    assert.equal(account({ isVirtualNetworkFilterEnabled: true, virtualNetworkRules }), "closed closed open closed");
    assert.equal(account({ virtualNetworkRules }), all);
    assert.equal(account({ ipRules: [{ ipAddressOrRange: "0.0.0.0" }] }), "closed closed open open");
  });

  it("closes itself once a private endpoint leads to it, where it is one that does", () => {
    const endpoint = {
      endpoint: [
        "azure-native:network:PrivateEndpoint",
        { subnet: { id: subnetId("far") }, privateLinkServiceConnections: [{ privateLinkServiceId: "it" }] },
      ],
    };
    assert.equal(asked("appconfiguration:ConfigurationStore", {}, endpoint).answer(office, "it", "tcp/443"), "closed");
    assert.equal(asked("web:WebApp", {}, endpoint).answer(office, "it", "tcp/443"), "closed");
    assert.equal(
      asked("web:WebApp", { publicNetworkAccess: "Enabled" }, endpoint).answer(office, "it", "tcp/443"),
      "open",
    );
    assert.equal(asked("storage:StorageAccount", {}, endpoint).answer(office, "it", "tcp/443"), "open");
    assert.equal(asked("web:WebApp", {}, endpoint).answer("near", "it", "tcp/443"), "open");
  });

  it("listens on its own ports, and on more where it is told to", () => {
    assert.deepEqual(asked("storage:StorageAccount", {}).open(office, "it"), ["tcp/80 tcp/443 tcp/445"]);
    assert.equal(asked("storage:StorageAccount", { isSftpEnabled: true }).answer(office, "it", "tcp/22"), "open");
    assert.equal(asked("redis:Redis", {}).answer(office, "it", "tcp/6379"), "closed");
    assert.equal(asked("redis:Redis", { enableNonSslPort: true }).answer(office, "it", "tcp/6379"), "open");
  });
});
