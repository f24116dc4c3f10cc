import * as assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Language } from "../reports/phrases/language";
import { reviewMarkdown } from "../reports/review/markdown";
import type { Review } from "../review/review";
import { commentPage } from "./comment-page";
import { reviewNamed } from "./hostile-review";
import { complaints, inBrowser, overflow } from "./in-browser";
import { blocking, crowded, full, merging } from "./review-samples";

const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };

const ordinary: [string, Review, Language][] = [
  ["one that blocks", blocking, "en"],
  ["one that blocks", blocking, "fr"],
  ["one that merges", merging, "en"],
  ["one that merges", merging, "fr"],
];

const shown: typeof ordinary = [
  ["one that merges", merging, "en"],
  ["one with everything", full, "en"],
  ["one with everything", full, "fr"],
  ["one of 10,000 findings", crowded, "en"],
  ["one of hostile names", reviewNamed('"><img src=x onerror=alert(1)> | `x` [y](z) @everyone'), "fr"],
];

/** GitHub itself lets a table that is wider than its comment be scrolled by the keyboard. */
const ofTheFrame = /^scrollable-region-focusable: /;

/** What a reader would see of Markdown that was not understood. */
const raw = /^#+ |\| ?---|\*\*|```|<\/?(?:details|summary|!--)/m;

describe("a review on GitHub, in a browser", function () {
  this.timeout(60_000);
  const open = inBrowser();

  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [name, review, language] of shown) {
        it(`reads well: ${name}, ${language}, ${size}, ${colorScheme}`, () => {
          const markdown = reviewMarkdown(review, language);
          return open(commentPage(markdown, language), { viewport, colorScheme }, async (page) => {
            assert.deepEqual(await amounts(page), amountsIn(markdown));
            assert.match(await firstLine(page), /^(?:Do not merge yet|Ne fusionnez pas encore|Nothing|Rien) ?.+\.$/);
            assert.ok((await overflow(page)) <= 0, "the page is wider than the screen");
            await unfold(page);
            assert.ok((await overflow(page)) <= 0, "the page is wider than the screen, unfolded");
            assert.doesNotMatch(await words(page), raw);
            assert.deepEqual(
              (await complaints(page)).filter((complaint) => !ofTheFrame.test(complaint)),
              [],
            );
          });
        });
      }
    }
  }

  for (const [name, review, language] of ordinary) {
    it(`fits on a screen: ${name}, ${language}`, async () => {
      const markdown = reviewMarkdown(review, language);
      const height = await open(commentPage(markdown, language), { viewport: sizes.desktop }, heightOf);
      assert.ok(height <= sizes.desktop.height, `${height} pixels`);
    });
  }
});

const comment = ".markdown-body";

const firstLine = async (page: Page): Promise<string> =>
  (await page.locator(`${comment} > :first-child`).textContent()) ?? "";

const heightOf = (page: Page): Promise<number> =>
  page.locator(comment).evaluate((element) => element.getBoundingClientRect().height);

const unfold = (page: Page): Promise<void> =>
  page.locator(`${comment} details`).evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });

/** What stands there beside code. */
const words = (page: Page): Promise<string> =>
  page.locator(comment).evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const code of copy.querySelectorAll("code")) code.remove();
    return copy.textContent ?? "";
  });

const amounts = async (page: Page): Promise<number[]> =>
  Promise.all(["h3, h4", "details", "table", "pre", "li"].map((of) => page.locator(`${comment} :is(${of})`).count()));

const amountsIn = (markdown: string): number[] =>
  [/^#+ /gm, /^<details>/gm, /^\| ---/gm, /^```\w+$/gm, /^- /gm].map((each) => markdown.match(each)?.length ?? 0);
