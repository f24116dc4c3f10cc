import * as assert from "node:assert/strict";
import { Network, resourcesOf } from "./network-of";

type Written = Parameters<typeof resourcesOf>[0];

const outputs = {
  defaultSecurityGroupId: "sg-made",
  mainRouteTableId: "rtb-made",
  defaultRouteTableId: "rtb-made",
  defaultNetworkAclId: "acl-made",
};

/** A deployed VPC, of which only the ids tell what AWS made with it. */
const vpc: Written = {
  vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }, { outputs }],
  igw: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "vpc" }],
  subnet: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.1.0/24" }],
  web: [
    "aws:ec2/securityGroup:SecurityGroup",
    { vpcId: "vpc", ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
  ],
  host: [
    "aws:ec2/instance:Instance",
    { subnetId: "subnet", vpcSecurityGroupIds: ["web"], associatePublicIpAddress: true },
  ],
};

const route: Written = {
  route: ["aws:ec2/route:Route", { routeTableId: "rtb-made", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw" }],
};

const answer = (more: Written, host = "host"): string =>
  new Network(resourcesOf({ ...vpc, ...more })).answer("internet", host, "tcp/443");

describe("what AWS makes with a VPC, in a state", () => {
  it("is the main route table, with routes of its own or written as a resource", () => {
    assert.equal(answer({}), "closed");
    assert.equal(answer(route), "open");
    const routes = [{ cidrBlock: "0.0.0.0/0", gatewayId: "igw" }];
    const inputs = { defaultRouteTableId: "rtb-made", routes };
    assert.equal(answer({ main: ["aws:ec2/defaultRouteTable:DefaultRouteTable", inputs, { id: "rtb-made" }] }), "open");
  });

  it("is the network ACL of subnets that have none of their own", () => {
    const inputs = { defaultNetworkAclId: "acl-made", ingress: [], egress: [] };
    const acl: Written = { acl: ["aws:ec2/defaultNetworkAcl:DefaultNetworkAcl", inputs, { id: "acl-made" }] };
    assert.equal(answer({ ...route, ...acl }), "closed");
  });

  it("is the security group whose id others write", () => {
    const rule: Written = {
      rule: [
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        { securityGroupId: "sg-made", ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
      ],
      bare: ["aws:ec2/instance:Instance", { subnetId: "subnet", associatePublicIpAddress: true }],
    };
    assert.equal(answer({ ...route, ...rule }, "bare"), "open");
  });
});
