import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { Network, resourcesOf } from "./network-of";

const everybody = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] };
const from = (port: number, ...cidrBlocks: string[]) => ({ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks });

/** A VPC with a public and a private subnet, a NAT gateway, a web server with a load balancer before it, a database. */
const written = {
  vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }],
  igw: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "vpc" }],
  public: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.0.0/24", mapPublicIpOnLaunch: true }],
  private: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.1.0/24" }],
  nat: ["aws:ec2/natGateway:NatGateway", { subnetId: "public", allocationId: "eip" }],
  "public-routes": [
    "aws:ec2/routeTable:RouteTable",
    { vpcId: "vpc", routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw" }] },
  ],
  "private-routes": ["aws:ec2/routeTable:RouteTable", { vpcId: "vpc" }],
  "private-out": [
    "aws:ec2/route:Route",
    { routeTableId: "private-routes", destinationCidrBlock: "0.0.0.0/0", natGatewayId: "nat" },
  ],
  "public-association": [
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    { subnetId: "public", routeTableId: "public-routes" },
  ],
  "private-association": [
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    { subnetId: "private", routeTableId: "private-routes" },
  ],
  "alb-group": [
    "aws:ec2/securityGroup:SecurityGroup",
    { vpcId: "vpc", ingress: [from(443, "0.0.0.0/0")], egress: [everybody] },
  ],
  "web-group": [
    "aws:ec2/securityGroup:SecurityGroup",
    {
      vpcId: "vpc",
      ingress: [{ protocol: "tcp", fromPort: 8080, toPort: 8080, securityGroups: ["alb-group"] }],
      egress: [everybody],
    },
  ],
  "db-group": ["aws:ec2/securityGroup:SecurityGroup", { vpcId: "vpc" }],
  "db-rule": [
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    {
      securityGroupId: "db-group",
      referencedSecurityGroupId: "web-group",
      ipProtocol: "tcp",
      fromPort: 5432,
      toPort: 5432,
    },
  ],
  alb: [
    "aws:lb/loadBalancer:LoadBalancer",
    { loadBalancerType: "application", subnets: ["public"], securityGroups: ["alb-group"] },
  ],
  https: ["aws:lb/listener:Listener", { loadBalancerArn: "alb", port: 443, protocol: "HTTPS" }],
  web: ["aws:ec2/instance:Instance", { subnetId: "private", vpcSecurityGroupIds: ["web-group"] }],
  bastion: ["aws:ec2/instance:Instance", { subnetId: "public", vpcSecurityGroupIds: ["bastion-group"] }],
  "bastion-group": ["aws:ec2/securityGroup:SecurityGroup", { vpcId: "vpc", ingress: [from(22, "203.0.113.0/24")] }],
  "db-subnets": ["aws:rds/subnetGroup:SubnetGroup", { subnetIds: ["private"] }],
  db: [
    "aws:rds/instance:Instance",
    { engine: "postgres", dbSubnetGroupName: "db-subnets", vpcSecurityGroupIds: ["db-group"] },
  ],
} as const;

type Written = Parameters<typeof resourcesOf>[0];
const network = (more: Written = {}): Network =>
  new Network(resourcesOf({ ...(written as unknown as Written), ...more }));

