import * as assert from "node:assert/strict";
import { assess } from "../assessment/assess";
import type { Assessment } from "../assessment/assessment";
import type { Levels } from "../assessment/levels";
import { policies } from "../policypack/policies";
import { reasonIn } from "../reports/phrases/reasons";
import { planOf, resourceOf } from "./plan-of";

const record = {
  policy: "aws-s3-versioning-enabled",
  resource: "cache",
  reason: "Rebuilt within an hour",
  owner: "platform@clinic.example",
  approver: "ciso@clinic.example",
  compensation: "The source keeps every version",
  ticket: "CHG-311",
  lastDay: "2027-01-31",
};

function assessed(records: unknown, levels: Levels = {}): Assessment {
  const cache = resourceOf("aws:s3/bucketVersioning:BucketVersioning", {}, { name: "cache" });
  const config = { "cordon:exemptions": JSON.stringify(records) };
  const exemptionPositions = [{ file: "Pulumi.prod.yaml", line: 5 }];
  const now = "2026-11-21T23:59:59.000Z";
  return assess(planOf([cache], { config }), policies, { now, packVersion: "0.1.0", levels, exemptionPositions });
}

const stateOf = ({ findings }: Assessment) =>
  findings.find(({ policy }) => policy === "aws-s3-versioning-enabled")?.state;
const faults = ({ findings }: Assessment) => findings.filter(({ policy }) => policy === "cordon-exemption-record");

describe("exemptions", () => {
  it("exempt a finding while they are complete and in time", () => {
    const assessment = assessed([record]);
    assert.equal(stateOf(assessment), "exempted");
    assert.equal(assessment.exemptions[0]?.daysLeft, 71);
    assert.deepEqual(faults(assessment), []);
  });

  it("hold on their last day, in UTC", () => {
    assert.equal(stateOf(assessed([{ ...record, lastDay: "2026-11-21" }])), "exempted");
    assert.equal(stateOf(assessed([{ ...record, lastDay: "2026-11-20" }])), "fail");
  });

  const { owner: _, ...ownerless } = record;
  const faulty: Record<string, unknown> = {
    "without an owner": [ownerless],
    "with an empty owner": [{ ...record, owner: "" }],
    "with a reason still to be filled in": [{ ...record, reason: "<why it is accepted>" }],
    "past their day": [{ ...record, lastDay: "2026-11-20" }],
    "with no date": [{ ...record, lastDay: "soon" }],
    "that run for more than 180 days": [{ ...record, lastDay: "2027-06-01" }],
    "from a policy that does not exist": [{ ...record, policy: "aws-s3-nothing" }],
    "from the demand on exemptions itself": [{ ...record, policy: "cordon-exemption-record" }],
    "with a field of their own": [{ ...record, until: "2027-01-31" }],
    "that are no record": [42],
    "that are no list": "none",
  };
  for (const [what, records] of Object.entries(faulty)) {
    it(`${what} are findings, and exempt nothing`, () => {
      const assessment = assessed(records);
      assert.equal(stateOf(assessment), "fail");
      const [fault] = faults(assessment);
      assert.deepEqual(fault?.paths, ["cordon:exemptions[0]"]);
      assert.deepEqual(fault?.position, { file: "Pulumi.prod.yaml", line: 5 });
      assert.equal(fault?.resource.type, "pulumi:pulumi:Stack");
      assert.ok(fault.because);
      assert.notEqual(reasonIn("fr", fault.because), fault.because);
    });
  }

  it("that match nothing say so", () => {
    assert.equal(assessed([{ ...record, resource: "elsewhere" }]).exemptions[0]?.state, "unused");
  });
});

describe("the pack's configuration", () => {
  it("is shown where it lowers a policy or disables it; disabled is not assessed", () => {
    const { policies } = assessed([], { "aws-s3-versioning-enabled": "disabled", all: "advisory" });
    const disabled = policies.find(({ id }) => id === "aws-s3-versioning-enabled");
    assert.equal(disabled?.level, "disabled");
    assert.deepEqual(disabled.counts, { pass: 0, fail: 0, unknown: 0, error: 0, exempted: 0 });
    assert.ok(policies.every(({ id, level }) => id === disabled.id || level === "advisory"));
  });
});
