import * as assert from "node:assert/strict";
import { assess } from "../assessment/assess";
import { readPreview } from "../plan/preview";
import { networkPolicies, policies } from "../policypack/policies";
import type { Review } from "../review/review";
import type { Side } from "../review/side";
import { logOf, policyEvent, previewOf, storeUrn } from "./policy-log";
import { reviewOf, today } from "./review-of";

/** A preview that this was said in. */
const sideWith = (...events: object[]): Side => sideOf(previewOf(), logOf(...events));

function sideOf(digest: string, events: string): Side {
  const plan = readPreview(digest, { events });
  return { plan, assessment: assess(plan, policies, { now: today, packVersion: "1.0.0", networkPolicies }) };
}
const on = (policy: string, more: object = {}) => policyEvent(policy, { resourceUrn: storeUrn, ...more });
const advisory = { enforcementLevel: "advisory" };
const excepted = { exceptions: [{ id: "EXC-1", reason: "r" }] };
const ran = (...passed: string[]) => ({ policyAnalyzeSummaryEvent: { policyPackName: "own-pack", passed } });
const noLog = (): Side => {
  const { plan, assessment } = sideWith();
  assert.ok(plan);
  const { packs: _, ...rest } = plan;
  return { plan: rest, assessment };
};
const lines = ({ packs }: Review): string[] =>
  packs.map(({ policy, change, blocks, was }) =>
    [policy, change ?? "?", ...(blocks ? ["blocks"] : []), ...(was ? [`was ${was}`] : [])].join(" "),
  );

describe("what other packs said, in a review", () => {
  it("blocks where it is mandatory and new, and is looked at where it is advice", () => {
    const before = sideWith(ran("a"));
    const review = reviewOf(before, sideWith(on("a"), on("b", advisory)));
    assert.deepEqual(lines(review), ["a new blocks", "b new"]);
    assert.deepEqual(review.packs[0]?.position, { file: "index.ts", line: 7, column: 3 });
    assert.equal(review.packs[0]?.message, "About a");
    assert.equal(review.decision, "block");
    assert.equal(reviewOf(before, sideWith(on("b", advisory))).decision, "look");
    assert.equal(reviewOf(before, sideWith(ran("a"))).decision, "merge");
  });

  it("blocks where nothing is known of before, and calls nothing new then", () => {
    for (const before of [noLog(), sideWith(), null]) {
      assert.deepEqual(lines(reviewOf(before, sideWith(on("a"), on("b", advisory)))), ["a ? blocks", "b ?"]);
    }
  });

  it("is seen and does not block where it was there before: the update is refused all the same", () => {
    const review = reviewOf(sideWith(on("a")), sideWith(on("a")));
    assert.deepEqual(lines(review), ["a remaining"]);
    assert.equal(review.packs[0]?.refuses, true);
    assert.equal(review.decision, "look");
    const advice = sideWith(on("b", advisory));
    assert.equal(reviewOf(advice, advice).decision, "merge");
  });

  it("is new where it became mandatory, where its exception went, or where there is more of it", () => {
    assert.deepEqual(lines(reviewOf(sideWith(on("a", advisory)), sideWith(on("a")))), ["a new blocks was advisory"]);
    assert.deepEqual(lines(reviewOf(sideWith(on("a", excepted)), sideWith(on("a")))), ["a new blocks was excepted"]);
    assert.deepEqual(lines(reviewOf(sideWith(on("a")), sideWith(on("a"), on("a")))), ["a new blocks"]);
    const loosened = reviewOf(sideWith(on("a")), sideWith(on("a", excepted)));
    assert.deepEqual([lines(loosened), loosened.decision], [["a remaining was mandatory"], "look"]);
  });

  it("is mended only where its policy still judges", () => {
    const before = sideWith(on("a"), on("b"));
    const review = reviewOf(before, sideWith(ran("a")));
    assert.deepEqual(lines(review), ["a mended", "b dropped"]);
    assert.equal(review.decision, "look");
  });

  it("is still there where its resource was renamed", () => {
    const renamed = (text: string): string => text.replaceAll("::records", "::archive");
    const review = reviewOf(sideWith(on("a")), sideOf(renamed(previewOf()), renamed(logOf(on("a")))));
    assert.deepEqual([lines(review), review.packs[0]?.resource.name], [["a remaining"], "archive"]);
  });

  it("compares the same words with each other, where one policy says several things", () => {
    const [one, two] = [on("a", { message: "one", ...advisory }), on("a", { message: "two" })];
    const review = reviewOf(sideWith(two), sideWith(one, two));
    assert.deepEqual(lines(review), ["a new", "a remaining"]);
    assert.equal(new Set(review.packs.map(({ fingerprint }) => fingerprint)).size, 2);
  });

  it("of our own pack is shown where no finding says it too, or where that one is exempted", () => {
    const own = (policy: string) => on(policy, { policyPackName: "cordon" });
    const [known, other] = [own("aws-s3-versioning-enabled"), own("of-another-version")];
    assert.deepEqual(lines(reviewOf(null, sideWith(known, other))), ["of-another-version ? blocks"]);
    const { plan, assessment } = sideWith(known);
    const findings = assessment.findings.map((finding) => ({ ...finding, state: "exempted" as const }));
    const exempted = { ...(plan ? { plan } : {}), assessment: { ...assessment, findings } };
    assert.deepEqual(lines(reviewOf(null, exempted)), ["aws-s3-versioning-enabled ? blocks"]);
    assert.deepEqual(lines(reviewOf(sideWith(known), sideWith(ran("a")))), []);
  });
});
