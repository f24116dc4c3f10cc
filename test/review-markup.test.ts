import * as assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { reviewMarkdown } from "../reports/review/markdown";
import { commentPage } from "./comment-page";
import { reviewNamed, reviewNames } from "./hostile-review";
import { inBrowser } from "./in-browser";
import { full } from "./review-samples";

/** Names that aim at what GitHub does with the text of a comment once its Markdown is read. */
const githubNames = [
  "@everyone",
  "see @clinic/admins",
  "mail@clinic.example",
  "#1",
  "a#1",
  "clinic/portal#1",
  "GH-1 gh-1",
  "https://example.org/a_b",
  "HTTP://EXAMPLE.ORG",
  "www.example.org WWW.EXAMPLE.ORG",
  "mailto:mail@clinic.example",
  ":key: :white_check_mark: :+1:",
  "a:key:b",
  "$a$ $$b$$ $`c`$",
  "- [ ] task",
  "1. one",
  "[^1]: note",
  "> [!WARNING]",
  "</summary></details><h1>x",
  "<a href=javascript:alert(1)>x</a>",
  "<!-- cordon:other/stack -->",
  "```\n</details>",
  "~~~",
  "&lt;b&gt; &commat;everyone &#64;everyone",
];

/** A review in which zones and resources carry the name as well. */
const called = (name: string): string =>
  reviewMarkdown(
    reviewNamed(name, {
      flows: full.flows.map((flow) => ({ ...flow, from: name, to: name, names: [name], flows: [name] })),
      resources: full.resources.map((each) => ({ ...each, name, type: name, formerly: name, paths: [name, name] })),
    }),
  );

describe("what a name brings into a review on GitHub", function () {
  this.timeout(120_000);
  const open = inBrowser();
  const names = [...reviewNames, ...githubNames].filter((name) => name !== "").map((name) => name.slice(0, 200));

  it("is no element, no link and no reference", () =>
    open(commentPage(called("x"), "en"), {}, async (page) => {
      const plain = await lookedAt(page);
      for (const name of names) {
        await page.setContent(commentPage(called(name), "en"));
        const { elements, texts } = await lookedAt(page);
        assert.deepEqual(elements, plain.elements, name);
        for (const text of texts) assert.doesNotMatch(text, meaning, name);
      }
    }));

  it("is its text as it stands", () => {
    const name = "a_b *c* <d> &amp; @e #1 https://f :key: \\g ~~h~~ $i$";
    return open(commentPage(called(name), "en"), {}, async (page) =>
      assert.ok((await lookedAt(page)).texts.join("").includes(`Cordon: ${name} / ${name} · Open findings: 8`)),
    );
  });
});

/** Mentions, references, links and emoji, which GitHub looks for in each piece of text that is no code. */
const meaning = /(?<!\w)@\w|#\d|\bGH-\d|:\/\/|\bwww\.|:[\w+-]+:/i;

/** Each element with its attributes, but for code, which some names cannot be; and each piece of text. */
const lookedAt = (page: Page) =>
  page.locator(".markdown-body").evaluate((comment) => {
    const elements = [...comment.querySelectorAll(":not(:not(pre) > code)")].map((element) =>
      [element.tagName, ...element.getAttributeNames()].join(" "),
    );
    const walker = document.createTreeWalker(comment, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest("code")) texts.push(walker.currentNode.textContent ?? "");
    }
    return { elements, texts };
  });
