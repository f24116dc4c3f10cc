import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020";
import { assess } from "../assessment/assess";
import { assessmentSchema } from "../assessment/assessment";
import { policies } from "../policypack/policies";
import { hostilePlan } from "./hostile";
import { sampleAssessment } from "./sample";

const published = JSON.parse(readFileSync("assessment/assessment.schema.json", "utf8"));

describe("assessment.json", () => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(published);
  const hostile = assess(hostilePlan, policies, { now: "2026-11-21T09:15:00.000Z", packVersion: "0.1.0" });

  for (const [name, assessment] of Object.entries({ "a sample": sampleAssessment(), "hostile names": hostile })) {
    it(`of ${name} agrees with the published schema and with the type`, () => {
      const written = JSON.parse(JSON.stringify(assessment));
      assert.ok(validate(written), JSON.stringify(validate.errors));
      assert.deepEqual(assessmentSchema.parse(written), written);
    });
  }

  it("does not agree once a field is missing or strange", () => {
    const { time: _, ...timeless } = sampleAssessment();
    assert.equal(validate(timeless), false);
    assert.equal(validate({ ...sampleAssessment(), compliance: 100 }), false);
  });
});
