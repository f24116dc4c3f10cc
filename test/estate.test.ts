import * as assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { readPlans } from "../cli/plans";
import type { Plan } from "../plan/graph";
import { References } from "../plan/references";
import { isUnknown, valueAt } from "../plan/values";
import { Network } from "./network-of";
import { withProject } from "./program-of";

const program = (name: string): string => path.join("test/programs/estate", name);

const pointing = (plan: Plan) => {
  const references = new References(plan);
  return (name: string, at: string, ...types: string[]) => {
    const resource = plan.resources.find((each) => each.name === name && each.custom);
    assert.ok(resource);
    const { resources, certain } = references.at(resource, at, types);
    return [...resources.map((each) => each.name), certain];
  };
};

const vpcType = "aws:ec2/vpc:Vpc";
const subnetType = "aws:ec2/subnet:Subnet";

describe("an estate of several stacks", () => {
  it("is one plan, in which programs have each other's outputs", async () => {
    const plan = await readPlans({ program: ["third", "app", "network"].map(program) });
    const at = pointing(plan);
    const web = plan.resources.find(({ name }) => name === "web");
    assert.deepEqual(at("web", "vpcId", vpcType), ["vpc", true]);
    assert.equal(valueAt(web?.inputs, "ingress[0].cidrBlocks[0]"), "10.0.0.0/16");
    assert.deepEqual(at("front", "subnets[0]", subnetType), ["a", true]);
    assert.deepEqual(at("front", "subnets[1]", subnetType), ["b", true]);
    assert.deepEqual(at("second", "subnetId", subnetType), ["b", true]);
    assert.deepEqual(at("gateway", "vpcId", vpcType), ["vpc", true]);
    assert.deepEqual(at("spread", "subnetId", subnetType), ["a", "b", false]);
  });

  it("leaves unknown what no source holds, and names it", async () => {
    const alone = await readPlans({ program: [program("app")] });
    const web = alone.resources.find(({ name }) => name === "web");
    assert.ok(isUnknown(web?.inputs.vpcId));
    assert.deepEqual(pointing(alone)("web", "vpcId", vpcType), [false]);
    assert.deepEqual(web?.withheld, {
      description: "output password of the stack acme/network/prod",
      vpcId: "output vpcId of the stack acme/network/prod",
      "ingress[0].cidrBlocks[0]": "output cidr of the stack acme/network/prod",
      "ingress[1].cidrBlocks[0]": "output late of the stack acme/network/prod",
    });
    const both = await readPlans({ program: ["app", "network"].map(program) });
    const password = both.resources.find(({ name }) => name === "web");
    assert.deepEqual(password?.withheld, {
      description: "output password of the stack acme/network/prod",
      vpcId: "output vpcId of the stack acme/network/prod",
      "ingress[1].cidrBlocks[0]": "output late of the stack acme/network/prod",
    });
  });

  it("takes what a state holds, and names each stack once", () =>
    withProject({}, async (folder) => {
      const resource = (type: string, more: object) => ({
        urn: `urn:pulumi:prod::network::${type}::main`,
        type,
        ...more,
      });
      const resources = [
        resource("pulumi:pulumi:Stack", {
          outputs: { vpcId: "vpc-1", cidr: "10.9.0.0/16", subnetIds: ["subnet-1", "subnet-2"], all: [] },
        }),
        resource(vpcType, { custom: true, id: "vpc-1", inputs: { cidrBlock: "10.9.0.0/16" } }),
      ];
      const state = path.join(folder, "state.json");
      writeFileSync(state, JSON.stringify({ version: 3, deployment: { resources } }));
      const plan = await readPlans({ program: [program("app")], state: [state] });
      const web = plan.resources.find(({ name }) => name === "web");
      assert.equal(web?.inputs.vpcId, "vpc-1");
      assert.equal(valueAt(web?.inputs, "ingress[0].cidrBlocks[0]"), "10.9.0.0/16");
      assert.deepEqual(pointing(plan)("web", "vpcId", vpcType), ["main", true]);
      await assert.rejects(readPlans({ state: [state, state] }), /Two sources hold the stack network\/prod/);
    }));

  it("is one network", async () => {
    const plan = await readPlans({ program: ["server", "edge"].map(program) });
    const network = new Network(plan.resources);
    assert.deepEqual(network.open("internet", "server"), ["tcp/443"]);
    assert.equal(network.answer("internet", "server", "tcp/22"), "closed");
  });
});
