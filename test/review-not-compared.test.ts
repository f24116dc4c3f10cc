import * as assert from "node:assert/strict";
import { whyNotCompared } from "../reports/phrases/not-compared";
import { reviewMarkdown } from "../reports/review/markdown";
import { reviewText } from "../reports/review/terminal";
import { reviewOf, sideOf, versioning } from "./review-of";

const said = [
  "Neither --before nor --base says what to compare with.",
  "Nothing was given to compare with.",
  "The base cannot be judged: Pulumi.yaml: inconnu",
  "The stack prod was not there before.",
  "This folder lies in no git repository.",
  "git says nothing of this folder: fatal: detected dubious ownership",
  "git cannot lay out 0123456789ab: fatal: no space left",
  "The folder was not there at 0123456789ab.",
  "The change and main have no commit in common.",
  "This clone is shallow and lacks the commit at which the change left main: fetch all of the history (git fetch --unshallow, or fetch-depth: 0).",
  "There is no commit main here: fetch it (git fetch origin main).",
  "There is no commit main here: fetch it.",
];

describe("why nothing was compared", () => {
  it("is said in French, whatever it is", () => {
    for (const reason of said) {
      assert.doesNotMatch(whyNotCompared("fr", reason), /\b(the|there|here|says|fetch all|compare with)\b|\$\d/i);
      assert.equal(whyNotCompared("en", reason), reason);
    }
  });

  it("is said in the reader's language in both texts", () => {
    const review = reviewOf(null, sideOf([versioning("records")]), {
      notCompared: "The stack <b>prod was not there before.",
    });
    assert.match(reviewText(review, "fr"), /La pile <b>prod n'existait pas avant\./);
    assert.match(reviewMarkdown(review, "fr"), /La pile .*prod n'existait pas avant\./);
    assert.doesNotMatch(reviewMarkdown(review, "fr"), /La pile <b>/);
    assert.match(reviewText(review), /The stack <b>prod was not there before\./);
  });
});
