import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { Network, resourcesOf } from "./network-of";

type Written = Parameters<typeof resourcesOf>[0];

const open = (port: string, more: object = { sourceAddressPrefix: "*", destinationAddressPrefix: "*" }) => ({
  name: `port ${port}`,
  priority: 100,
  access: "Allow",
  direction: "Inbound",
  protocol: "Tcp",
  sourcePortRange: "*",
  destinationPortRange: port,
  ...more,
});

const deny = { ...open("*"), name: "rest", priority: 4096, access: "Deny", protocol: "*" };

const place = {
  net: ["azure-native:network:VirtualNetwork", { addressSpace: { addressPrefixes: ["10.0.0.0/16", "2001:db8::/48"] } }],
  subnet: [
    "azure-native:network:Subnet",
    { virtualNetworkName: "net", addressPrefixes: ["10.0.1.0/24", "2001:db8:0:1::/64"] },
  ],
  nic: ["azure-native:network:NetworkInterface", { ipConfigurations: [{ subnet: { id: "subnet" } }] }],
  vm: ["azure-native:compute:VirtualMachine", { networkProfile: { networkInterfaces: [{ id: "nic" }] } }],
} as unknown as Written;

const network = (more: object): Network => new Network(resourcesOf({ ...place, ...more } as unknown as Written));

const cards = (card: object, configuration: object = {}) => ({
  networkInterfaceConfigurations: [
    { name: "card", ...card, ipConfigurations: [{ name: "one", subnet: { id: "subnet" }, ...configuration }] },
  ],
});

const guarded = (...securityRules: object[]) => ({
  nsg: ["azure-native:network:NetworkSecurityGroup", { securityRules }],
});

describe("machines on Azure", () => {
  it("may have interfaces of their own, with all that these have", () => {
    const card = cards({ networkSecurityGroup: { id: "nsg" } }, { publicIPAddressConfiguration: { name: "ip" } });
    const own = network({
      ...guarded(open("22"), deny),
      one: ["azure-native:compute:VirtualMachine", { networkProfile: card }],
      set: ["azure-native:compute:VirtualMachineScaleSet", { virtualMachineProfile: { networkProfile: card } }],
    });
    assert.deepEqual(own.open("internet", "one"), ["tcp/22"]);
    assert.deepEqual(own.open("internet", "set"), ["tcp/22"]);
    assert.deepEqual(own.open("vm", "set"), ["tcp/22"]);
  });

  it("are let in by the application groups that they carry, those of scale sets too", () => {
    const target = { sourceAddressPrefix: "*", destinationApplicationSecurityGroups: [{ id: "web" }] };
    const set = (groups: object[]) =>
      network({
        ...guarded(open("443", target), deny),
        web: ["azure-native:network:ApplicationSecurityGroup", {}],
        set: [
          "azure-native:compute:VirtualMachineScaleSet",
          {
            virtualMachineProfile: {
              networkProfile: cards({ networkSecurityGroup: { id: "nsg" } }, { applicationSecurityGroups: groups }),
            },
          },
        ],
      });
    assert.deepEqual(set([{ id: "web" }]).open("vm", "set"), ["tcp/443"]);
    assert.deepEqual(set([]).open("vm", "set"), []);
    assert.equal(set([{ id: UNKNOWN }]).answer("vm", "set", "tcp/443"), "unknown");
  });

  it("have an IPv6 address only where a configuration says so", () => {
    const six = (privateIPAddressVersion?: string) =>
      network({
        other: [
          "azure-native:network:NetworkInterface",
          {
            ipConfigurations: [
              { subnet: { id: "subnet" } },
              ...(privateIPAddressVersion ? [{ subnet: { id: "subnet" }, privateIPAddressVersion }] : []),
            ],
          },
        ],
        both: ["azure-native:compute:VirtualMachine", { networkProfile: { networkInterfaces: [{ id: "other" }] } }],
      });
    assert.equal(six("IPv6").answer("2001:db8:0:1::5", "both", "tcp/22", 6), "open");
    assert.equal(six().answer("2001:db8:0:1::5", "both", "tcp/22", 6), "closed");
    assert.equal(six("IPv6").answer("vm", "both", "tcp/22"), "open");
  });

  it("are open at a public address without a tier, and unknown at one that nobody sees, where no group filters", () => {
    const addressed = (id: string, more: object = {}) =>
      network({
        ...more,
        nic: [
          "azure-native:network:NetworkInterface",
          { ipConfigurations: [{ subnet: { id: "subnet" }, publicIPAddress: { id } }] },
        ],
      });
    const ip = (inputs: object) => ({ ip: ["azure-native:network:PublicIPAddress", inputs] });
    assert.equal(addressed("ip", ip({})).answer("internet", "vm", "tcp/22"), "open");
    assert.equal(addressed("ip", ip({ sku: { name: "Standard" } })).answer("internet", "vm", "tcp/22"), "closed");
    assert.equal(addressed("ip", ip({ sku: { name: UNKNOWN } })).answer("internet", "vm", "tcp/22"), "unknown");
    assert.equal(addressed(UNKNOWN).answer("internet", "vm", "tcp/22"), "unknown");
    assert.equal(addressed("ip", ip({ publicIPAddressVersion: "IPv6" })).answer("internet", "vm", "tcp/22"), "closed");
  });

  it("are never closed to each other while their subnet is not known", () => {
    const lost = network({
      lost: ["azure-native:network:NetworkInterface", { ipConfigurations: [{ subnet: { id: UNKNOWN } }] }],
      other: ["azure-native:network:NetworkInterface", { ipConfigurations: UNKNOWN }],
    });
    assert.equal(lost.answer("vm", "lost", "tcp/22"), "unknown");
    assert.equal(lost.answer("lost", "vm", "tcp/22"), "unknown");
    assert.equal(lost.answer("vm", "other", "tcp/22"), "unknown");
  });
});

