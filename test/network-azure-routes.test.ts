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

/** A spoke whose packets all go to 10.0.0.4, and a hub. */
const hub = { ...vnet("hub", "10.0.0.0/16"), ...vnet("a", "10.1.0.0/16"), ...peering("a", "hub", forwarded) };
const spokes: Written = {
  ...hub,
  ...vnet("b", "10.2.0.0/16"),
  ...peering("b", "hub", forwarded),
  ...subnet("a1", "a", "10.1.1.0/24", { routeTable: { id: "routes" } }),
  ...subnet("b1", "b", "10.2.1.0/24", { routeTable: { id: "routes" } }),
  ...table("routes", ["0.0.0.0/0", "VirtualAppliance", "10.0.0.4"]),
};

describe("the routes of Azure subnets", () => {
  it("take packets past a user's routes to a private endpoint, until its subnet heeds them", () => {
    const endpoint = (policies?: string, ...routes: Parameters<typeof table>[1][]) =>
      network(
        hub,
        firewall(),
        subnet("a1", "a", "10.1.1.0/24", { routeTable: { id: "routes" } }),
        subnet("data", "hub", "10.0.2.0/24", { privateEndpointNetworkPolicies: policies }),
        one("sql", "azure-native:sql:Server", { publicNetworkAccess: "Disabled" }),
        one("pe", "PrivateEndpoint", {
          subnet: { id: "data" },
          privateLinkServiceConnections: [{ name: "one", privateLinkServiceId: "sql", groupIds: ["sqlServer"] }],
        }),
        table("routes", ["0.0.0.0/0", "VirtualAppliance", "10.0.0.4"], ...routes),
      );
    const wide = ["10.0.0.0/16", "VirtualAppliance", "10.0.0.4"] as Parameters<typeof table>[1];
    const wider = ["10.0.0.0/8", "VirtualAppliance", "10.0.0.4"] as Parameters<typeof table>[1];
    const sql = (of: ReturnType<typeof network>) => of.answer("a1-vm", "sql", "tcp/1433");
    assert.equal(sql(endpoint(undefined, wide)), "open");
    assert.equal(sql(endpoint("Enabled", wide)), "closed");
    assert.equal(sql(endpoint("RouteTableEnabled", wide)), "closed");
    assert.equal(sql(endpoint("NetworkSecurityGroupEnabled", wide)), "open");
    assert.equal(sql(endpoint("Enabled", wider)), "open");
    assert.equal(endpoint(undefined, wide).answer("a1-vm", "data-vm", "tcp/1433"), "closed");
  });

  it("count the longest prefix first, of each that a network has", () => {
    const of = (...routes: Parameters<typeof table>[1][]) =>
      network(
        vnet("a", ["10.0.0.0/16", "10.1.0.0/24"]),
        subnet("a1", "a", "10.0.1.0/24", { routeTable: { id: "routes" } }),
        subnet("a2", "a", "10.1.0.0/25"),
        table("routes", ...routes),
      ).answer("a1-vm", "a2-vm", "tcp/80");
    assert.equal(of(["10.1.0.0/20", "None"]), "open");
    assert.equal(of(["10.1.0.0/24", "None"]), "closed");
    assert.equal(of(["10.1.0.0/25", "None"]), "closed");
    assert.equal(of(["0.0.0.0/1", "None"], ["128.0.0.0/1", "None"]), "open");
    assert.equal(of(["10.1.0.0/24", "None"], ["10.1.0.0/26", "vnetlocal"]), "unknown");
  });

  it("lead through a machine that forwards, which nobody can see into, and not through one that does not", () => {
    const nva = (enableIPForwarding: boolean) =>
      network(
        spokes,
        subnet("dmz", "hub", "10.0.0.0/24"),
        machine("nva", "dmz", { privateIPAddress: "10.0.0.4" }, { enableIPForwarding }),
      );
    assert.equal(nva(true).answer("a1-vm", "b1-vm", "tcp/443"), "unknown");
    assert.equal(nva(true).answer("a1-vm", "internet", "tcp/443"), "unknown");
    assert.equal(nva(false).answer("a1-vm", "b1-vm", "tcp/443"), "closed");
    assert.match(nva(false).stop("a1-vm", "b1-vm", "tcp/443"), /does not forward/);
  });

  it("find a next hop by what its address is taken from", () => {
    const hop = (from: string) => {
      const routes = one(
        "routes",
        "RouteTable",
        { routes: [{ addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance", nextHopIpAddress: UNKNOWN }] },
        { pointers: { "routes[0].nextHopIpAddress": [from] } },
      );
      const more = [subnet("dmz", "hub", "10.0.9.0/24"), machine("nva", "dmz", {}, { enableIPForwarding: true })];
      return network(spokes, firewall(), ...more, routes).answer("a1-vm", "b1-vm", "tcp/443");
    };
    const urn = (type: string, name: string): string => `urn:pulumi:test::test::azure-native:network:${type}::${name}`;
    assert.equal(hop(urn("AzureFirewall", "fw")), "closed");
    assert.equal(hop(urn("NetworkInterface", "nva-nic")), "unknown");
  });

  it("lead to public services past a firewall by service endpoints and by routes for tags", () => {
    const store = one("store", "azure-native:storage:StorageAccount", {});
    const of = (inputs: object, ...more: Written[]) =>
      network(
        hub,
        firewall(),
        store,
        subnet("a1", "a", "10.1.1.0/24", { routeTable: { id: "routes" }, ...inputs }),
        table("routes", ["0.0.0.0/0", "VirtualAppliance", "10.0.0.4"]),
        ...more,
      );
    const tagged = table("routes", ["0.0.0.0/0", "VirtualAppliance", "10.0.0.4"], ["Storage", "Internet"]);
    const endpoint = { serviceEndpoints: [{ service: "Microsoft.Storage" }] };
    assert.equal(of({}).answer("a1-vm", "store", "tcp/443"), "closed");
    assert.equal(of(endpoint).answer("a1-vm", "store", "tcp/443"), "open");
    assert.equal(of({}, tagged).answer("a1-vm", "store", "tcp/443"), "open");
    assert.equal(of(endpoint, tagged).answer("a1-vm", "internet", "tcp/443"), "closed");
  });

  it("find a firewall in the subnet that is kept for it, where its network lists several", () => {
    const fixed = { name: "AzureFirewallSubnet", addressPrefix: "10.0.0.0/26" };
    const of = (rules: Parameters<typeof firewall>) =>
      network(
        spokes,
        firewall(...rules),
        vnet("hub", "10.0.0.0/16", { subnets: [{ name: "shared", addressPrefix: "10.0.1.0/24" }, fixed] }),
        one("AzureFirewallSubnet", "ResourceThatIsNone", {}),
        one("fw", "AzureFirewall", {
          firewallPolicy: { id: "policy" },
          ipConfigurations: [{ name: "one", subnet: { id: "hub" }, publicIPAddress: { id: "fw-ip" } }],
        }),
      ).answer("a1-vm", "b1-vm", "tcp/443");
    assert.equal(of([collection(100, "Allow", allow("*", "*", "443"))]), "open");
    assert.equal(of([]), "closed");
  });

  it("are unknown where the plan does not show the table", () => {
    const of = network(
      vnet("a", "10.0.0.0/16"),
      subnet("a1", "a", "10.0.1.0/24", { routeTable: { id: "/subscriptions/1/elsewhere" } }),
      subnet("a2", "a", "10.0.2.0/24"),
    );
    assert.equal(of.answer("a1-vm", "a2-vm", "tcp/80"), "unknown");
    assert.equal(of.answer("a1-vm", "internet", "tcp/80"), "unknown");
  });
});
