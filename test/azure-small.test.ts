import * as assert from "node:assert/strict";
import type { Plan } from "../plan/graph";
import { planProgram } from "../plan/program";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";
import { answers } from "./answers";

describe("a clinic's one network on azure", () => {
  let plan: Plan;
  before(async () => {
    plan = await planProgram("test/programs/small/azure", { mode: "update", answers });
  });
  const made = (type: string) => plan.resources.filter((each) => each.type === `azure-native:network:${type}`);
  const routes = (tier: string) =>
    (made("RouteTable").find(({ name }) => name === tier)?.inputs.routes as any[])?.map((each) => each.nextHopType);

  it("breaks no policy", () => {
    const broken = [...judge(plan, policies)].filter(({ verdict }) => verdict.outcome !== "pass");
    assert.deepEqual(
      broken.map(({ policy, resource }) => `${policy.id} ${resource.name}`),
      [],
    );
  });

  it("has neither a firewall nor rules above the security groups", () => {
    const none = ["AzureFirewall", "NetworkManager", "AdminRule", "VirtualNetworkPeering"].flatMap(made);
    assert.deepEqual(none, []);
  });

  it("holds every segment", () => {
    const [network, ...others] = made("VirtualNetwork");
    assert.deepEqual(others, []);
    assert.deepEqual(network?.inputs.addressSpace, {
      addressPrefixes: ["10.80.0.0/24", "10.80.16.0/24", "10.80.32.0/24", "10.80.48.0/24"],
    });
    assert.deepEqual(
      made("Subnet").map(({ inputs }) => inputs.addressPrefix),
      ["10.80.16.0/24", "10.80.32.0/25", "10.80.32.128/25", "10.80.48.0/24"],
    );
  });

  it("lets out what a flow lets out", () => {
    assert.deepEqual(routes("edge-gateway"), ["Internet"]);
    assert.deepEqual(routes("clinical-workload"), ["Internet"]);
    assert.deepEqual(routes("clinical-endpoints"), ["None"]);
    assert.deepEqual(routes("recovery-workload"), ["None"]);
    const through = made("Subnet").filter(({ inputs }) => inputs.natGateway);
    assert.deepEqual(
      through.map(({ name }) => name),
      ["clinical-workload-1"],
    );
  });
});
