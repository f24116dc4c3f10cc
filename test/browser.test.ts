import * as assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { assess } from "../assessment/assess";
import type { Assessment } from "../assessment/assessment";
import { policies } from "../policypack/policies";
import { summaryPage } from "../reports/html/page";
import type { Language } from "../reports/phrases/language";
import { launch } from "./chromium";
import { hostilePlan } from "./hostile";
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
  const folder = mkdtempSync(path.join(tmpdir(), "cordon-browser-"));
  const axe = readFileSync(require.resolve("axe-core"), "utf8");
  let browser: Browser;

  before(async function () {
    const found = await launch();
    if (found) browser = found;
    else {
      assert.ok(process.env.CI !== "true", "CI must have Chromium: apt-get install chromium");
      console.log("      There is no Chromium here, so no summary is opened in a browser.");
      this.skip();
    }
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of size === "print" ? (["light"] as const) : (["light", "dark"] as const)) {
      for (const [name, assessment, language] of shown) {
        it(`reads well: ${name}, ${language}, ${size}, ${colorScheme}`, async () => {
          const file = path.join(folder, "summary.html");
          writeFileSync(file, summaryPage(assessment, language));
          const page = await browser.newPage({ viewport, colorScheme, bypassCSP: true });
          try {
            const wrong = errorsOf(page);
            await page.emulateMedia({ media: size === "print" ? "print" : "screen", colorScheme });
            await page.goto(pathToFileURL(file).href);
            assert.deepEqual(wrong, []);
            assert.ok((await overflow(page)) <= 0, "the page is wider than the screen");
            await page.evaluate(axe);
            assert.deepEqual(await page.evaluate(complaints), []);
          } finally {
            await page.close();
          }
        });
      }
    }
  }
});

/** Requests for anything but the file itself, scripts that speak, and errors of the page. */
function errorsOf(page: Page): string[] {
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => wrong.push(message.text()));
  page.on("dialog", (dialog) => wrong.push(dialog.message()));
  page.on("request", (request) => request.url().endsWith("/summary.html") || wrong.push(request.url()));
  return wrong;
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

const complaints = `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).slice(0, 3).join("; ")))`;