describe("an AWS network as users write it", () => {
  it("lets the internet ask the load balancer, and nothing else of what lies behind", () => {
    const all = network();
    assert.deepEqual(all.open("internet", "alb"), ["tcp/443"]);
    assert.deepEqual(all.open("internet", "web"), []);
    assert.deepEqual(all.open("internet", "db"), []);
    assert.equal(all.stop("internet", "db", "tcp/5432"), "db has no public address");
  });

  it("lets each tier ask the next, by security groups that name each other", () => {
    const all = network();
    assert.deepEqual(all.open("alb", "web"), ["tcp/8080"]);
    assert.deepEqual(all.open("web", "db"), ["tcp/5432"]);
    assert.deepEqual(all.open("alb", "db"), []);
    assert.deepEqual(all.open("db", "web"), []);
  });

  it("lets the private subnet out through NAT, and nobody in", () => {
    const all = network();
    assert.equal(all.answer("web", "internet", "tcp/443"), "open");
    assert.equal(all.answer("internet", "web", "tcp/8080"), "closed");
    // Without an egress rule nothing leaves.
    assert.equal(all.answer("db", "internet", "tcp/443"), "closed");
    assert.equal(all.answer("db", "8.8.8.8", "udp/53"), "closed");
  });

  it("shows a set of addresses in parts", () => {
    const all = network();
    assert.equal(all.answer("internet", "bastion", "tcp/22"), "partly");
    assert.deepEqual(all.prefixes("internet", "bastion", "tcp/22"), ["203.0.113.0/24"]);
    assert.equal(all.answer("203.0.113.7", "bastion", "tcp/22"), "open");
    assert.equal(all.answer("203.0.114.7", "bastion", "tcp/22"), "closed");
  });

  it("takes the whole internet for open when it is written in halves", () => {
    const halves = {
      "bastion-group": [
        "aws:ec2/securityGroup:SecurityGroup",
        { vpcId: "vpc", ingress: [from(22, "0.0.0.0/1", "128.0.0.0/1")] },
      ],
    };
    assert.equal(network(halves as unknown as Written).answer("internet", "bastion", "tcp/22"), "open");
  });

  it("knows a network ACL that lets requests in and no answer out", () => {
    const acl = (egress: object[]): Written => ({
      acl: [
        "aws:ec2/networkAcl:NetworkAcl",
        {
          vpcId: "vpc",
          subnetIds: ["private"],
          ingress: [{ ruleNo: 100, action: "allow", protocol: "-1", fromPort: 0, toPort: 0, cidrBlock: "0.0.0.0/0" }],
          egress,
        },
      ],
    });
    const answers = {
      ruleNo: 100,
      action: "allow",
      protocol: "tcp",
      fromPort: 1024,
      toPort: 65535,
      cidrBlock: "10.0.0.0/16",
    };
    assert.equal(network(acl([])).answer("alb", "web", "tcp/8080"), "closed");
    assert.equal(network(acl([answers])).answer("alb", "web", "tcp/8080"), "open");
    const denied = { ...answers, ruleNo: 50, action: "deny" };
    assert.equal(network(acl([denied, answers])).answer("alb", "web", "tcp/8080"), "closed");
  });

  it("says unknown where a prefix is known only after deployment", () => {
    const ingress = [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: [UNKNOWN] }];
    const more = {
      "bastion-group": ["aws:ec2/securityGroup:SecurityGroup", { vpcId: "vpc", ingress }],
    } as unknown as Written;
    assert.equal(network(more).answer("internet", "bastion", "tcp/22"), "unknown");
    assert.equal(network(more).answer("internet", "bastion", "tcp/23"), "closed");
  });

  it("keeps the internet out where the account blocks public access, but for exclusions", () => {
    const lock = (mode: string, more: Written = {}): Network =>
      network({
        lock: ["aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions", { internetGatewayBlockMode: mode }],
        ...more,
      });
    const excluded = (mode: string): Written => ({
      but: [
        "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion",
        { vpcId: "vpc", internetGatewayExclusionMode: mode },
      ],
    });
    const answers = (one: Network) => [
      one.answer("internet", "alb", "tcp/443"),
      one.answer("web", "internet", "tcp/443"),
    ];
    assert.deepEqual(answers(lock("block-bidirectional")), ["closed", "closed"]);
    assert.deepEqual(answers(lock("block-ingress")), ["closed", "open"]);
    assert.deepEqual(answers(lock("block-bidirectional", excluded("allow-bidirectional"))), ["open", "open"]);
    assert.deepEqual(answers(lock("block-bidirectional", excluded("allow-egress"))), ["closed", "open"]);
  });
});
