import * as assert from "node:assert/strict";
import { reviewMarkdown } from "../reports/review/markdown";
import { reviewText } from "../reports/review/terminal";
import { decisionOf } from "../review/compare";
import type { Review } from "../review/review";
import { full } from "./review-samples";
import { exemptionOf, findingOf, packOf, sampleReview } from "./sample-review";

const nothing = { findings: [], exemptions: [], resources: [], flows: [], gate: [], packs: [] };
const [resource] = full.resources;
const [flow] = full.flows;
const quiet = { blocks: false, change: "remaining" } as const;

/** Whatever alone makes the decision "look", by the words that show it. */
const sights: [words: string, Partial<Review>][] = [
  ["archive", { findings: [findingOf("p", "archive", { ...quiet, change: "unknown", state: "unknown" })] }],
  ["archive", { findings: [findingOf("p", "archive", { ...quiet, change: "dropped" })] }],
  ["archive", { findings: [findingOf("p", "archive", { ...quiet, change: "new" })] }],
  ...(["created", "changed", "deleted", "replaced", "unprotected"] as const).flatMap((change) =>
    resource
      ? [
          ["vault", { resources: [{ ...resource, change, matters: "lock", name: "vault" }] }] as [
            string,
            Partial<Review>,
          ],
        ]
      : [],
  ),
  ["clinical-data", { flows: flow ? [flow] : [] }],
  ["ends in 12 days", { exemptions: [exemptionOf(0, { expiring: true, daysLeft: 12 })] }],
  ["past its last day", { exemptions: [exemptionOf(0, { state: "expired" })] }],
  ["matches nothing", { exemptions: [exemptionOf(0, { state: "unused" })] }],
  ["notes", { packs: [packOf("advise", { blocks: false, refuses: false, level: "advisory", change: null })] }],
  ["notes", { packs: [packOf("advise", { blocks: false, refuses: false, change: "dropped" })] }],
];

describe("what is to be looked at", () => {
  for (const [words, more] of sights) {
    it(`is shown and not folded: ${words}, ${JSON.stringify(more).slice(2, 60)}`, () => {
      const review = sampleReview({ ...nothing, ...more, decision: "look" });
      assert.equal(decisionOf(review), "look");
      assert.ok(reviewText(review).includes(words), reviewText(review));
      const shown = reviewMarkdown(review).replace(/<details>.*?<\/details>/gs, "");
      assert.ok(shown.includes(words), shown);
    });
  }

  it("is nothing where nothing is", () => {
    const review = sampleReview({ ...nothing, resources: resource ? [{ ...resource, change: "created" }] : [] });
    assert.equal(decisionOf(review), "merge");
    assert.doesNotMatch(reviewText(review), new RegExp(resource?.name ?? ""));
  });
});
