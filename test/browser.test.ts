import * as assert from "node:assert/strict";
import { assess } from "../assessment/assess";
import type { Assessment } from "../assessment/assessment";
import { policies } from "../policypack/policies";
import { summaryPage } from "../reports/html/page";
import type { Language } from "../reports/phrases/language";
import { hostilePlan } from "./hostile";
import { complaints, inBrowser, overflow } from "./in-browser";
import { sampleAssessment } from "./sample";

const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
  print: { width: 794, height: 1123 },
};

const sample = sampleAssessment();
const hostile = assess(hostilePlan, policies, { now: "2026-11-21T09:15:00.000Z", packVersion: "0.1.0" });
const shown: [string, Assessment, Language][] = [
  ["a sample", sample, "en"],
  ["a sample", sample, "fr"],
  ["hostile names", hostile, "en"],
];

describe("the HTML summary in a browser", function () {
  this.timeout(60_000);
  const open = inBrowser();

  for (const [size, viewport] of Object.entries(sizes)) {
    const media = size === "print" ? "print" : "screen";
    for (const colorScheme of media === "print" ? (["light"] as const) : (["light", "dark"] as const)) {
      for (const [name, assessment, language] of shown) {
        it(`reads well: ${name}, ${language}, ${size}, ${colorScheme}`, () =>
          open(summaryPage(assessment, language), { viewport, colorScheme, media }, async (page) => {
            assert.ok((await overflow(page)) <= 0, "the page is wider than the screen");
            assert.deepEqual(await complaints(page), []);
          }));
      }
    }
  }
});
