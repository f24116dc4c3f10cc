import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { Network, resourcesOf } from "./network-of";

type Written = Parameters<typeof resourcesOf>[0];

const lb = "azure-native:network:LoadBalancer";
const part = (list: string, name: string): { id: string } => ({
  id: `/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/lb/${list}/${name}`,
});
const rule = (front: string, port: number, pool: string, more: object = {}) => ({
  name: `${front}-${port}`,
  protocol: "Tcp",
  frontendPort: port,
  backendPort: port,
  frontendIPConfiguration: part("frontendIPConfigurations", front),
  backendAddressPool: part("backendAddressPools", pool),
  ...more,
});

/** Two machines behind a public load balancer with two pools, as people write it. */
const balanced = (more: Written = {}, balancer: object = {}, nic: object = {}): Network => {
  const machine = (name: string, pool: string): Written =>
    ({
      [`${name}-nic`]: [
        "azure-native:network:NetworkInterface",
        {
          ipConfigurations: [
            {
              name: "one",
              subnet: { id: "web" },
              loadBalancerBackendAddressPools: [part("backendAddressPools", pool)],
              ...nic,
            },
          ],
        },
      ],
      [name]: [
        "azure-native:compute:VirtualMachine",
        { networkProfile: { networkInterfaces: [{ id: `${name}-nic` }] } },
      ],
    }) as unknown as Written;
  return new Network(
    resourcesOf({
      net: ["azure-native:network:VirtualNetwork", { addressSpace: { addressPrefixes: ["10.0.0.0/16"] } }],
      web: [
        "azure-native:network:Subnet",
        { virtualNetworkName: "net", addressPrefix: "10.0.1.0/24", networkSecurityGroup: { id: "nsg" } },
      ],
      nsg: [
        "azure-native:network:NetworkSecurityGroup",
        {
          securityRules: [
            {
              name: "all",
              priority: 100,
              access: "Allow",
              direction: "Inbound",
              protocol: "*",
              sourceAddressPrefix: "Internet",
              sourcePortRange: "*",
              destinationAddressPrefix: "*",
              destinationPortRange: "*",
            },
          ],
        },
      ],
      ip: ["azure-native:network:PublicIPAddress", { sku: { name: "Standard" } }],
      lb: [
        lb,
        {
          loadBalancerName: "lb",
          sku: { name: "Standard" },
          frontendIPConfigurations: [{ name: "front", publicIPAddress: { id: "ip" } }],
          backendAddressPools: [{ name: "a" }, { name: "b" }],
          loadBalancingRules: [rule("front", 443, "a"), rule("front", 8443, "b")],
          ...balancer,
        },
      ],
      ...machine("vm-a", "a"),
      ...machine("vm-b", "b"),
      ...more,
    } as unknown as Written),
  );
};

const bare: Written = {
  web: ["azure-native:network:Subnet", { virtualNetworkName: "net", addressPrefix: "10.0.1.0/24" }],
};

