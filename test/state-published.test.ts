import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { assess } from "../assessment/assess";
import type { Plan } from "../plan/graph";
import { InputError } from "../plan/input-error";
import { readPreview } from "../plan/preview";
import { readState } from "../plan/state";
import { judge } from "../policypack/judge";
import { policies } from "../policypack/policies";

const folder = "test/fixtures/published";

/** What people published in bug reports, rebuilt with other values: how many resources each holds, and what some verdicts are. */
const expected: Record<string, { resources: number; says?: Record<string, string> } | RegExp> = {
  "pulumi-10863.state.json": { resources: 2 },
  "pulumi-12077.state.json": { resources: 3 },
  "pulumi-13286.state.json": { resources: 2 },
  "pulumi-16366.state.json": {
    resources: 3,
    says: { "azure-storage-tls nodes": "pass" },
  },
  "pulumi-17146.state.json": {
    resources: 2,
    says: { "aws-s3-public-access-blocked docs": "pass", "aws-s3-public-access-blocked site": "not judged" },
  },
  "pulumi-17884.state.json": { resources: 2, says: { "aws-s3-versioning-present my-bucket": "pass" } },
  "pulumi-2862.state.json": { resources: 2 },
  "pulumi-3921.state.json": {
    resources: 2,
    says: { "aws-s3-versioning-present assets": "fail", "aws-s3-versioning-present uploads": "not judged" },
  },
  "pulumi-4592.preview.json": { resources: 2, says: { "aws-s3-versioning-present web-assets-bucket": "fail" } },
  "pulumi-9267.state.json": /holds no resources/,
  "pulumi-9571.preview.json": {
    resources: 3,
    says: { "aws-s3-versioning-present one": "fail", "aws-s3-versioning-present two": "pass" },
  },
  "pulumi-9830.preview.json": { resources: 2 },
  "pulumi-aws-3166.state.json": {
    resources: 4,
    says: { "aws-s3-versioning-present files": "pass", "aws-s3-versioning-enabled files": "pass" },
  },
  "pulumi-aws-4471.preview.json": {
    resources: 2,
    says: { "aws-s3-public-access-blocked my-bucket": "not judged" },
  },
  "pulumi-aws-5812.state.json": { resources: 4, says: { "aws-s3-versioning-present acme-bucket": "fail" } },
  "pulumi-aws-5921.state.json": {
    resources: 3,
    says: { "aws-s3-versioning-present data": "pass", "aws-s3-versioning-enabled data": "fail" },
  },
  "pulumi-azure-native-3114.preview.json": /failed before its end/,
  "pulumi-azure-native-3359.state.json": { resources: 3 },
  "pulumi-kubernetes-2300.state.json": {
    resources: 3,
    says: { "aws-s3-versioning-present elsewhere": "not judged" },
  },
};

const read = (file: string): Plan => {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  return file.endsWith(".preview.json") ? readPreview(text, { file }) : readState(text, { file });
};

describe("states and previews as users published them", () => {
  it("are all listed here", () => assert.deepEqual(readdirSync(folder).sort(), Object.keys(expected).sort()));

  for (const [file, expectation] of Object.entries(expected)) {
    it(file, () => {
      if (expectation instanceof RegExp) {
        assert.throws(
          () => read(file),
          (error) => error instanceof InputError && expectation.test(error.message),
        );
        return;
      }
      const plan = read(file);
      assert.equal(plan.resources.length, expectation.resources);
      const assessment = assess(plan, policies, { now: "2026-01-01T00:00:00Z", packVersion: "0" });
      assert.deepEqual(
        assessment.findings.filter(({ state }) => state === "error"),
        [],
      );
      assert.doesNotMatch(JSON.stringify(assessment), /hunter2/);
      const verdicts = new Map(
        [...judge(plan, policies)].map(({ policy, resource, verdict }) => [
          `${policy.id} ${resource.name}`,
          verdict.outcome,
        ]),
      );
      for (const [judged, outcome] of Object.entries(expectation.says ?? {})) {
        assert.equal(verdicts.get(judged) ?? "not judged", outcome, judged);
      }
    });
  }
});
