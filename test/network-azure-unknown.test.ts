import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { group, machine, network, one, peering, rule, subnet, table, vnet, type Written } from "./azure-network";

const both = (first: Written, second: Written, ...more: Written[]): string =>
  network(vnet("a", "10.0.0.0/16"), first, second, ...more).answer("a1-vm", "a2-vm", "tcp/443");

describe("what is not known yet of Azure networks", () => {
  it("leaves open what does not depend on it", () => {
    assert.equal(both(subnet("a1", "a", UNKNOWN), subnet("a2", "a", UNKNOWN)), "open");
    assert.equal(both(subnet("a1", "a", UNKNOWN), subnet("a2", "a", "10.0.2.0/24")), "open");
    const spaces = network(vnet("a", UNKNOWN), subnet("a1", "a", "10.0.1.0/24"), subnet("a2", "a", "10.0.2.0/24"));
    assert.equal(spaces.answer("a1-vm", "a2-vm", "tcp/443"), "open");
  });

  it("leaves closed what a rule closes in any case", () => {
    const grouped = { networkSecurityGroup: { id: "group" } };
    const sealed = group("group", rule(100, "Deny", "Inbound"));
    assert.equal(both(subnet("a1", "a", UNKNOWN), subnet("a2", "a", UNKNOWN, grouped), sealed), "closed");
    const some = group(
      "group",
      rule(100, "Allow", "Inbound", { sourceAddressPrefix: "10.0.1.0/24" }),
      rule(200, "Deny", "Inbound"),
    );
    assert.equal(both(subnet("a1", "a", UNKNOWN), subnet("a2", "a", "10.0.2.0/24", grouped), some), "unknown");
  });

  it("takes a subnet of an address pool for one of unknown prefix", () => {
    const pool = { ipamPoolPrefixAllocations: [{ pool: { id: "p" }, numberOfIpAddresses: "64" }] };
    assert.equal(both(subnet("a1", "a", undefined, pool), subnet("a2", "a", "10.0.2.0/24")), "open");
  });

  it("finds a machine in one of the subnets that its network lists", () => {
    const listed = (inputs: object) =>
      network(
        vnet("a", "10.0.0.0/16", {
          subnets: [
            { name: "one", addressPrefix: "10.0.1.0/24", ...inputs },
            { name: "two", addressPrefix: "10.0.2.0/24" },
          ],
        }),
        machine("vm", "a"),
        subnet("a3", "a", "10.0.3.0/24"),
        group("sealed", rule(100, "Deny", "Inbound")),
      ).answer("a3-vm", "vm", "tcp/443");
    assert.equal(listed({}), "open");
    assert.equal(listed({ networkSecurityGroup: { id: "sealed" } }), "unknown");
  });

  it("joins subnets of a network that the plan does not show, by its name", () => {
    const hidden = (here: unknown, there: unknown) =>
      network(subnet("a1", here as string, "10.0.1.0/24"), subnet("a2", there as string, "10.0.2.0/24")).answer(
        "a1-vm",
        "a2-vm",
        "tcp/443",
      );
    assert.equal(hidden("existing", "Existing"), "open");
    assert.equal(hidden("existing", "another"), "closed");
    assert.equal(hidden(UNKNOWN, UNKNOWN), "unknown");
  });

  it("keeps networks of one name in two resource groups apart", () => {
    const place = (name: string, prefix: string, resourceGroupName: string): Written => ({
      ...one(`net-${resourceGroupName}`, "VirtualNetwork", {
        virtualNetworkName: "same",
        resourceGroupName,
        addressSpace: { addressPrefixes: [prefix.replace("1.0/24", "0.0/16")] },
      }),
      ...subnet(name, "same", prefix, { resourceGroupName }),
    });
    assert.equal(
      network(place("a1", "10.1.1.0/24", "west"), place("a2", "10.2.1.0/24", "north")).answer("a1-vm", "a2-vm"),
      "closed",
    );
  });

  it("doubts a peering whose access is unknown, and closes one that is shut", () => {
    const access = (allowVirtualNetworkAccess: unknown) =>
      network(
        vnet("a", "10.1.0.0/16"),
        vnet("b", "10.2.0.0/16"),
        subnet("a1", "a", "10.1.1.0/24"),
        subnet("b1", "b", "10.2.1.0/24"),
        peering("a", "b", { allowVirtualNetworkAccess }, {}),
      ).answer("b1-vm", "a1-vm", "tcp/443");
    assert.equal(access(undefined), "open");
    assert.equal(access(UNKNOWN), "unknown");
    assert.equal(access(false), "closed");
  });

  it("lets out whom the API's version lets out", () => {
    const out = (type: string, inputs: object = {}) => {
      const of = network(vnet("a", "10.0.0.0/16"), subnet("a1", "a", "10.0.1.0/24"), {
        a1: [type, { virtualNetworkName: "a", addressPrefix: "10.0.1.0/24", ...inputs }],
      } as unknown as Written);
      return of.answer("a1-vm", "internet", "tcp/443");
    };
    assert.equal(out("azure-native:network:Subnet"), "open");
    assert.equal(out("azure-native:network/v20240501:Subnet"), "open");
    assert.equal(out("azure-native:network/v20250701:Subnet"), "closed");
    assert.equal(out("azure-native:network/v20250701:Subnet", { natGateway: { id: "nat" } }), "open");
    assert.equal(out("azure-native:network:Subnet", { defaultOutboundAccess: UNKNOWN }), "unknown");
  });

  it("lets nobody out by IPv6 who does not ask for it", () => {
    const dual = network(
      vnet("a", ["10.0.0.0/16", "fd00:a::/48"]),
      subnet("a1", "a", undefined, {
        addressPrefixes: ["10.0.1.0/24", "fd00:a:0:1::/64"],
        defaultOutboundAccess: true,
      }),
      table("unused"),
    );
    assert.equal(dual.answer("a1", "internet", "tcp/443"), "open");
    assert.equal(dual.answer("a1", "internet", "tcp/443", 6), "closed");
  });
});
