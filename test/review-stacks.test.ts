import * as assert from "node:assert/strict";
import { azure } from "../reports/review/azure";
import { reviewFiles } from "../reports/review/formats";
import { github } from "../reports/review/github";
import { gitlab } from "../reports/review/gitlab";
import { fingerprintOf } from "../review/fingerprint";
import type { Review } from "../review/review";
import { findingOf, gateOf, inInfra, sampleReview } from "./sample-review";

const [grave, less] = ["aws-s3-public-access-blocked", "aws-s3-versioning-enabled"] as const;

/** A stack with so many findings of a policy, each in a line of its own; by default the lines of one stack are no other's. */
const stack = (name: string, policy: string, amount: number, from = name.length * 1000): Review =>
  sampleReview({
    stack: name,
    gate: [],
    findings: Array.from({ length: amount }, (_, index) =>
      findingOf(policy, `store-${from + index}`, {
        position: { file: "aws.ts", line: from + index },
        fingerprint: fingerprintOf(policy, `${name} ${index}`),
      }),
    ),
  });

const linesOf = (text: string): string[] => text.trimEnd().split("\n");

describe("a review of several stacks in one step", () => {
  it("shares the room for annotations, the gravest first", () => {
    const reviews = [stack("dev", less, 9), stack("prod", grave, 3)];
    for (const lines of [linesOf(github(reviews, inInfra)), linesOf(azure(reviews, inInfra))]) {
      assert.equal(lines.length, 10);
      for (const line of lines.slice(0, 3)) assert.match(line, /cordon\/aws-s3-public-access-blocked.*prod: /);
      for (const line of lines.slice(3, 9)) assert.match(line, /dev: /);
      assert.match(lines[9] ?? "", /3 more findings are left out here/);
    }
  });

  it("says once what is the same in all of them, and of which", () => {
    const reviews = [stack("dev", less, 2, 1), stack("prod", less, 3, 1)];
    for (const lines of [linesOf(github(reviews, inInfra)), linesOf(azure(reviews, inInfra))]) {
      assert.deepEqual(
        lines.map((line) => /(?:\]|::)(dev, prod|dev|prod): store/.exec(line)?.[1]),
        ["dev, prod", "dev, prod", "prod"],
      );
    }
  });

  it("names the stack of a note, and all in one notice", () => {
    const reviews = ["dev", "prod"].map((name) => sampleReview({ stack: name, before: null, notCompared: "None." }));
    const notices = linesOf(github(reviews, inInfra)).filter((line) => line.startsWith("::notice"));
    assert.equal(notices.length, 1);
    assert.match(notices[0] ?? "", /title=Cordon hospital\/dev prod::dev: Nothing was compared.* prod: Nothing was/);
  });

  it("names no stack where there is only one", () => {
    assert.doesNotMatch(github([stack("prod", less, 2)], inInfra), /prod/);
  });

  it("is one document for GitLab, whose entries are distinct", () => {
    const [dev, prod] = [stack("dev", less, 2, 1), stack("prod", less, 2, 1)];
    const gate = [gateOf("tool changed", ".gitlab-ci.yml")];
    const issues = JSON.parse(
      gitlab(
        [dev, prod].map((each) => ({ ...each, gate })),
        inInfra,
      ),
    );
    assert.equal(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, issues.length);
    assert.deepEqual(
      issues.map(({ description }: { description: string }) => description.split(":")[0]),
      ["dev", "dev", "dev", "prod", "prod"],
    );
    const files = reviewFiles([dev, prod], "gitlab", { language: "en", repositoryPath: inInfra });
    assert.deepEqual(
      files.map(({ of, name }) => [of, name]),
      [[undefined, "gl-code-quality-report.json"]],
    );
  });
});
