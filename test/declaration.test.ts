import * as assert from "node:assert/strict";
import { type Declaration, declarationSchema, validDeclaration } from "../declaration/declaration";
import type { Segment } from "../declaration/segments";
import { declared, flow, site } from "./declared";

const problems = (more: Partial<Declaration>): string[] =>
  (declarationSchema.safeParse(declared(more)).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

describe("a declaration", () => {
  it("that holds together is accepted as it is", () =>
    assert.deepEqual(declarationSchema.parse(declared()), declared()));

  it("names only segments that it has", () => {
    assert.deepEqual(problems({ flows: [flow("F01", "internet", "egde", [443])] }), [
      "flows.0.to: there is no segment egde; did you mean edge?",
    ]);
    const service = { id: "lab", name: "Laboratory", segment: "labs", dataClasses: [] };
    assert.deepEqual(problems({ services: [service] }), [
      "services.0.segment: there is no segment labs; there are edge, clinical, data",
    ]);
  });

  it("narrows by address only what lies outside the plan, and only to what is there", () => {
    const segments = [...declared().segments, site];
    const from = (end: string, fromCidrs: string[]) => [flow("F26", end, "clinical", [443], { fromCidrs })];
    assert.deepEqual(problems({ segments, flows: from("sites", ["10.130.0.0/16"]) }), []);
    assert.deepEqual(problems({ segments, flows: from("sites", ["10.0.0.0/8"]) }), [
      "flows.0.fromCidrs.0: 10.0.0.0/8 is not in sites, which has 10.128.0.0/10",
    ]);
    assert.deepEqual(problems({ segments, flows: from("edge", ["10.0.0.0/8"]) }), [
      "flows.0.fromCidrs: edge is a segment of the plan and has its addresses; remove fromCidrs",
    ]);
  });

  it("names only tiers that its segments have, and hosts only on the internet", () => {
    const bad = flow("F02", "edge", "clinical", [443], { toTier: "stores", toFqdns: ["example.org"] });
    assert.deepEqual(problems({ flows: [bad] }), [
      "flows.0.toTier: clinical has no tier stores; it has workload",
      "flows.0.toFqdns: only a flow to the internet names hosts; remove toFqdns",
    ]);
  });

  it("has ports that exist, and ranges that go upwards", () => {
    assert.deepEqual(problems({ flows: [flow("F02", "edge", "clinical", [[90, 80]])] }), [
      "flows.0.ports.0: a range goes upwards: [80, 90]",
    ]);
    assert.equal(problems({ flows: [flow("F02", "edge", "clinical", [70000])] }).length, 1);
  });

  it("has prefixes on their borders, apart from each other, and subnets in their segment", () => {
    const [edge, clinical] = declared().segments as [Segment, Segment];
    const broken = [
      { ...edge, cidr: "10.64.17.0/20" },
      { ...clinical, cidr: "10.64.24.0/21", tiers: { workload: ["10.64.40.0/24"] } },
    ];
    assert.deepEqual(problems({ segments: broken, flows: [] }), [
      "segments.0.cidr: 10.64.17.0/20 does not begin on its border; it would be 10.64.16.0/20",
      "segments.1.tiers.workload.0: 10.64.40.0/24 is not in clinical, which is 10.64.24.0/21",
      "segments.1.cidr: 10.64.24.0/21 overlaps 10.64.17.0/20 of edge",
    ]);
  });

  it("has each id once", () => {
    const twice = [flow("F01", "internet", "edge", [443]), flow("F01", "edge", "clinical", [8443])];
    assert.deepEqual(problems({ flows: twice }), ["flows.1.id: F01 is there twice"]);
  });

  it("of an ephemeral stack holds no data of patients", () => {
    assert.throws(() => validDeclaration(declared(), "ephemeral"), /The service ehr holds data of patients/);
    assert.equal(validDeclaration(declared(), "production").services.length, 1);
    assert.equal(validDeclaration(declared({ services: [] }), "ephemeral").services.length, 0);
  });

  it("that cannot be used says where", () => {
    const { entity, ...rest } = declared();
    assert.throws(() => validDeclaration(rest, "production"), /The declaration cannot be used:\n.*\n.*entity/);
  });
});
