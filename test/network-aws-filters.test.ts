import * as assert from "node:assert/strict";
import type { Properties } from "../plan/values";
import { UNKNOWN } from "../plan/values";
import { answers, beside, place, type Written } from "./aws-places";

const two = (group?: Properties): Written => ({
  ...place("a", "10.1.0.0/24", { vpc: { cidrBlock: "10.1.0.0/16" }, ...(group ? { group } : {}) }),
  ...beside("b", "a", { cidrBlock: "10.1.1.0/24" }),
});
const all = { ruleNo: 100, action: "allow", protocol: "-1", fromPort: 0, toPort: 0, cidrBlock: "0.0.0.0/0" };

describe("a rule of an AWS filter of which nothing is known", () => {
  it("leaves a security group unknown, and another rule its say", () => {
    assert.deepEqual(answers(two({ ingress: [UNKNOWN] }), "b → a tcp/22"), ["unknown"]);
    const beside22 = { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["10.1.0.0/16"] };
    assert.deepEqual(answers(two({ ingress: [UNKNOWN, beside22] }), "b → a tcp/22", "b → a tcp/23"), [
      "open",
      "unknown",
    ]);
  });

  it("leaves a network ACL unknown", () => {
    const acl = (...ingress: unknown[]): Written => ({
      ...two(),
      acl: ["aws:ec2/networkAcl:NetworkAcl", { vpcId: "a-vpc", subnetIds: ["a-net"], ingress, egress: [all] }],
    });
    assert.deepEqual(answers(acl(UNKNOWN), "b → a tcp/22"), ["unknown"]);
    assert.deepEqual(answers(acl(all, UNKNOWN), "b → a tcp/22"), ["unknown"]);
    assert.deepEqual(answers(acl(all), "b → a tcp/22"), ["open"]);
  });

  it("of IPv4 says nothing about IPv6", () => {
    const vpc = place("a", "10.1.0.0/16", {
      vpc: { ipv6CidrBlock: "2600:1::/56" },
      subnet: { ipv6CidrBlock: "2600:1::/64", assignIpv6AddressOnCreation: true },
      group: { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: [UNKNOWN] }] },
      routes: [{ ipv6CidrBlock: "::/0", gatewayId: "igw" }],
    });
    const igw: Written = { igw: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "a-vpc" }] };
    assert.deepEqual(answers({ ...vpc, ...igw }, "internet → a tcp/22 IPv6"), ["closed"]);
  });
});

describe("the network ACL that AWS makes with a VPC", () => {
  it("takes rules of their own, by its id", () => {
    const deny = (networkAclId: string): Written => ({
      ...two(),
      "a-vpc": ["aws:ec2/vpc:Vpc", { cidrBlock: "10.1.0.0/16" }, { outputs: { defaultNetworkAclId: "acl-9" } }],
      deny: [
        "aws:ec2/networkAclRule:NetworkAclRule",
        {
          networkAclId,
          ruleNumber: 50,
          ruleAction: "deny",
          protocol: "tcp",
          fromPort: 22,
          toPort: 22,
          cidrBlock: "0.0.0.0/0",
        },
      ],
    });
    assert.deepEqual(answers(deny("acl-9"), "b → a tcp/22", "b → a tcp/23"), ["closed", "open"]);
    assert.deepEqual(answers(deny("acl-8"), "b → a tcp/22", "b → a tcp/23"), ["open", "open"]);
  });
});

describe("a network firewall before an internet gateway", () => {
  const inspected = (edge: object[]): Written => ({
    ...place("a", "10.1.0.0/24", {
      vpc: { cidrBlock: "10.1.0.0/16" },
      subnet: { mapPublicIpOnLaunch: true },
      routes: [{ cidrBlock: "0.0.0.0/0", vpcEndpointId: "fw" }],
    }),
    igw: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "a-vpc" }],
    ...beside("fw-host", "a", { cidrBlock: "10.1.9.0/24" }),
    "out-routes": [
      "aws:ec2/routeTable:RouteTable",
      { vpcId: "a-vpc", routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw" }] },
    ],
    "fw-host-way": [
      "aws:ec2/routeTableAssociation:RouteTableAssociation",
      { subnetId: "fw-host-net", routeTableId: "out-routes" },
    ],
    edge: ["aws:ec2/routeTable:RouteTable", { vpcId: "a-vpc", routes: edge }],
    "edge-way": ["aws:ec2/routeTableAssociation:RouteTableAssociation", { gatewayId: "igw", routeTableId: "edge" }],
    fw: [
      "aws:networkfirewall/firewall:Firewall",
      { vpcId: "a-vpc", subnetMappings: [{ subnetId: "fw-host-net" }], firewallPolicyArn: "policy" },
    ],
    policy: [
      "aws:networkfirewall/firewallPolicy:FirewallPolicy",
      {
        firewallPolicy: {
          statelessDefaultActions: ["aws:forward_to_sfe"],
          statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
          statefulEngineOptions: { ruleOrder: "STRICT_ORDER" },
          statefulDefaultActions: ["aws:drop_strict"],
          statefulRuleGroupReferences: [{ priority: 1, resourceArn: "rules" }],
        },
      },
    ],
    rules: [
      "aws:networkfirewall/ruleGroup:RuleGroup",
      {
        type: "STATEFUL",
        ruleGroup: {
          statefulRuleOptions: { ruleOrder: "STRICT_ORDER" },
          rulesSource: { rulesString: "pass tcp any any -> any 443 (sid:1;)" },
        },
      },
    ],
  });
  const asked = ["internet → a tcp/443", "internet → a tcp/80", "a → internet tcp/443", "a → internet tcp/80"];

  it("judges what comes in where the gateway's own table leads through it", () => {
    const through = [{ cidrBlock: "10.1.0.0/24", vpcEndpointId: "fw" }];
    assert.deepEqual(answers(inspected(through), ...asked), ["open", "closed", "open", "closed"]);
    // What came in past it is answered through it, where it saw no request.
    assert.deepEqual(answers(inspected([]), ...asked), ["closed", "closed", "open", "closed"]);
  });
});
