import * as assert from "node:assert/strict";
import { network, one, peering, subnet, table, vnet, type Written } from "./azure-network";

const gateway = (name: string, of: string, prefix: string, inputs: object = {}): Written => ({
  ...one(`${of}-gw`, "Subnet", { virtualNetworkName: of, subnetName: "GatewaySubnet", addressPrefix: prefix }),
  ...one(name, "VirtualNetworkGateway", {
    gatewayType: "Vpn",
    ipConfigurations: [{ name: "one", subnet: { id: `${of}-gw` } }],
    ...inputs,
  }),
});

const connection = (name: string, from: string, inputs: object): Written =>
  one(name, "VirtualNetworkGatewayConnection", { virtualNetworkGateway1: { id: from }, ...inputs });

const site = one("office", "LocalNetworkGateway", {
  localNetworkAddressSpace: { addressPrefixes: ["192.168.0.0/24"] },
});
const office = connection("to-office", "gw", { connectionType: "IPsec", localNetworkGateway2: { id: "office" } });

/** A hub with a line to an office, and a spoke. */
const hub = (spokeUses: boolean, ...more: Written[]) =>
  network(
    vnet("hub", "10.0.0.0/16"),
    gateway("gw", "hub", "10.0.0.0/27"),
    site,
    office,
    subnet("hub1", "hub", "10.0.1.0/24"),
    vnet("a", "10.1.0.0/16"),
    subnet("a1", "a", "10.1.1.0/24"),
    peering("a", "hub", { useRemoteGateways: spokeUses }, { allowGatewayTransit: true }),
    ...more,
  );

describe("the private lines of Azure networks", () => {
  it("join a network with what its sites have, and with nothing else", () => {
    assert.equal(hub(false).answer("hub1-vm", "192.168.0.9", "tcp/443"), "open");
    assert.equal(hub(false).answer("192.168.0.9", "hub1-vm", "tcp/443"), "open");
    assert.equal(hub(false).answer("hub1-vm", "192.168.9.9", "tcp/443"), "closed");
  });

  it("are lent to a peered network that uses them, without leave to forward", () => {
    assert.equal(hub(true).answer("192.168.0.9", "a1-vm", "tcp/443"), "open");
    assert.equal(hub(true).answer("a1-vm", "192.168.0.9", "tcp/443"), "open");
    assert.equal(hub(false).answer("192.168.0.9", "a1-vm", "tcp/443"), "closed");
    assert.equal(hub(false).answer("a1-vm", "192.168.0.9", "tcp/443"), "closed");
  });

  it("are not learned where a table says so, but taken where a route leads to the gateway", () => {
    const quiet = (...routes: Parameters<typeof table>[1][]): Written => {
      const [name, written] = Object.entries(table("quiet", ...routes))[0] as [string, [string, object]];
      const place = subnet("a1", "a", "10.1.1.0/24", { routeTable: { id: "quiet" } });
      return { ...place, [name]: [written[0], { ...written[1], disableBgpRoutePropagation: true }] } as Written;
    };
    assert.equal(hub(true, quiet()).answer("a1-vm", "192.168.0.9", "tcp/443"), "closed");
    const routed = quiet(["192.168.0.0/16", "VirtualNetworkGateway"]);
    assert.equal(hub(true, routed).answer("a1-vm", "192.168.0.9", "tcp/443"), "open");
    assert.equal(hub(false, routed).answer("a1-vm", "192.168.0.9", "tcp/443"), "closed");
  });

  it("join two networks whose gateways are connected both ways", () => {
    const far = (name: string, from: string, to: string) =>
      connection(name, from, { connectionType: "Vnet2Vnet", virtualNetworkGateway2: { id: to } });
    const of = (...more: Written[]) =>
      network(
        vnet("a", "10.1.0.0/16"),
        subnet("a1", "a", "10.1.1.0/24"),
        gateway("gwa", "a", "10.1.0.0/27"),
        vnet("b", "10.2.0.0/16"),
        subnet("b1", "b", "10.2.1.0/24"),
        gateway("gwb", "b", "10.2.0.0/27"),
        ...more,
      ).answer("a1-vm", "b1-vm", "tcp/443");
    assert.equal(of(far("ab", "gwa", "gwb"), far("ba", "gwb", "gwa")), "open");
    assert.equal(of(far("ab", "gwa", "gwb")), "closed");
  });

  it("are unknown where nobody says what is announced", () => {
    const of = network(
      vnet("hub", "10.0.0.0/16"),
      subnet("hub1", "hub", "10.0.1.0/24"),
      gateway("gw", "hub", "10.0.0.0/27", { gatewayType: "ExpressRoute" }),
      connection("circuit", "gw", { connectionType: "ExpressRoute", peer: { id: "elsewhere" } }),
    );
    assert.equal(of.answer("hub1-vm", "192.168.0.9", "tcp/443"), "unknown");
    assert.equal(of.answer("192.168.0.9", "hub1-vm", "tcp/443"), "unknown");
  });

  it("of a virtual WAN join the networks that are connected to its hubs", () => {
    const joined = (network: string, hubName: string) =>
      one(`${network}-joined`, "HubVirtualNetworkConnection", {
        virtualHubName: hubName,
        remoteVirtualNetwork: { id: network },
      });
    const of = (...more: Written[]) =>
      network(
        one("wan", "VirtualWan", {}),
        one("west", "VirtualHub", { virtualHubName: "west", virtualWan: { id: "wan" } }),
        one("north", "VirtualHub", { virtualHubName: "north", virtualWan: { id: "wan" } }),
        vnet("a", "10.1.0.0/16"),
        subnet("a1", "a", "10.1.1.0/24"),
        vnet("b", "10.2.0.0/16"),
        subnet("b1", "b", "10.2.1.0/24"),
        joined("a", "west"),
        ...more,
      ).answer("a1-vm", "b1-vm", "tcp/443");
    assert.equal(of(), "closed");
    assert.equal(of(joined("b", "west")), "open");
    assert.equal(of(joined("b", "north")), "open");
    assert.equal(of(joined("b", "west"), one("intent", "RoutingIntent", { virtualHubName: "west" })), "unknown");
  });
});
