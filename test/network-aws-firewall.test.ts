import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { contradictions } from "./contradictions";
import type { Written } from "./interfaces-of";
import { Network, resourcesOf } from "./network-of";

const everybody = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] };
const endpoint = {
  attachments: [{ endpointId: "vpce-0firewall", subnetId: "middle" }],
  availabilityZone: "eu-central-1a",
};

/** A machine that leaves through a firewall, and behind it a NAT gateway. */
const written = (rules: string): Written => ({
  vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }],
  igw: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "vpc" }],
  inside: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.1.0/24" }],
  middle: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.2.0/28" }],
  edge: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.3.0/28" }],
  nat: ["aws:ec2/natGateway:NatGateway", { subnetId: "edge", allocationId: "eip" }],
  firewall: [
    "aws:networkfirewall/firewall:Firewall",
    { vpcId: "vpc", firewallPolicyArn: "policy", subnetMappings: [{ subnetId: "middle" }] },
    { outputs: { firewallStatuses: [{ syncStates: [endpoint] }] } },
  ],
  policy: [
    "aws:networkfirewall/firewallPolicy:FirewallPolicy",
    {
      firewallPolicy: {
        statelessDefaultActions: ["aws:forward_to_sfe"],
        statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
        statefulEngineOptions: { ruleOrder: "STRICT_ORDER" },
        statefulDefaultActions: ["aws:drop_established"],
        statefulRuleGroupReferences: [{ priority: 1, resourceArn: "rules" }],
      },
    },
  ],
  rules: ["aws:networkfirewall/ruleGroup:RuleGroup", { type: "STATEFUL", capacity: 10, rules }],
  "inside-routes": [
    "aws:ec2/routeTable:RouteTable",
    { vpcId: "vpc", routes: [{ cidrBlock: "0.0.0.0/0", vpcEndpointId: "vpce-0firewall" }] },
  ],
  "inside-at": [
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    { subnetId: "inside", routeTableId: "inside-routes" },
  ],
  "middle-routes": [
    "aws:ec2/routeTable:RouteTable",
    { vpcId: "vpc", routes: [{ cidrBlock: "0.0.0.0/0", natGatewayId: "nat" }] },
  ],
  "middle-at": [
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    { subnetId: "middle", routeTableId: "middle-routes" },
  ],
  "edge-routes": [
    "aws:ec2/routeTable:RouteTable",
    { vpcId: "vpc", routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw" }] },
  ],
  "edge-at": ["aws:ec2/routeTableAssociation:RouteTableAssociation", { subnetId: "edge", routeTableId: "edge-routes" }],
  group: ["aws:ec2/securityGroup:SecurityGroup", { vpcId: "vpc", egress: [everybody] }],
  machine: ["aws:ec2/instance:Instance", { subnetId: "inside", vpcSecurityGroupIds: ["group"] }],
});

const network = (rules: string): Network => new Network(resourcesOf(written(rules)));

describe("a network firewall on the way to the internet", () => {
  const rules = "pass tcp 10.0.1.0/24 any -> any [80,443] (flow:to_server; sid:1;)";

  it("lets pass what its rules name, and nothing else", () => {
    assert.equal(network(rules).answer("machine", "internet", "tcp/443"), "open");
    assert.equal(network(rules).answer("machine", "internet", "tcp/22"), "closed");
    assert.equal(network(rules).stop("machine", "internet", "tcp/22"), "firewall firewall");
  });

  it("is unknown where a rule cannot be read, which is named", () => {
    for (const broken of [`${rules}\npass tcp any any => any any (sid:2;)`, UNKNOWN])
      assert.equal(network(broken).answer("machine", "internet", "tcp/22"), "unknown");
  });

  it("is never contradicted by one value that is not known yet", () => {
    assert.deepEqual(contradictions(written(rules), ["internet", "machine"], ["tcp/22", "tcp/443"]), []);
  });
});
