import * as assert from "node:assert/strict";
import { reviewMarkdown } from "../reports/review/markdown";
import { reviewText } from "../reports/review/terminal";
import { reviewOf, sideOf, versioning } from "./review-of";

const after = sideOf([versioning("records")], { config: { "cordon:exemptions": "[{}, null]" } });
const review = reviewOf(sideOf([versioning("records")]), after);
const places = ["cordon:exemptions[0]", "cordon:exemptions[1]"];

describe("exemptions that say nothing", () => {
  it("are told apart by their place, and block", () =>
    assert.deepEqual(
      review.gate,
      places.map((subject) => ({ kind: "exemption added", subject, blocks: true })),
    ));

  it("are shown by it in every place", () => {
    const [text, markdown] = [reviewText(review), reviewMarkdown(review)];
    for (const place of places) {
      assert.ok(text.includes(`exemption added: ${place}\n`), text);
      assert.ok(markdown.includes(`- exemption added: \`${place}\` (**blocks**)`), markdown);
      assert.ok(markdown.includes(`| added | \`${place}\` |`), markdown);
    }
  });

  it("are said to lack what they lack, at the terminal too", () => {
    const text = reviewText(review);
    assert.match(text, /\n {2}policy: the id of the policy is missing; resource: /);
    assert.match(text, /\n {2}this is no record\n/);
    const french = reviewText(review, "fr");
    assert.match(french, /\n {2}policy\s: la valeur manque\s; resource\s: /);
    assert.match(french, /\n {2}ce n.est pas un enregistrement\n/);
    assert.match(french, /\ndérogation ajoutée\s: cordon/);
  });
});
