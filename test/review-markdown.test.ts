import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { languages } from "../reports/phrases/language";
import { markerOf, reviewMarkdown } from "../reports/review/markdown";
import type { Review } from "../review/review";
import { forbidden } from "./forbidden-words";
import { resourceOf } from "./plan-of";
import { reviewOf, sideOf, versioning } from "./review-of";
import { packOf } from "./sample-review";

const store = (name: string) => resourceOf("aws:rds/instance:Instance", { engine: "postgres" }, { name });
const full = (): Review => ({
  ...reviewOf(
    sideOf([versioning("mended"), versioning("stays"), store("gone")]),
    sideOf([versioning("mended", "Enabled"), versioning("stays"), versioning("fresh", "Disabled")]),
  ),
  packs: [packOf("no-note"), packOf("advise", { level: "advisory", change: null, refuses: false, blocks: false })],
});

describe("a review as a comment", () => {
  it("says on its first line whether to merge", () => {
    const [marker, decision, , amounts] = reviewMarkdown(full()).split("\n");
    assert.equal(marker, "<!-- cordon:clinic/prod -->");
    assert.match(
      decision ?? "",
      /^### Do not merge yet: \d+ new findings? and 1 violation of another policy pack block\.$/,
    );
    assert.match(amounts ?? "", /^Cordon: clinic \/ prod · \*\*New: \d+\*\* · Mended: \d+ · Still there: \d+$/);
    const side = sideOf([versioning("stays")]);
    assert.match(reviewMarkdown(reviewOf(side, side)), /^### Nothing stands against merging\.$/m);
    assert.match(reviewMarkdown(reviewOf(side, side), "fr"), /^### Rien ne s'oppose à la fusion\.$/m);
  });

  it("holds what is shown on one screen, and folds the rest", () => {
    const many = Array.from({ length: 400 }, (_, index) => versioning(`records-${index}`));
    const text = reviewMarkdown(reviewOf(sideOf([]), sideOf(many)));
    const shown = text.replace(/<details>.*?<\/details>/gs, "");
    assert.ok(shown.split("\n").length < 60, shown);
    assert.match(text, /<summary>New findings: 395 more<\/summary>/);
    assert.match(text, /and 295 more; review\.json lists them all/);
  });

  it("stays within what a platform takes, by whole sections that it names", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => versioning(`${"records".repeat(20)}-${index}`));
    const text = reviewMarkdown(reviewOf(sideOf(many), sideOf(many)));
    assert.ok(text.length <= 64_000, String(text.length));
    const exempt = Array.from({ length: 300 }, (_, index) => ({
      policy: `p${index}`,
      resource: "r".repeat(190),
      owner: "o".repeat(190),
    }));
    const config = { "cordon:exemptions": JSON.stringify(exempt) };
    const crowded = reviewMarkdown(reviewOf(sideOf(many), sideOf(many.slice(0, 9000), { config })));
    assert.ok(crowded.length <= 64_000, String(crowded.length));
    assert.equal(crowded.split("<details>").length, crowded.split("</details>").length);
    assert.match(crowded, /Left out, for the comment is full: .*300 exemptions/);
  });

  it("stays so whatever the stack is called", () => {
    const review = { ...full(), project: "é".repeat(70_000), stack: "é".repeat(70_000) };
    const text = reviewMarkdown(review);
    assert.ok(text.length <= 64_000, String(text.length));
    assert.match(text, /^#### New findings$/m);
  });

  it("executes nothing that a name says", () => {
    const signs = fc.constantFrom(
      "|",
      "<",
      ">",
      "`",
      "[x](javascript:alert(1))",
      "@everyone",
      "https://x.example",
      "#1",
      "\n",
      "\r",
      "\u202E",
      "-->",
      "](",
      "$(x)",
      "::error::",
      "~~~",
      "<img src=x onerror=1>",
      "\u0007",
    );
    const names = fc
      .array(fc.oneof(signs, fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(""));
    const plain = tagsIn(reviewMarkdown(full()));
    fc.assert(
      fc.property(names, names, (name, stack) => {
        const review = full();
        const hostile: Review = {
          ...review,
          stack,
          findings: review.findings.map((each) => ({
            ...each,
            resource: { urn: name, name, type: name },
            paths: [name],
            position: { file: name, line: 1 },
            because: name,
          })),
          packs: review.packs.map((each) => ({
            ...each,
            ...{ pack: name, version: name, policy: name, message: name, exceptions: [name] },
            resource: { urn: name, name, type: name },
          })),
          resources: review.resources.map((each) => ({ ...each, name, type: name, paths: [name] })),
        };
        const text = reviewMarkdown(hostile);
        assert.deepEqual(tagsIn(text), plain);
        assert.doesNotMatch(withoutCode(text), /(?<!\\)\[x\]\(|@everyone|:\/\/|\p{Cf}|\r/u);
        assert.equal(text.split("\n").length, reviewMarkdown(review).split("\n").length);
        assert.ok(text.startsWith(markerOf(hostile)));
        assert.match(markerOf(hostile), /^<!-- cordon:clinic\/[A-Za-z0-9._%-]* -->$/);
      }),
    );
  });

  it("speaks both languages in words that may be said", () => {
    for (const language of languages) {
      const text = reviewMarkdown(full(), language);
      for (const pattern of forbidden[language]) assert.doesNotMatch(text, pattern);
      assert.doesNotMatch(text, /undefined|\[object|NaN/);
    }
  });
});

/** The tags that a renderer would see: those that no sign before them makes into text. */
const tagsIn = (text: string): string[] =>
  withoutCode(text)
    .replaceAll("<!-- -->", "")
    .match(/(?<!\\)<[^>\n]*>/g)
    ?.slice(1) ?? [];

const withoutCode = (text: string): string =>
  text.replace(/^```yaml\nconfig:\n(?: .*\n)*```$/gm, "").replace(/`[^`\n]*`/g, "");