describe("an Azure application gateway", () => {
  const part = (list: string, name: string) => ({ id: `/subscriptions/s/applicationGateways/gate/${list}/${name}` });
  const listener = (front: string, port: string) => ({
    name: `${front} ${port}`,
    frontendIPConfiguration: part("frontendIPConfigurations", front),
    frontendPort: part("frontendPorts", port),
  });
  const gateway = (httpListeners: object[]) =>
    network({
      ip: ["azure-native:network:PublicIPAddress", { sku: { name: "Standard" } }],
      gate: [
        "azure-native:network:ApplicationGateway",
        {
          gatewayIPConfigurations: [{ subnet: { id: "subnet" } }],
          frontendIPConfigurations: [
            { name: "public", publicIPAddress: { id: "ip" } },
            { name: "private", subnet: { id: "subnet" }, privateIPAddress: "10.0.1.10" },
          ],
          frontendPorts: [
            { name: "https", port: 443 },
            { name: "admin", port: 8443 },
          ],
          httpListeners,
        },
      ],
    });

  it("listens at each frontend on the ports of its listeners", () => {
    const both = gateway([listener("public", "https"), listener("private", "admin")]);
    assert.deepEqual(both.open("internet", "gate"), ["tcp/443"]);
    assert.equal(both.answer("vm", "10.0.1.10", "tcp/8443"), "open");
    const unknown = {
      name: "one",
      frontendIPConfiguration: { id: UNKNOWN },
      frontendPort: part("frontendPorts", "https"),
    };
    assert.equal(gateway([unknown]).answer("internet", "gate", "tcp/443"), "unknown");
    assert.equal(gateway([unknown]).answer("internet", "gate", "tcp/8443"), "closed");
  });

  it("knows that listeners which share no port take all there are, wherever they stand", () => {
    const lost = (protocol: string, hostNames: string[]) => ({
      name: `${protocol} ${hostNames.join()}`,
      protocol,
      hostNames,
      frontendIPConfiguration: { id: UNKNOWN },
      frontendPort: { id: UNKNOWN },
    });
    const four = ["Http", "Http", "Https", "Https"].map((protocol) => lost(protocol, ["a.example"]));
    assert.deepEqual(gateway(four).open("internet", "gate"), ["tcp/443 tcp/8443"]);
    const three = [...four.slice(0, 3), lost("Https", ["b.example"])];
    assert.equal(gateway(three).answer("internet", "gate", "tcp/443"), "unknown");
  });
});
