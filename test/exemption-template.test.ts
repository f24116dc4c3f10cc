import * as assert from "node:assert/strict";
import { parse } from "yaml";
import { assess } from "../assessment/assess";
import type { Finding } from "../assessment/assessment";
import { exemptionRecord } from "../declaration/exemptions";
import { exemptionRecordPolicy } from "../policypack/exemption-record";
import { policies } from "../policypack/policies";
import { exemptionTemplate } from "../reports/exemption-template";
import { hostilePlan } from "./hostile";
import { sampleAssessment } from "./sample";

const pasted = (finding: Finding) =>
  parse(`config:\n  cordon:exemptions:\n${exemptionTemplate(finding)}`).config["cordon:exemptions"][0];

const [finding] = sampleAssessment().findings.filter(({ state }) => state === "fail") as [Finding];

describe("the exemption beside a finding", () => {
  it("has every field of a record, and names policy and resource", () => {
    const record = pasted(finding);
    assert.deepEqual(Object.keys(record), Object.keys(exemptionRecord.shape));
    assert.deepEqual([record.policy, record.resource], [finding.policy, finding.resource.urn]);
  });

  it("counts for nothing until each of its fields is filled in", () => {
    const filled = {
      ...pasted(finding),
      reason: "a",
      owner: "b",
      approver: "c",
      compensation: "d",
      ticket: "e",
      lastDay: "2027-03-31",
    };
    assert.ok(exemptionRecord.safeParse(filled).success);
    for (const field of ["reason", "owner", "approver", "compensation", "ticket", "lastDay"]) {
      assert.ok(!exemptionRecord.safeParse({ ...filled, [field]: pasted(finding)[field] }).success, field);
    }
  });

  it("stays one record whatever the resource is called", () => {
    const { findings } = assess(hostilePlan, policies, { now: "2026-11-21T09:15:00.000Z", packVersion: "0.1.0" });
    const [broken, ordinary] = [true, false].map((is) =>
      findings.filter(({ policy }) => (policy === exemptionRecordPolicy.id) === is),
    ) as [Finding[], Finding[]];
    assert.deepEqual(new Set(broken.map(exemptionTemplate)), new Set([""]));
    for (const each of ordinary) {
      assert.equal(pasted(each).resource, each.resource.urn);
      assert.equal(exemptionTemplate(each).split("\n").length, 9);
      assert.doesNotMatch(exemptionTemplate(each).replaceAll("\n", ""), /[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
  });
});
