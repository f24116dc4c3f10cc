import * as assert from "node:assert/strict";
import type { Plan } from "../plan/graph";
import { planProgram } from "../plan/program";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";
import { answers } from "./answers";

describe("components beside what a customer already runs on aws", () => {
  let plan: Plan;
  before(async () => {
    plan = await planProgram("test/programs/existing/aws", { mode: "update", answers });
  });
  const made = (name: string, type: string) =>
    plan.resources.find((each) => each.name === name && each.type.endsWith(`:${type}`));

  it("break no policy", () => {
    const broken = [...judge(plan, policies)].filter(({ verdict }) => verdict.outcome !== "pass");
    assert.deepEqual(
      broken.map(({ policy, resource }) => `${policy.id} ${resource.name}`),
      [],
    );
  });

  it("make no key ring, archive or hub again", () => {
    const again = ["Key", "TransitGateway"].filter((type) => made("keys", type) ?? made("hub", type));
    assert.deepEqual(again, []);
    assert.equal(made("logs", "Bucket"), undefined);
  });

  it("use what is there", () => {
    assert.equal(made("clinical", "VpcAttachment")?.inputs.transitGatewayId, "tgw-0123456789abcdef0");
    assert.equal(
      made("clinical", "RouteTableAssociation")?.inputs.transitGatewayRouteTableId,
      "tgw-rtb-0123456789abcdef0",
    );
    assert.equal(made("clinical-inspected", "Route")?.inputs.destinationCidrBlock, "10.64.32.0/20");
    assert.equal(made("clinical", "FlowLog")?.inputs.logDestination, "arn:aws:s3:::hospital-evidence/flows/");
    assert.equal(made("exports", "BucketLogging")?.inputs.targetBucket, "hospital-access-logs");
  });

  it("keep an archive in an account of its own, and access logs in the account of each bucket", () => {
    const account = made("log-account", "aws")?.urn;
    assert.ok(account);
    const places = ["apart", "apart-own-access", "apart-access"].map((name) => made(name, "Bucket")?.provider);
    assert.deepEqual(places, [account, account, undefined]);
  });
});

describe("components beside what a customer already runs on azure", () => {
  let plan: Plan;
  before(async () => {
    plan = await planProgram("test/programs/existing/azure", { mode: "update", answers });
  });
  const made = (type: string, name?: string) =>
    plan.resources.filter((each) => each.type.endsWith(`:${type}`) && (name === undefined || each.name === name));

  it("break no policy", () => {
    const broken = [...judge(plan, policies)].filter(({ verdict }) => verdict.outcome !== "pass");
    assert.deepEqual(
      broken.map(({ policy, resource }) => `${policy.id} ${resource.name}`),
      [],
    );
  });

  it("make no key ring, archive or hub again", () => {
    const again = ["Vault", "StorageAccount", "Workspace", "AzureFirewall", "NetworkManager", "PrivateZone"];
    assert.deepEqual(
      again.flatMap((type) => made(type)),
      [],
    );
    assert.equal(made("VirtualNetwork").length, 1);
  });

  it("use what is there", () => {
    const [routes] = made("RouteTable", "clinical-workload");
    assert.equal((routes?.inputs.routes as any[] | undefined)?.[0].nextHopIpAddress, "10.80.0.4");
    const [inwards, outwards] = made("VirtualNetworkPeering").map(({ inputs }) => inputs.resourceGroupName);
    assert.equal(inwards, "hub");
    assert.notEqual(outwards, "hub");
  });
});
