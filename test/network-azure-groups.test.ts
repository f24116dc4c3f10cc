import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import {
  collection,
  firewall,
  group,
  machine,
  network,
  one,
  peering,
  rule,
  subnet,
  table,
  vnet,
  type Written,
} from "./azure-network";

const grouped = { networkSecurityGroup: { id: "group-a2" } };

/** Two subnets, the second behind a group. */
const two = (...more: Written[]) =>
  network(
    vnet("a", "10.0.0.0/16"),
    subnet("a1", "a", "10.0.1.0/24"),
    subnet("a2", "a", "10.0.2.0/24", grouped),
    ...more,
  );

const deny = rule(4000, "Deny", "Inbound");
const ask = (port: string, ...rules: object[]): string =>
  two(group("group-a2", ...(rules as never[]), deny)).answer("a1-vm", "a2-vm", port);

describe("Azure network security groups", () => {
  it("read words in any case, and rules of their own", () => {
    assert.equal(ask("tcp/443", rule(100, "allow", "INBOUND", { protocol: "TCP" })), "open");
    const own = (name: string) =>
      one("own", "SecurityRule", { networkSecurityGroupName: name, ...rule(100, "Allow", "Inbound") });
    assert.equal(two(group("group-a2", deny), own("group-a2")).answer("a1-vm", "a2-vm", "tcp/443"), "open");
    assert.equal(two(group("group-a2", deny), own("other")).answer("a1-vm", "a2-vm", "tcp/443"), "closed");
  });

  it("belong to their resource group: another of the same name is another", () => {
    const named = (place: string, ...rules: object[]) =>
      one("group-a2", "NetworkSecurityGroup", {
        networkSecurityGroupName: "same",
        resourceGroupName: place,
        securityRules: rules,
      });
    const own = (place: string) =>
      one("own", "SecurityRule", {
        networkSecurityGroupName: "same",
        resourceGroupName: place,
        ...rule(100, "Allow", "Inbound"),
      });
    assert.equal(two(named("west", deny), own("West")).answer("a1-vm", "a2-vm", "tcp/443"), "open");
    assert.equal(two(named("west", deny), own("north")).answer("a1-vm", "a2-vm", "tcp/443"), "closed");
  });

  it("match ports as ranges and lists, and every protocol by an asterisk", () => {
    const ports = { destinationPortRange: undefined, destinationPortRanges: ["80", "8000-8100"], protocol: "*" };
    const web = rule(100, "Allow", "Inbound", ports);
    assert.equal(ask("tcp/8050", web), "open");
    assert.equal(ask("udp/80", web), "open");
    assert.equal(ask("tcp/8101", web), "closed");
    assert.equal(ask("icmp", web), "closed");
    assert.equal(ask("icmp", rule(100, "Allow", "Inbound", { protocol: "Icmp" })), "open");
  });

  it("know application security groups, and that an unknown one may be any", () => {
    const from = (sourceApplicationSecurityGroups: unknown) =>
      two(
        one("web", "ApplicationSecurityGroup", {}),
        machine("a1-vm", "a1", { applicationSecurityGroups: [{ id: "web" }] }),
        machine("a3-vm", "a1"),
        group(
          "group-a2",
          rule(100, "Allow", "Inbound", { sourceAddressPrefix: undefined, sourceApplicationSecurityGroups }),
          deny,
        ),
      );
    assert.equal(from([{ id: "web" }]).answer("a1-vm", "a2-vm", "tcp/443"), "open");
    assert.equal(from([{ id: "web" }]).answer("a3-vm", "a2-vm", "tcp/443"), "closed");
    assert.equal(from([{ id: UNKNOWN }]).answer("a3-vm", "a2-vm", "tcp/443"), "unknown");
    assert.equal(from(UNKNOWN).answer("a3-vm", "a2-vm", "tcp/443"), "unknown");
  });

  it("mean services by their tags, in one region perhaps, and never the internet", () => {
    const out = (tag: string) => {
      const allow = rule(100, "Allow", "Outbound", { destinationAddressPrefix: tag });
      const of = two(
        group("group-a2", allow, rule(200, "Deny", "Outbound")),
        subnet("a2", "a", "10.0.2.0/24", { ...grouped, defaultOutboundAccess: true }),
        one("store", "azure-native:storage:StorageAccount", {}),
      );
      return [of.answer("a2-vm", "store", "tcp/443"), of.answer("a2-vm", "internet", "tcp/443")];
    };
    assert.deepEqual(out("Storage"), ["open", "closed"]);
    assert.deepEqual(out("Storage.WestEurope"), ["unknown", "closed"]);
    assert.deepEqual(out("Sql"), ["closed", "closed"]);
    assert.deepEqual(out("AzureCloud"), ["open", "closed"]);
    assert.deepEqual(out("Internet"), ["open", "open"]);
  });

  it("take IPv4's everything for nothing in IPv6", () => {
    const dual = (source: string) =>
      network(
        vnet("a", ["10.0.0.0/16", "fd00:a::/48"]),
        subnet("a1", "a", undefined, { addressPrefixes: ["10.0.1.0/24", "fd00:a:0:1::/64"] }),
        subnet("a2", "a", undefined, { addressPrefixes: ["10.0.2.0/24", "fd00:a:0:2::/64"], ...grouped }),
        group("group-a2", rule(100, "Allow", "Inbound", { sourceAddressPrefix: source }), deny),
      );
    const answers = (source: string) =>
      ([4, 6] as const).map((family) => dual(source).answer("a1", "a2", "tcp/443", family));
    assert.deepEqual(answers("0.0.0.0/0"), ["open", "closed"]);
    assert.deepEqual(answers("::/0"), ["closed", "open"]);
    assert.deepEqual(answers("*"), ["open", "open"]);
  });

  it("take a default route to an appliance for a part of the virtual network", () => {
    const forwarded = { allowForwardedTraffic: true };
    const rules = { ruleType: "NetworkRule", name: "all", ipProtocols: ["Any"], destinationPorts: ["*"] };
    const any = { ...rules, sourceAddresses: ["*"], destinationAddresses: ["*"] };
    const of = (...rules: Parameters<typeof group>[1][]) =>
      network(
        vnet("hub", "10.0.0.0/16"),
        firewall(collection(100, "Allow", any)),
        vnet("a", "10.1.0.0/16"),
        vnet("b", "10.2.0.0/16"),
        peering("a", "hub", forwarded),
        peering("b", "hub", forwarded),
        table("wide", ["0.0.0.0/0", "VirtualAppliance", "10.0.0.4"]),
        subnet("a1", "a", "10.1.1.0/24", { routeTable: { id: "wide" } }),
        subnet("b1", "b", "10.2.1.0/24", { ...grouped, routeTable: { id: "wide" } }),
        group("group-a2", ...rules),
      );
    assert.equal(of().answer("a1-vm", "b1-vm", "tcp/443"), "open");
    assert.equal(of().answer("b1-vm", "internet", "tcp/443"), "open");
    const inside = { destinationAddressPrefix: "VirtualNetwork" };
    assert.equal(of(rule(100, "Deny", "Outbound", inside)).answer("b1-vm", "internet", "tcp/443"), "closed");
  });
});
