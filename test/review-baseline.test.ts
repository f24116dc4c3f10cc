import * as assert from "node:assert/strict";
import type { Baseline } from "../declaration/baseline";
import { csv } from "../reports/review/csv";
import { reviewMarkdown } from "../reports/review/markdown";
import { reviewText } from "../reports/review/terminal";
import type { Side } from "../review/side";
import { reviewOf, said, sideOf, versioning } from "./review-of";

describe("what a baseline lets through", () => {
  const urnOf = (name: string): string => versioning(name).urn;
  const baselineOf = (...names: string[]): Baseline => ending("2027-01-31", ...names);
  const ending = (lastDay: string, ...names: string[]): Baseline => ({
    format: "cordon-baseline/1",
    project: "clinic",
    stack: "prod",
    entries: names.map((name) => ({
      policy: "aws-s3-versioning-enabled",
      resource: urnOf(name),
      owner: "Platform",
      lastDay,
    })),
  });
  const side = sideOf([versioning("known"), versioning("other")]);
  const decisionWith = (
    before: Baseline | null,
    after: Baseline | null,
    allowsGrowth = false,
    then: Side | null = side,
  ) => reviewOf(then, side, { baselines: { before, after, allowsGrowth } });

  it("does not block, where nothing can be compared either", () => {
    const both = baselineOf("known", "other");
    assert.equal(decisionWith(both, both, false, null).decision, "look");
    assert.equal(decisionWith(both, baselineOf("known"), false, null).decision, "block");
    assert.deepEqual(
      decisionWith(both, both).findings.map(({ baseline }) => baseline?.owner),
      ["Platform", "Platform"],
    );
  });

  it("may begin with what was there, and not with what the change brings", () => {
    assert.equal(decisionWith(null, baselineOf("known", "other")).decision, "merge");
    const review = decisionWith(null, baselineOf("known", "other"), false, sideOf([versioning("known")]));
    assert.deepEqual([review.decision, review.gate.map(({ kind }) => kind)], ["block", ["baseline grown"]]);
  });

  it("shrinks, and blocks where it grows unless that is allowed", () => {
    const grown = decisionWith(baselineOf("known"), baselineOf("known", "other"));
    assert.equal(grown.decision, "block");
    assert.equal(decisionWith(baselineOf("known"), baselineOf("known", "other"), true).decision, "look");
    const shrunk = decisionWith(baselineOf("known", "gone"), baselineOf("known", "gone"));
    assert.deepEqual(shrunk.baseline, { before: 2, entries: 2, standing: 1, gone: 1, expired: 0, grown: 0 });
  });

  it("follows a resource that was renamed", () => {
    const after = sideOf([versioning("renamed")]);
    const baseline = baselineOf("known");
    const review = reviewOf(sideOf([versioning("known")]), after, {
      baselines: { before: baseline, after: baseline, allowsGrowth: false },
    });
    assert.deepEqual([review.decision, review.baseline?.standing], ["merge", 1]);
  });

  it("counts again after its last day, and where its entry is taken out", () => {
    const over = ending("2026-11-24", "known", "other");
    const [expired, removed] = [decisionWith(over, over), decisionWith(over, null)];
    for (const review of [expired, removed]) {
      assert.deepEqual(said(review), ["remaining known", "remaining other"]);
      assert.equal(review.decision, "block");
    }
    assert.equal(decisionWith(baselineOf("known", "other"), baselineOf("known")).decision, "block");
    const shown = reviewMarkdown(expired);
    assert.match(shown, /^### Do not merge yet: 2 findings block\.$/m);
    assert.match(shown, /New findings, and those that count again.*its entry in the baseline has ended/s);
    assert.match(reviewText(expired), /^(CRITICAL|HIGH) {2}.*\n {2}known {2}its entry in the baseline has ended$/m);
    assert.match(
      csv(expired, (file) => file),
      /It counts again: its entry in the baseline has ended\./,
    );
  });
});
