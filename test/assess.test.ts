import * as assert from "node:assert/strict";
import { assess } from "../assessment/assess";
import { blocks } from "../assessment/blocks";
import { policies } from "../policypack/policies";
import { severities } from "../policypack/severity";
import { planOf, resourceOf } from "./plan-of";
import { sampleAssessment, samplePlan } from "./sample";

const now = "2026-11-21T09:15:00.000Z";
const circumstances = { now, packVersion: "0.1.0" };
const versioning = "aws:s3/bucketVersioning:BucketVersioning";

describe("the assessment", () => {
  it("counts each outcome once and lists every one that is no pass", () => {
    const { findings, policies } = sampleAssessment();
    for (const { id, counts } of policies) {
      const own = findings.filter(({ policy }) => policy === id);
      const listed = counts.fail + counts.unknown + counts.error + counts.exempted;
      assert.equal(own.length, listed, id);
    }
  });

  it("lists the most severe findings first, as every report does", () => {
    const { findings, policies } = sampleAssessment();
    const ranks = findings.map(({ policy }) =>
      severities.indexOf(policies.find(({ id }) => id === policy)?.severity ?? "low"),
    );
    assert.ok(new Set(ranks).size > 1);
    assert.deepEqual(ranks, ranks.toSorted());
  });

  it("accounts for every resource that it saw", () => {
    const { seen, judged, judgedTypes, notJudged } = sampleAssessment().resources;
    const sum = (all: readonly { count: number }[]) => all.reduce((total, { count }) => total + count, 0);
    assert.equal(sum(judgedTypes), judged);
    assert.equal(judged + sum(notJudged), seen);
    assert.deepEqual(
      notJudged.map(({ why }) => why),
      ["no policy", "packaged component"],
    );
  });

  it("adds sections up to measures, and calls 0 of 0 not assessed", () => {
    const { measures } = assess(planOf([resourceOf(versioning, {})]), policies, circumstances);
    for (const { letter, counts, sections } of measures) {
      const fails = sections.reduce((total, section) => total + (section.counts?.fail ?? 0), 0);
      assert.equal(counts?.fail ?? 0, fails, letter);
    }
    assert.ok((measures.find(({ letter }) => letter === "c")?.counts?.fail ?? 0) > 0);
    assert.equal(measures.find(({ letter }) => letter === "g")?.counts, null);
  });

  it("turns a policy that breaks into a violation", () => {
    const [first] = policies;
    assert.ok(first?.kind === "policy");
    const broken = { ...first, judge: () => ({ outcome: "error" as const, paths: [] }) };
    const assessment = assess(planOf([resourceOf(first.type, {})]), [broken], circumstances);
    assert.equal(assessment.findings[0]?.state, "error");
    assert.ok(blocks(assessment, "high"));
  });

  it("reads the entity and its country's law from the declaration", () => {
    const { entity, country } = sampleAssessment();
    assert.equal(entity?.name, "Groupe hospitalier du Littoral");
    assert.equal(country?.status, "not in force");
    assert.match(country?.verifiedOn ?? "", /^\d{4}-\d{2}-\d{2}$/);
  });

  it("names no entity and no country where the stack declares none", () => {
    const { entity, country } = assess(planOf([]), policies, circumstances);
    assert.deepEqual({ entity, country }, { entity: null, country: null });
  });

  it("is the same twice", () => {
    assert.equal(JSON.stringify(sampleAssessment()), JSON.stringify(sampleAssessment()));
    const reversed = { ...samplePlan, resources: [...samplePlan.resources].reverse() };
    const findings = assess(reversed, policies, circumstances).findings;
    assert.deepEqual(findings, assess(samplePlan, policies, circumstances).findings);
  });
});
