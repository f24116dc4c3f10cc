import * as assert from "node:assert/strict";
import { prove } from "../network/proven";
import type { Plan } from "../plan/graph";
import { planProgram } from "../plan/program";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";
import { answers } from "./answers";

describe("a clinic's one network on aws", () => {
  let plan: Plan;
  before(async () => {
    plan = await planProgram("test/programs/small/aws", { mode: "update", answers });
  });
  const made = (...types: string[]) =>
    plan.resources.filter(({ type }) => types.some((each) => type.endsWith(`:${each}`)));
  const names = (...types: string[]) => made(...types).map(({ name }) => name);

  it("lets pass what is declared and nothing else", () => {
    const states = prove(plan, "2026-11-25").traffic.map(({ from, to, state }) => `${from} ${to} ${state}`);
    assert.deepEqual(states.sort(), [
      "clinical internet declared",
      "edge clinical declared",
      "internet edge declared",
      "internet edge declared",
    ]);
  });

  it("breaks no policy", () => {
    const broken = [...judge(plan, policies)].filter(({ verdict }) => verdict.outcome !== "pass");
    assert.deepEqual(
      broken.map(({ policy, resource }) => `${policy.id} ${resource.name}`),
      [],
    );
  });

  it("has neither a transit gateway nor a firewall", () => {
    assert.deepEqual(names("TransitGateway", "VpcAttachment", "Firewall"), []);
  });

  it("holds every segment", () => {
    assert.deepEqual(
      made("Vpc", "VpcIpv4CidrBlockAssociation").map(({ inputs }) => inputs.cidrBlock),
      ["10.64.0.0/24", "10.64.16.0/24", "10.64.32.0/24", "10.64.48.0/24"],
    );
    assert.equal(made("Subnet").length, 6);
  });

  it("lets out what a flow lets out", () => {
    const ways = made("Route").map(({ name, inputs }) => `${name} ${inputs.natGatewayId ? "translated" : "open"}`);
    assert.deepEqual(ways.sort(), [
      "clinical-workload-internet translated",
      "edge-gateway-internet open",
      "hub-egress open",
    ]);
  });

  it("is unlocked where a flow comes from the internet, and outwards where one goes there", () => {
    const modes = made("VpcBlockPublicAccessExclusion").map(
      ({ name, inputs }) => `${name} ${inputs.internetGatewayExclusionMode}`,
    );
    assert.deepEqual(modes.sort(), [
      "edge-gateway-1 allow-bidirectional",
      "edge-gateway-2 allow-bidirectional",
      "hub-egress-1 allow-egress",
    ]);
  });
});
