import * as assert from "node:assert/strict";
import type { Properties } from "../plan/values";
import { UNKNOWN } from "../plan/values";
import { answers, beside, place, type Written } from "./aws-places";

const tgw = (inputs: Properties = {}): Written => ({
  tgw: ["aws:ec2transitgateway/transitGateway:TransitGateway", inputs],
});
const via = (cidrBlock: string, transitGatewayId = "tgw") => ({ cidrBlock, transitGatewayId });
const attached = (name: string, inputs: Properties = {}): Written => ({
  [`${name}-att`]: [
    "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
    { transitGatewayId: "tgw", vpcId: `${name}-vpc`, subnetIds: [`${name}-net`], ...inputs },
  ],
});

/** Two VPCs that send everything private to one transit gateway. */
const spokes = (inputs: Properties = {}): Written => ({
  ...tgw(),
  ...place("a", "10.1.0.0/16", { routes: [via("10.0.0.0/8")] }),
  ...place("b", "10.2.0.0/16", { routes: [via("10.0.0.0/8")] }),
  ...attached("a", inputs),
  ...attached("b", inputs),
});

describe("a transit gateway", () => {
  const across = "a → b tcp/443";

  it("joins its attachments by its default table, unless that is turned off", () => {
    assert.deepEqual(answers(spokes(), across), ["open"]);
    const off = { defaultRouteTableAssociation: "disable", defaultRouteTablePropagation: "disable" };
    assert.deepEqual(answers({ ...spokes(), ...tgw(off) }, across), ["closed"]);
    assert.deepEqual(answers(spokes({ transitGatewayDefaultRouteTablePropagation: false }), across), ["closed"]);
  });

  it("leaves unknown what hangs on a table or on subnets that nobody knows", () => {
    const unknownTable: Written = {
      as: [
        "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation",
        { transitGatewayAttachmentId: "a-att", transitGatewayRouteTableId: UNKNOWN },
      ],
    };
    assert.deepEqual(answers({ ...spokes(), ...unknownTable }, across), ["unknown"]);
    assert.deepEqual(answers(spokes({ subnetIds: UNKNOWN }), across), ["unknown"]);
  });

  it("may join what is attached to it in a plan that does not hold it, and leads outside", () => {
    const { tgw: left, ...without } = spokes();
    assert.ok(left);
    assert.deepEqual(answers(without, across, "a → 10.200.0.1 tcp/443", "10.200.0.1 → a tcp/22"), [
      "unknown",
      "open",
      "open",
    ]);
  });

  it("is reached only from zones in which it has a subnet", () => {
    const zones = (zone: string): Written => ({
      ...spokes(),
      "a-net": ["aws:ec2/subnet:Subnet", { vpcId: "a-vpc", cidrBlock: "10.1.0.0/24", availabilityZone: "eu-west-1a" }],
      ...beside("c", "a", { cidrBlock: "10.1.1.0/24", availabilityZone: zone }),
    });
    assert.deepEqual(answers(zones("eu-west-1a"), across, "c → b tcp/443"), ["open", "open"]);
    assert.deepEqual(answers(zones("eu-west-1b"), across, "c → b tcp/443"), ["open", "closed"]);
    assert.deepEqual(answers(zones(UNKNOWN), "c → b tcp/443"), ["open"]);
  });

  it("carries IPv6 only where an attachment says so", () => {
    const six = (inputs: Properties): Written => {
      const one = (name: string, at: number): Written => ({
        ...place(name, `10.${at}.0.0/16`, {
          vpc: { ipv6CidrBlock: `2600:${at}::/56` },
          subnet: { ipv6CidrBlock: `2600:${at}::/64`, assignIpv6AddressOnCreation: true },
          routes: [{ ipv6CidrBlock: "2600::/16", transitGatewayId: "tgw" }],
        }),
        ...attached(name, inputs),
      });
      return { ...tgw(), ...one("a", 1), ...one("b", 2) };
    };
    assert.deepEqual(answers(six({}), `${across} IPv6`), ["closed"]);
    assert.deepEqual(answers(six({ ipv6Support: "enable" }), `${across} IPv6`), ["open"]);
  });

  it("knows security groups of the other side only where that is turned on", () => {
    const named = (inputs: Properties): Written => ({
      ...spokes(),
      ...tgw(inputs),
      "b-group": [
        "aws:ec2/securityGroup:SecurityGroup",
        { vpcId: "b-vpc", ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, securityGroups: ["a-group"] }] },
      ],
    });
    assert.deepEqual(answers(named({}), across), ["closed"]);
    assert.deepEqual(answers(named({ securityGroupReferencingSupport: "enable" }), across), ["open"]);
  });

  it("does not know what a VPN announces", () => {
    const vpn: Written = { vpn: ["aws:ec2/vpnConnection:VpnConnection", { transitGatewayId: "tgw" }] };
    const asked = ["a → 10.200.0.1 tcp/443", "10.200.0.1 → a tcp/443"];
    assert.deepEqual(answers({ ...spokes(), ...vpn }, ...asked), ["unknown", "unknown"]);
    assert.deepEqual(answers(spokes(), ...asked), ["closed", "closed"]);
  });
});
