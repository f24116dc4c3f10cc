import * as assert from "node:assert/strict";
import { planProgram } from "../plan/program";
import { References } from "../plan/references";
import { withProject } from "./program-of";

const program = `
import * as aws from "@pulumi/aws";
const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16" });
const igw = new aws.ec2.InternetGateway("igw", { vpcId: vpc.id });
const first = new aws.ec2.NatGateway("first", { subnetId: "subnet-1" });
const second = new aws.ec2.NatGateway("second", { subnetId: "subnet-2" });
new aws.ec2.RouteTable("routes", {
  vpcId: vpc.id,
  routes: [
    { cidrBlock: "0.0.0.0/0", gatewayId: igw.id },
    { cidrBlock: "10.1.0.0/16", natGatewayId: second.id },
    { cidrBlock: "10.2.0.0/16", natGatewayId: first.id },
  ],
});
`;

describe("what a value below the top level points at", () => {
  it("is known by path in a program", async () => {
    const plan = await withProject({ "index.ts": program }, (folder) => planProgram(folder));
    const references = new References(plan);
    const table = references.ofType("aws:ec2/routeTable:RouteTable")[0];
    assert.ok(table);
    const at = (path: string) => {
      const { resources, certain } = references.at(table, path, [
        "aws:ec2/natGateway:NatGateway",
        "aws:ec2/internetGateway:InternetGateway",
      ]);
      return [...resources.map(({ name }) => name), certain];
    };
    assert.deepEqual(at("routes[0].gatewayId"), ["igw", true]);
    assert.deepEqual(at("routes[1].natGatewayId"), ["second", true]);
    assert.deepEqual(at("routes[2].natGatewayId"), ["first", true]);
    assert.deepEqual(at("routes[2].gatewayId"), [true]);
  });
});
