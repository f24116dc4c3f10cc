import * as assert from "node:assert/strict";
import type { Properties } from "../plan/values";
import { UNKNOWN } from "../plan/values";
import { answers, beside, place, type Written } from "./aws-places";

const igw: Written = { igw: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "a-vpc" }] };
const asked = ["internet → a tcp/443", "a → internet tcp/443"];

/** A VPC whose only way out is a NAT gateway, in a subnet of its own with a way to the internet. */
const behindNat = (nat: Properties, more: Written = {}): Written => ({
  ...place("a", "10.1.0.0/24", {
    vpc: { cidrBlock: "10.1.0.0/16" },
    routes: [{ cidrBlock: "0.0.0.0/0", natGatewayId: "nat" }],
  }),
  ...igw,
  "nat-net": ["aws:ec2/subnet:Subnet", { vpcId: "a-vpc", cidrBlock: "10.1.9.0/24" }],
  "nat-routes": [
    "aws:ec2/routeTable:RouteTable",
    { vpcId: "a-vpc", routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw" }] },
  ],
  "nat-way": [
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    { subnetId: "nat-net", routeTableId: "nat-routes" },
  ],
  nat: ["aws:ec2/natGateway:NatGateway", nat],
  ...more,
});

describe("a NAT gateway", () => {
  it("lets out and not in, in a subnet or for a whole VPC", () => {
    assert.deepEqual(answers(behindNat({ subnetId: "nat-net" }), ...asked), ["closed", "open"]);
    assert.deepEqual(answers(behindNat({ vpcId: "a-vpc", availabilityMode: "regional" }), ...asked), [
      "closed",
      "open",
    ]);
    assert.deepEqual(answers(behindNat({ subnetId: "nat-net", connectivityType: "private" }), ...asked), [
      "closed",
      "closed",
    ]);
    assert.deepEqual(answers(behindNat({ subnetId: UNKNOWN }), ...asked), ["closed", "unknown"]);
  });

  it("needs the network ACL around it to let answers in", () => {
    const acl = (fromPort: number): Written => ({
      acl: [
        "aws:ec2/networkAcl:NetworkAcl",
        {
          vpcId: "a-vpc",
          subnetIds: ["nat-net"],
          ingress: [
            { ruleNo: 1, action: "allow", protocol: "tcp", fromPort: 443, toPort: 443, cidrBlock: "10.1.0.0/16" },
            { ruleNo: 2, action: "allow", protocol: "tcp", fromPort, toPort: 65535, cidrBlock: "0.0.0.0/0" },
          ],
          egress: [{ ruleNo: 1, action: "allow", protocol: "-1", fromPort: 0, toPort: 0, cidrBlock: "0.0.0.0/0" }],
        },
      ],
    });
    assert.deepEqual(answers(behindNat({ subnetId: "nat-net" }, acl(1024)), asked[1] ?? ""), ["open"]);
    assert.deepEqual(answers(behindNat({ subnetId: "nat-net" }, acl(65535)), "a → internet tcp/80"), ["closed"]);
  });
});

describe("a block of public access", () => {
  const lock = (inputs: Properties, more: Written = {}): Written => ({
    ...place("a", "10.1.0.0/16", {
      vpc: { region: "eu-west-1" },
      subnet: { region: "eu-west-1", mapPublicIpOnLaunch: true },
      routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw" }],
    }),
    ...igw,
    lock: [
      "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions",
      { internetGatewayBlockMode: "block-bidirectional", ...inputs },
    ],
    ...more,
  });
  const but = (vpcId: string): Written => ({
    but: [
      "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion",
      { vpcId, internetGatewayExclusionMode: "allow-bidirectional" },
    ],
  });

  it("holds in its own region alone", () => {
    assert.deepEqual(answers(lock({ region: "eu-west-1" }), ...asked), ["closed", "closed"]);
    assert.deepEqual(answers(lock({ region: "eu-central-1" }), ...asked), ["open", "open"]);
    assert.deepEqual(answers(lock({}), ...asked), ["unknown", "unknown"]);
  });

  it("may be lifted by an exclusion that nobody can place", () => {
    assert.deepEqual(answers(lock({ region: "eu-west-1" }, but(UNKNOWN)), ...asked), ["unknown", "unknown"]);
    assert.deepEqual(answers(lock({ region: "eu-west-1" }, but("vpc-other")), ...asked), ["closed", "closed"]);
    assert.deepEqual(answers(lock({ region: "eu-west-1" }, but("a-vpc")), ...asked), ["open", "open"]);
  });
});

describe("IPv6 in an AWS network", () => {
  const six = (inputs: Properties, routes: object[], block = "2600:1::/56"): Written => ({
    ...place("a", "10.1.0.0/24", {
      vpc: { cidrBlock: "10.1.0.0/16", ipv6CidrBlock: block },
      subnet: { ipv6CidrBlock: "2600:1::/64", ...inputs },
      routes,
    }),
    ...igw,
    eigw: ["aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway", { vpcId: "a-vpc" }],
  });
  const questions = asked.map((question) => `${question} IPv6`);
  const out = { ipv6CidrBlock: "::/0", gatewayId: "igw" };
  const own = { assignIpv6AddressOnCreation: true };

  it("is open while IPv4 is closed", () => {
    assert.deepEqual(answers(six(own, [out]), ...questions), ["open", "open"]);
    assert.deepEqual(answers(six(own, [out]), ...asked), ["closed", "closed"]);
    assert.deepEqual(answers(six({}, [out]), ...questions), ["closed", "closed"]);
  });

  it("goes out by an egress-only gateway, and nobody comes in", () => {
    const egress = { ipv6CidrBlock: "::/0", egressOnlyGatewayId: "eigw" };
    assert.deepEqual(answers(six(own, [egress]), ...questions), ["closed", "open"]);
  });

  it("tells subnets apart whose prefixes AWS will assign", () => {
    const vpc: Written = {
      ...place("a", "10.1.0.0/24", {
        vpc: { cidrBlock: "10.1.0.0/16", assignGeneratedIpv6CidrBlock: true },
        subnet: { ipv6CidrBlock: UNKNOWN, ...own },
      }),
      ...beside("b", "a", { cidrBlock: "10.1.1.0/24", ipv6CidrBlock: UNKNOWN, ...own }),
    };
    assert.deepEqual(answers(vpc, "a → b tcp/443 IPv6", "b → a tcp/443 IPv6"), ["open", "open"]);
  });
});
