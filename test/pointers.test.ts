import * as assert from "node:assert/strict";
import { planProgram } from "../plan/program";
import { References } from "../plan/references";
import { isUnknown, valueAt } from "../plan/values";
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

const groups = `
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
const other = new pulumi.StackReference("acme/network/prod");
const web = new aws.ec2.SecurityGroup("web", { vpcId: "vpc-1" });
const app = new aws.ec2.SecurityGroup("app", { vpcId: "vpc-1" }, { import: "sg-app" });
const address = new aws.ec2.Eip("address");
new aws.ec2.SecurityGroup("reader", {
  vpcId: "vpc-1",
  ingress: [
    { protocol: "tcp", fromPort: 1, toPort: 1, securityGroups: [web.id, other.getOutput("group")] },
    { protocol: "tcp", fromPort: 2, toPort: 2, securityGroups: Promise.resolve([app.id]) as any },
    { protocol: "tcp", fromPort: 3, toPort: 3, securityGroups: ["sg-app"] },
    { protocol: "tcp", fromPort: 4, toPort: 4, securityGroups: pulumi.all([web.id, app.id]) },
    { protocol: "tcp", fromPort: 5, toPort: 5, securityGroups: [other.getOutput("group").apply((id) => id)] },
    { protocol: "tcp", fromPort: 6, toPort: 6, cidrBlocks: [pulumi.interpolate\`\${address.publicIp}/32\`] },
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

  it("is known below promises and applied functions, and not taken from its neighbours", async () => {
    const plan = await withProject({ "index.ts": groups }, (folder) => planProgram(folder));
    const references = new References(plan);
    const group = plan.resources.find(({ name }) => name === "reader");
    assert.ok(group);
    const at = (path: string) => {
      const { resources, certain } = references.at(group, `ingress${path}`, [group.type]);
      return [...resources.map(({ name }) => name), certain];
    };
    assert.deepEqual(at("[0].securityGroups[0]"), ["web", true]);
    assert.deepEqual(at("[0].securityGroups[1]"), [false]);
    assert.deepEqual(at("[1].securityGroups[0]"), ["app", true]);
    assert.deepEqual(at("[2].securityGroups[0]"), ["app", true]);
    assert.deepEqual(at("[3].securityGroups"), ["app", "web", false]);
    assert.deepEqual(at("[4].securityGroups[0]"), [false]);
    assert.ok(isUnknown(valueAt(group.inputs, "ingress[5].cidrBlocks[0]")));
  });
});
