import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import {
  allow,
  collection,
  firewall,
  machine,
  network,
  one,
  peering,
  subnet,
  table,
  vnet,
  type Written,
} from "./azure-network";

const forwarded = { allowForwardedTraffic: true };

/** Two spokes that reach each other, and the internet, through the firewall alone. */
const spokes = (...more: Written[]) =>
  network(
    vnet("hub", "10.0.0.0/16"),
    vnet("a", "10.1.0.0/16"),
    vnet("b", "10.2.0.0/16"),
    peering("a", "hub", forwarded),
    peering("b", "hub", forwarded),
    table("routes", ["0.0.0.0/0", "VirtualAppliance", "10.0.0.4"]),
    subnet("a1", "a", "10.1.1.0/24", { routeTable: { id: "routes" } }),
    subnet("b1", "b", "10.2.1.0/24", { routeTable: { id: "routes" } }),
    machine("b1-vm", "b1", { privateIPAddress: "10.2.1.10" }),
    ...more,
  );

const any = allow("*", "*", "*", { ipProtocols: ["Any"] });
const web = allow("10.1.0.0/16", "10.2.0.0/16", "443");
const ask = (...more: Written[]): string => spokes(...more).answer("a1-vm", "b1-vm", "tcp/443");

describe("an Azure firewall", () => {
  it("asks its collections by their priority, and network rules before application rules", () => {
    const names = { ruleType: "ApplicationRule", sourceAddresses: ["*"], targetFqdns: ["*"] };
    const app = { ...names, name: "app", protocols: [{ port: 443, protocolType: "Https" }] };
    assert.equal(ask(firewall(collection(200, "Allow", web), collection(100, "Deny", any))), "closed");
    assert.equal(ask(firewall(collection(100, "Allow", web), collection(200, "Deny", any))), "open");
    assert.equal(ask(firewall(collection(100, "Allow", app), collection(200, "Deny", any))), "closed");
    assert.equal(ask(firewall(collection(UNKNOWN as never, "Deny", any), collection(200, "Allow", web))), "unknown");
  });

  it("asks a parent policy before its child, and doubts what a parent says that is not shown", () => {
    const child = (base: unknown) =>
      ({ policy: ["azure-native:network:FirewallPolicy", { basePolicy: { id: base } }] }) as unknown as Written;
    const parent = (action: string) => ({
      ...one("parent", "FirewallPolicy", {}),
      ...one("above", "FirewallPolicyRuleCollectionGroup", {
        firewallPolicyName: "parent",
        priority: 65000,
        ruleCollections: [collection(65000, action, any)],
      }),
    });
    const own = firewall(collection(100, "Allow", web));
    assert.equal(ask(own, child("parent"), parent("Deny")), "closed");
    assert.equal(ask(firewall(collection(100, "Deny", any)), child("parent"), parent("Allow")), "open");
    assert.equal(ask(own, child("/subscriptions/1/elsewhere")), "unknown");
  });

  it("reads groups of addresses and ranges", () => {
    const ranges = one("ranges", "IpGroup", { ipAddresses: ["10.1.1.0-10.1.1.255"] });
    const grouped = allow("", "10.2.0.0/16", "443", { sourceAddresses: [], sourceIpGroups: ["ranges"] });
    assert.equal(ask(ranges, firewall(collection(100, "Allow", grouped))), "open");
    assert.equal(ask(firewall(collection(100, "Allow", { ...grouped, sourceIpGroups: [UNKNOWN] }))), "unknown");
  });

  it("publishes what its NAT rules name, to whom they name", () => {
    const nat = (inputs: object) =>
      spokes(
        firewall(
          collection(100, "Dnat", {
            ruleType: "NatRule",
            name: "in",
            ipProtocols: ["TCP"],
            sourceAddresses: ["203.0.113.0/24"],
            destinationAddresses: ["198.51.100.1"],
            destinationPorts: ["8443"],
            translatedAddress: "10.2.1.10",
            translatedPort: "443",
            ...inputs,
          }),
        ),
      );
    assert.equal(nat({}).answer("203.0.113.9", "b1-vm", "tcp/443"), "open");
    assert.equal(nat({}).answer("198.51.100.9", "b1-vm", "tcp/443"), "closed");
    assert.equal(nat({ sourceAddresses: ["*"] }).answer("internet", "b1-vm", "tcp/443"), "open");
    assert.equal(nat({ sourceAddresses: ["*"] }).answer("internet", "b1-vm", "tcp/22"), "closed");
    assert.equal(nat({ translatedAddress: UNKNOWN }).answer("203.0.113.9", "b1-vm", "tcp/443"), "unknown");
    assert.equal(nat({ translatedAddress: "10.1.1.9" }).answer("203.0.113.9", "a1-vm", "tcp/443"), "unknown");
  });

  it("means services by their tags, and not the internet", () => {
    const to = (tag: string) =>
      spokes(
        one("store", "azure-native:storage:StorageAccount", {}),
        firewall(collection(100, "Allow", allow("10.1.0.0/16", tag, "443"))),
      );
    assert.equal(to("Storage").answer("a1-vm", "store", "tcp/443"), "open");
    assert.equal(to("Storage.WestEurope").answer("a1-vm", "store", "tcp/443"), "unknown");
    assert.equal(to("Sql").answer("a1-vm", "store", "tcp/443"), "closed");
    assert.equal(to("Storage").answer("b1-vm", "store", "tcp/443"), "closed");
    assert.equal(to("Storage").answer("a1-vm", "internet", "tcp/443"), "closed");
  });

  it("looks up names itself, so that a rule for a name leads to no neighbour, unless a private zone answers", () => {
    const names = (targetFqdns: string[], ...more: Written[]) => {
      const protocols = [{ port: 443, protocolType: "Https" }];
      const app = { ruleType: "ApplicationRule", name: "app", sourceAddresses: ["10.0.0.0/8"], protocols, targetFqdns };
      return spokes(firewall(collection(100, "Allow", app)), ...more);
    };
    const zone = one("zone", "azure-native:privatedns:PrivateZone", { privateZoneName: "corp.example.org" });
    assert.equal(names(["*.example.org"]).answer("a1-vm", "b1-vm", "tcp/443"), "closed");
    assert.equal(names(["*.example.org"]).answer("a1-vm", "internet", "tcp/443"), "open");
    assert.equal(names(["*.example.org"], zone).answer("a1-vm", "b1-vm", "tcp/443"), "unknown");
    assert.equal(names(["*"]).answer("a1-vm", "b1-vm", "tcp/443"), "open");
    assert.equal(names([UNKNOWN]).answer("a1-vm", "internet", "tcp/443"), "unknown");
  });

  it("does not see what stays inside a subnet, and does where a route says so", () => {
    const inside = (...routes: Parameters<typeof table>[1][]) =>
      spokes(
        firewall(),
        table("routes", ["0.0.0.0/0", "VirtualAppliance", "10.0.0.4"], ...routes),
        machine("a2-vm", "a1"),
      );
    assert.equal(inside().answer("a1-vm", "a2-vm", "tcp/443"), "open");
    assert.equal(inside(["10.1.0.0/16", "VirtualAppliance", "10.0.0.4"]).answer("a1-vm", "a2-vm", "tcp/443"), "closed");
  });
});
