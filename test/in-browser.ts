import * as assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launch } from "./chromium";

export interface Look extends Pick<BrowserContextOptions, "viewport" | "colorScheme"> {
  media?: "screen" | "print";
}

/** Opens a page in a browser and tells what was seen there; the page must be silent and load nothing else. */
export type Open = <Seen>(html: string, look: Look, see: (page: Page) => Promise<Seen>) => Promise<Seen>;

const axe = readFileSync(require.resolve("axe-core"), "utf8");

/** One browser for the tests around this call. They are left out where there is none, except in CI. */
export function inBrowser(): Open {
  const folder = mkdtempSync(path.join(tmpdir(), "cordon-browser-"));
  const file = path.join(folder, "page.html");
  let browser: Browser | undefined;

  before(async function () {
    browser = await launch();
    if (browser) return;
    assert.ok(process.env.CI !== "true", "CI must have Chromium: apt-get install chromium");
    console.log("      There is no Chromium here, so no page is opened in a browser.");
    this.skip();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  return async (html, { media = "screen", colorScheme, viewport }, see) => {
    assert.ok(browser);
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport, colorScheme, bypassCSP: true });
    try {
      const wrong = errorsOf(page);
      await page.emulateMedia({ media, colorScheme });
      await page.goto(pathToFileURL(file).href);
      const seen = await see(page);
      assert.deepEqual(wrong, []);
      return seen;
    } finally {
      await page.close();
    }
  };
}

/** Requests for anything but the file itself, scripts that speak, and errors of the page. */
function errorsOf(page: Page): string[] {
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => wrong.push(message.text()));
  page.on("dialog", (dialog) => {
    wrong.push(dialog.message());
    return dialog.dismiss();
  });
  page.on("request", (request) => request.url().endsWith("/page.html") || wrong.push(request.url()));
  return wrong;
}

/** By how many pixels a page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What axe finds wrong, by the rule and the place. */
export async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).slice(0, 3).join("; ")))`);
}
