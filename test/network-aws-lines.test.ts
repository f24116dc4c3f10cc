import * as assert from "node:assert/strict";
import type { Properties } from "../plan/values";
import { answers, place, type Written } from "./aws-places";

const to = (cidrBlock: string) => ({ cidrBlock, vpcPeeringConnectionId: "pcx" });

/** Two VPCs with a peering between them. */
const peered = (peering: Properties, group?: Properties): Written => ({
  ...place("a", "10.1.0.0/16", { routes: [to("10.2.0.0/16")] }),
  ...place("b", "10.2.0.0/16", { routes: [to("10.1.0.0/16")], ...(group ? { group } : {}) }),
  pcx: ["aws:ec2/vpcPeeringConnection:VpcPeeringConnection", { vpcId: "a-vpc", peerVpcId: "b-vpc", ...peering }],
});

describe("a peering of AWS networks", () => {
  const across = "a → b tcp/443";
  const accepter: Written = {
    accepter: [
      "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter",
      { vpcPeeringConnectionId: "pcx", autoAccept: true },
    ],
  };

  it("passes once both sides agree and both have routes", () => {
    assert.deepEqual(answers(peered({ autoAccept: true }), across), ["open"]);
    assert.deepEqual(answers({ ...peered({}), ...accepter }, across), ["open"]);
    assert.deepEqual(answers(peered({}), across), ["unknown"]);
    const oneWay: Written = { "b-routes": ["aws:ec2/routeTable:RouteTable", { vpcId: "b-vpc" }] };
    assert.deepEqual(answers({ ...peered({ autoAccept: true }), ...oneWay }, across, "b → a tcp/443"), [
      "closed",
      "closed",
    ]);
  });

  it("knows groups of the other side in the same region", () => {
    const named = { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, securityGroups: ["a-group"] }] };
    assert.deepEqual(answers(peered({ autoAccept: true }, named), across), ["open"]);
    assert.deepEqual(answers({ ...peered({ peerRegion: "eu-west-3" }, named), ...accepter }, across), ["closed"]);
  });

  it("leads to no third network", () => {
    const third: Written = {
      ...peered({ autoAccept: true }),
      ...place("c", "10.3.0.0/16", { routes: [{ cidrBlock: "10.0.0.0/8", vpcPeeringConnectionId: "pcx2" }] }),
      "a-routes": ["aws:ec2/routeTable:RouteTable", { vpcId: "a-vpc", routes: [to("10.0.0.0/8")] }],
      pcx2: [
        "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
        { vpcId: "b-vpc", peerVpcId: "c-vpc", autoAccept: true },
      ],
    };
    assert.deepEqual(answers(third, "a → c tcp/443", "c → a tcp/443"), ["closed", "closed"]);
  });

  it("lets whoever is in a network of another plan ask as far as routes lead back", () => {
    const far: Written = {
      ...place("a", "10.1.0.0/16", { routes: [to("10.2.0.0/16")] }),
      pcx: ["aws:ec2/vpcPeeringConnection:VpcPeeringConnection", { vpcId: "a-vpc", peerVpcId: "vpc-far" }],
    };
    assert.deepEqual(answers(far, "a → 10.2.0.7 tcp/443", "10.2.0.7 → a tcp/443", "10.3.0.7 → a tcp/443"), [
      "open",
      "open",
      "closed",
    ]);
  });
});

describe("a private line of an AWS network", () => {
  const line = (table: Properties, more: Written = {}): Written => ({
    ...place("a", "10.1.0.0/16"),
    "a-routes": ["aws:ec2/routeTable:RouteTable", { vpcId: "a-vpc", ...table }],
    vgw: ["aws:ec2/vpnGateway:VpnGateway", { vpcId: "a-vpc" }],
    vpn: ["aws:ec2/vpnConnection:VpnConnection", { vpnGatewayId: "vgw", staticRoutesOnly: true }],
    route: [
      "aws:ec2/vpnConnectionRoute:VpnConnectionRoute",
      { vpnConnectionId: "vpn", destinationCidrBlock: "192.168.0.0/16" },
    ],
    ...more,
  });
  const asked = ["a → 192.168.1.1 tcp/443", "192.168.1.1 → a tcp/443", "a → 172.20.1.1 tcp/443"];

  it("is reached by the static routes of a VPN where a table takes them over", () => {
    const open = ["open", "open", "closed"];
    assert.deepEqual(answers(line({ propagatingVgws: ["vgw"] }), ...asked), open);
    const apart: Written = {
      propagation: [
        "aws:ec2/vpnGatewayRoutePropagation:VpnGatewayRoutePropagation",
        { vpnGatewayId: "vgw", routeTableId: "a-routes" },
      ],
    };
    assert.deepEqual(answers(line({}, apart), ...asked), open);
    assert.deepEqual(answers(line({}), ...asked), ["closed", "closed", "closed"]);
  });

  it("may be reached by what the other side announces", () => {
    const { route, ...dynamic } = line(
      { propagatingVgws: ["vgw"] },
      { vpn: ["aws:ec2/vpnConnection:VpnConnection", { vpnGatewayId: "vgw" }] },
    );
    assert.ok(route);
    assert.deepEqual(answers(dynamic, ...asked), ["unknown", "unknown", "unknown"]);
  });

  it("is reached by a route that somebody writes", () => {
    const written = line({ routes: [{ cidrBlock: "172.16.0.0/12", gatewayId: "vgw" }] });
    assert.deepEqual(answers(written, ...asked), ["closed", "closed", "open"]);
  });
});
