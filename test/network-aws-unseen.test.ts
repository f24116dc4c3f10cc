import * as assert from "node:assert/strict";
import type { Properties } from "../plan/values";
import { UNKNOWN } from "../plan/values";
import { answers, beside, place, type Written } from "./aws-places";

const igw: Written = { igw: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "a-vpc" }] };
const out = { cidrBlock: "0.0.0.0/0", gatewayId: "igw" };
const all = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] };
const group = (vpcId?: string): Written => ({
  g: ["aws:ec2/securityGroup:SecurityGroup", { ...(vpcId ? { vpcId } : {}), ingress: [all], egress: [all] }],
});
const machine = (name: string, inputs: Properties): Written => ({
  [name]: ["aws:ec2/instance:Instance", { vpcSecurityGroupIds: ["g"], ...inputs }],
});
const asked = ["a → b tcp/443", "b → a tcp/443"];

describe("what the plan of an AWS network does not show", () => {
  it("leaves two subnets of one VPC joined, whatever their prefixes", () => {
    const vpc = {
      ...place("a", "10.1.0.0/16", { subnet: { cidrBlock: UNKNOWN } }),
      ...beside("b", "a", { cidrBlock: UNKNOWN }),
      ...beside("c", "a", { cidrBlock: "10.1.9.0/24" }),
    };
    assert.deepEqual(answers(vpc, ...asked, "a → c tcp/1", "c → b tcp/1"), ["open", "open", "open", "open"]);
  });

  it("leaves the VPC its gateway, whatever its own prefix", () => {
    const vpc = {
      ...place("a", UNKNOWN, { subnet: { mapPublicIpOnLaunch: true }, routes: [out] }),
      ...beside("b", "a", { cidrBlock: UNKNOWN }),
      ...igw,
    };
    assert.deepEqual(answers(vpc, "internet → a tcp/443", "a → internet tcp/443", ...asked), [
      "open",
      "open",
      "open",
      "open",
    ]);
    assert.deepEqual(answers(vpc, "internet → b tcp/443"), ["closed"]);
  });

  it("holds rules by part of an unknown prefix for unknown", () => {
    const narrow = { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.1.1.0/24"] }] };
    const vpc = {
      ...place("a", "10.1.0.0/16", { subnet: { cidrBlock: "10.1.8.0/24" }, group: narrow }),
      ...beside("b", "a", { cidrBlock: UNKNOWN }),
    };
    assert.deepEqual(answers(vpc, "b → a tcp/443", "b → a tcp/80"), ["unknown", "closed"]);
  });

  it("joins the subnets of the VPC that AWS makes in every region", () => {
    const zone = (name: string): Written => ({
      [`${name}-net`]: ["aws:ec2/defaultSubnet:DefaultSubnet", { availabilityZone: name }],
    });
    const vpc = {
      ...zone("a"),
      ...zone("b"),
      ...group(),
      ...machine("a", { subnetId: "a-net" }),
      ...machine("b", { subnetId: "b-net" }),
    };
    assert.deepEqual(answers(vpc, ...asked, "internet → b tcp/443"), ["open", "open", "open"]);
  });

  it("may join subnets of VPCs that nobody knows, and never closes them", () => {
    const elsewhere = {
      ...place("a", "10.1.0.0/24", { subnet: { vpcId: UNKNOWN } }),
      ...beside("b", "a", { vpcId: UNKNOWN, cidrBlock: "10.1.1.0/24" }),
    };
    assert.deepEqual(answers(elsewhere, ...asked), ["unknown", "unknown"]);
  });

  it("takes a machine in a subnet of another stack for one in the VPC of its groups", () => {
    for (const [vpcId, subnetId] of [
      [UNKNOWN, UNKNOWN],
      ["vpc-1", "subnet-1"],
    ]) {
      const both = { ...group(vpcId), ...machine("a", { subnetId }), ...machine("b", { subnetId: UNKNOWN }) };
      const two = [...asked, "internet → a tcp/443", "a → internet tcp/443"];
      assert.deepEqual(new Set(answers(both, ...two)), new Set(["unknown"]));
    }
    const inside = {
      ...place("a", "10.1.0.0/16"),
      b: ["aws:ec2/instance:Instance", { subnetId: UNKNOWN, vpcSecurityGroupIds: ["a-group"] }],
    } as Written;
    assert.deepEqual(answers(inside, ...asked), ["unknown", "unknown"]);
  });

  it("leaves what is only read from the cloud unknown", () => {
    const vpc = (of: string, type: string, inputs: Properties): Written => ({
      ...place("a", "10.1.0.0/24", { vpc: { cidrBlock: "10.1.0.0/16" }, subnet: { mapPublicIpOnLaunch: true } }),
      ...beside("b", "a", { cidrBlock: "10.1.1.0/24" }),
      "a-way": ["aws:ec2/eip:Eip", {}],
      [of]: [type, inputs, { external: true }],
    });
    const read = vpc("a-vpc", "aws:ec2/vpc:Vpc", { cidrBlock: "10.1.0.0/16" });
    assert.deepEqual(answers(read, "internet → a tcp/443", "b → a tcp/443"), ["unknown", "open"]);
    const ruled = vpc("a-group", "aws:ec2/securityGroup:SecurityGroup", { vpcId: "a-vpc" });
    assert.deepEqual(answers(ruled, "b → a tcp/443"), ["unknown"]);
  });
});