describe("an Azure load balancer", () => {
  it("passes each port on to the pool of its rule alone", () => {
    assert.deepEqual(balanced().open("internet", "vm-a"), ["tcp/443"]);
    assert.deepEqual(balanced().open("internet", "vm-b"), ["tcp/8443"]);
    assert.deepEqual(balanced().open("internet", "lb"), ["tcp/443 tcp/8443"]);
  });

  it("leads to nobody without a security group where it is Standard, and to all where it is Basic", () => {
    assert.equal(balanced(bare).answer("internet", "vm-a", "tcp/443"), "closed");
    assert.equal(balanced(bare, { sku: { name: "Basic" } }).answer("internet", "vm-a", "tcp/443"), "open");
    assert.equal(balanced(bare, { sku: { name: UNKNOWN } }).answer("internet", "vm-a", "tcp/443"), "unknown");
  });

  it("says unknown where nobody knows yet which pool is meant, and open where there is but one", () => {
    const unknown = { backendAddressPool: { id: UNKNOWN } };
    const rules = { loadBalancingRules: [rule("front", 443, "a", unknown)] };
    assert.equal(balanced({}, rules).answer("internet", "vm-a", "tcp/443"), "unknown");
    const one = { ...rules, backendAddressPools: [{ name: "a" }] };
    assert.equal(balanced({}, one).answer("internet", "vm-a", "tcp/443"), "open");
  });

  it("takes a frontend that is not known yet for each of several", () => {
    const frontendIPConfigurations = [
      { name: "front", publicIPAddress: { id: "ip" } },
      { name: "other", publicIPAddress: { id: "ip" } },
    ];
    const loadBalancingRules = [rule("front", 443, "a", { frontendIPConfiguration: { id: UNKNOWN } })];
    assert.equal(
      balanced({}, { frontendIPConfigurations, loadBalancingRules }).answer("internet", "vm-a", "tcp/443"),
      "unknown",
    );
  });

  it("reads pools and NAT rules that are resources of their own, and ranges of ports", () => {
    const apart = {
      pool: ["azure-native:network:LoadBalancerBackendAddressPool", { loadBalancerName: "lb", name: "pool" }],
      nat: [
        "azure-native:network:InboundNatRule",
        {
          loadBalancerName: "lb",
          protocol: "Tcp",
          frontendPortRangeStart: 50000,
          frontendPortRangeEnd: 50009,
          backendPort: 22,
          frontendIPConfiguration: part("frontendIPConfigurations", "front"),
          backendAddressPool: { id: "pool" },
        },
      ],
    } as unknown as Written;
    const network = balanced(apart, { loadBalancingRules: [] }, { loadBalancerBackendAddressPools: [{ id: "pool" }] });
    assert.deepEqual(network.open("internet", "lb"), ["tcp/50000-50009"]);
    assert.equal(network.answer("internet", "vm-a", "tcp/22"), "open");
  });

  it("finds the members of a pool that names addresses", () => {
    const addresses = { loadBalancerBackendAddresses: [{ name: "one", ipAddress: "10.0.1.4" }] };
    const backendAddressPools = [{ name: "a", ...addresses }, { name: "b" }];
    const nic = { loadBalancerBackendAddressPools: [], privateIPAddress: "10.0.1.4" };
    assert.equal(balanced({}, { backendAddressPools }, nic).answer("internet", "vm-a", "tcp/443"), "open");
    const elsewhere = { ...nic, privateIPAddress: "10.0.1.5" };
    assert.equal(balanced({}, { backendAddressPools }, elsewhere).answer("internet", "vm-a", "tcp/443"), "closed");
  });

  it("reaches a scale set by the NAT pool that it names", () => {
    const scaleSet = {
      set: [
        "azure-native:compute:VirtualMachineScaleSet",
        {
          virtualMachineProfile: {
            networkProfile: {
              networkInterfaceConfigurations: [
                {
                  name: "nic",
                  ipConfigurations: [
                    {
                      name: "one",
                      subnet: { id: "web" },
                      loadBalancerInboundNatPools: [part("inboundNatPools", "ssh")],
                    },
                  ],
                },
              ],
            },
          },
        },
      ],
    } as unknown as Written;
    const pool = { name: "ssh", protocol: "Tcp", frontendPortRangeStart: 50000, frontendPortRangeEnd: 50119 };
    const front = part("frontendIPConfigurations", "front");
    const inboundNatPools = [{ ...pool, backendPort: 22, frontendIPConfiguration: front }];
    assert.equal(balanced(scaleSet, { inboundNatPools }).answer("internet", "set", "tcp/22"), "open");
    assert.equal(balanced(scaleSet).answer("internet", "set", "tcp/22"), "closed");
  });

  it("is reached inside the network at its private frontend", () => {
    const frontendIPConfigurations = [{ name: "front", subnet: { id: "web" }, privateIPAddress: "10.0.1.100" }];
    const network = balanced({}, { frontendIPConfigurations });
    assert.equal(network.answer("vm-b", "10.0.1.100", "tcp/443"), "open");
    assert.equal(network.answer("internet", "vm-a", "tcp/443"), "closed");
  });
});
