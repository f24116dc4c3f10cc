import * as assert from "node:assert/strict";
import { hospitalGroup } from "../infra/matrix";
import { carriers } from "../network/declared";
import type { Resource } from "../plan/graph";
import { type Properties, UNKNOWN } from "../plan/values";
import { judge } from "../policypack/judge";
import { matrix } from "../policypack/matrix/policies";
import type { Verdict } from "../policypack/verdict";
import { planOf, resourceOf } from "./plan-of";

const today = "2026-11-25T09:00:00Z";

const carrier = (declaration: unknown, type: string = carriers[0]): Resource =>
  resourceOf(type, { declaration }, { name: "cordon", custom: false });

/** What a policy says of a declaration. */
function verdictOf(id: string, declaration: unknown, more: Partial<Resource> = {}): Verdict {
  const policy = matrix.filter((each) => each.id === id);
  const resource = { ...carrier(declaration), ...more };
  const [judgement] = [...judge(planOf([resource]), policy, undefined, today)];
  assert.ok(judgement, id);
  return judgement.verdict;
}

const outcome = (id: string, declaration: unknown): string => verdictOf(id, declaration).outcome;

const segments = [
  { id: "apps", trust: "patient" },
  { id: "data", trust: "patient" },
  { id: "vendor", trust: "untrusted" },
  { id: "clean", trust: "sealed" },
];

const flow = (from: string, to: string, more: Properties = {}) => ({
  ...{ id: "F01", from, to, protocol: "tcp", ports: [443] },
  ...more,
});

describe("what is demanded of a matrix", () => {
  for (const region of hospitalGroup.regions) {
    it(`is met by the hospital group's own in ${region}, on whatever cloud`, () => {
      const resources = carriers.map((type) => carrier(hospitalGroup.in(region), type));
      const verdicts = [...judge(planOf(resources), matrix, undefined, today)].map(({ verdict }) => verdict.outcome);
      assert.deepEqual(verdicts, Array(matrix.length * carriers.length).fill("pass"));
    });
  }

  it("is asked of a state as well, which keeps a component's outputs", () => {
    const declaration = { segments, flows: [flow("vendor", "clean")] };
    const { outcome: said } = verdictOf("matrix-sealed-inbound", undefined, { inputs: {}, outputs: { declaration } });
    assert.equal(said, "fail");
  });

  it("names each flow that offends, and where it stands", () => {
    const flows = [flow("apps", "data"), flow("vendor", "apps"), flow("vendor", "data", { id: "F30" })];
    assert.deepEqual(verdictOf("matrix-untrusted-patients", { segments, flows }), {
      outcome: "fail",
      paths: ["declaration.flows[1]", "declaration.flows[2]"],
      because: "F01 vendor → apps; F30 vendor → data",
    });
  });

  it("says so in few and plain words, however many offend and whatever they are called", () => {
    const odd = { id: "clean\n\u001b[31m", trust: "sealed" };
    const flows = Array.from({ length: 9 }, () => flow("apps", odd.id));
    const { because = "" } = verdictOf("matrix-sealed-inbound", { segments: [...segments, odd], flows });
    assert.match(because, /\+3$/);
    assert.doesNotMatch(because, /\p{C}/u);
  });

  it("counts for the days after the last, and not for the last", () => {
    const last = (expires: string) => ({ segments, flows: [flow("apps", "data", { expires })] });
    assert.equal(outcome("matrix-flow-expired", last("2026-11-25")), "pass");
    assert.equal(outcome("matrix-flow-expired", last("2026-11-24")), "fail");
  });

  it("takes public addresses outside for the internet, and private ones not", () => {
    const outside = (cidr: string) => ({
      segments: [...segments, { id: "partner", trust: "external", outside: "cloud", cidrs: [cidr] }],
      flows: [flow("partner", "apps")],
    });
    assert.equal(outcome("matrix-internet-exposed", outside("64.0.0.0/2")), "fail");
    assert.equal(outcome("matrix-internet-exposed", outside("10.0.0.0/8")), "pass");
  });

  it("knows a store by the port it answers at, and clients' ports from any store's", () => {
    const asked = (ports: unknown[]) => ({
      segments,
      flows: [flow("apps", "data", { ports }), flow("data", "apps", { id: "F02" })],
    });
    assert.equal(outcome("matrix-stores-initiate", asked([[5000, 6000]])), "fail");
    assert.equal(outcome("matrix-stores-initiate", asked([50000])), "fail");
    assert.equal(outcome("matrix-stores-initiate", asked([[49152, 65535]])), "pass");
    assert.equal(outcome("matrix-stores-initiate", asked([443])), "pass");
  });
});

describe("a matrix that is not known in full", () => {
  it("is not passed where what decides is unknown", () => {
    const { segments: whole, flows } = hospitalGroup.in("eu-west-3");
    const [hub, ...others] = whole;
    for (const { id } of matrix) {
      assert.equal(outcome(id, UNKNOWN), "unknown", id);
      if (id !== "matrix-addresses") assert.equal(outcome(id, { segments: whole, flows: UNKNOWN }), "unknown", id);
    }
    const unplaced = { segments: [{ ...hub, cidr: UNKNOWN }, ...others], flows };
    assert.equal(outcome("matrix-addresses", unplaced), "unknown");
    assert.equal(outcome("matrix-readable", unplaced), "unknown");
  });

  it("is not passed, nor failed, by what a name that is unknown may be", () => {
    const asked = [flow("apps", UNKNOWN, { ports: [5432] }), flow("data", "apps", { id: "F02" })];
    assert.equal(outcome("matrix-stores-initiate", { segments, flows: asked }), "unknown");
    const { segments: whole, flows } = hospitalGroup.in("eu-west-3");
    const unnamed = whole.map((segment) => (segment.id === "data" ? { ...segment, id: UNKNOWN } : segment));
    assert.equal(outcome("matrix-readable", { segments: unnamed, flows }), "unknown");
  });

  it("is failed by what is known of it", () => {
    const flows = [flow("apps", UNKNOWN), flow("vendor", "apps")];
    assert.equal(outcome("matrix-untrusted-patients", { segments, flows }), "fail");
    assert.equal(outcome("matrix-untrusted-patients", { segments, flows: flows.slice(0, 1) }), "pass");
    assert.equal(outcome("matrix-sealed-inbound", { segments, flows }), "unknown");
  });

  it("is not passed where a flow ends nowhere, or where flows are none", () => {
    assert.equal(outcome("matrix-sealed-inbound", { segments, flows: [flow("apps", "claen")] }), "unknown");
    assert.equal(outcome("matrix-readable", { segments, flows: [flow("apps", "claen")] }), "fail");
    assert.equal(outcome("matrix-sealed-inbound", { segments, flows: {} }), "error");
  });

  it("is failed by a flow of which only the id is unknown", () => {
    const flows = [flow("vendor", "apps", { id: UNKNOWN })];
    assert.equal(verdictOf("matrix-untrusted-patients", { segments, flows }).because, "? vendor → apps");
  });
});
