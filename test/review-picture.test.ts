import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { flowPicture } from "../reports/review/mermaid";
import { printable } from "../reports/text";
import type { ReviewFlow } from "../review/review";
import { reviewNames } from "./hostile-review";
import { inBrowser, overflow } from "./in-browser";
import { full } from "./review-samples";

const mermaid = readFileSync(require.resolve("@mermaid-js/tiny"), "utf8");

/** Words and signs that mean something to mermaid, beside those that aim at a page. */
const mermaidNames = [
  'a"]; click z0 "https://example.org',
  "  ",
  "end",
  "subgraph x",
  "%% note",
  "%%{init: {'securityLevel': 'loose'}}%%",
  "---\ntitle: x\n---",
  "```",
  "`**bold**`",
  "1. one",
  "- one",
  "#quot; #35;1 &lt;",
  "fa:fa-user",
  "$$x^2$$",
  "a --> b",
  "<br/>",
  "https://example.org",
  "Données cliniques, œuvre n° 3 (à l'étage)",
];

const between = (from: string, to: string): ReviewFlow[] =>
  full.flows.map((flow) => ({ ...flow, from, to, change: "opens" }));

describe("the picture of flows, as mermaid draws it", function () {
  this.timeout(60_000);
  const open = inBrowser();

  for (const colorScheme of ["light", "dark"] as const) {
    it(`shows zones, ports, and thick what no flow declares: ${colorScheme}`, () =>
      open(blank, { colorScheme, viewport: { width: 360, height: 740 } }, async (page) => {
        const [drawn] = await draw(page, [full.flows]);
        assert.deepEqual(drawn?.zones, ["internet", "clinical-data", "patient-portal"]);
        assert.deepEqual(drawn?.ports, ["tcp/22, tcp/3389", "tcp/5432", "tcp/443"]);
        assert.equal(drawn?.thick, 1);
        assert.ok((await overflow(page)) <= 0, "the picture is wider than the screen");
      }));
  }

  it("shows each name as it stands", () =>
    open(blank, {}, async (page) => {
      const names = [...reviewNames, ...mermaidNames].map((name) => name.slice(0, 200));
      const [plain, ...drawn] = await draw(page, [
        between("x", "y"),
        ...names.map((name) => between(name, `to ${name}`)),
      ]);
      assert.deepEqual(
        drawn.map(({ zones }) => zones),
        names.map((name) => [oneLine(name), oneLine(`to ${name}`)]),
      );
      for (const [index, { elements }] of drawn.entries()) assert.deepEqual(elements, plain?.elements, names[index]);
    }));
});

const blank = `<!doctype html><title>A picture</title><body></body>`;

const oneLine = (name: string): string => (printable(name, 60).trim() || "?").replace(/ +/g, " ");

/** What mermaid makes of the pictures, with the theme that GitHub takes for each colour scheme. */
async function draw(page: Page, all: ReadonlyArray<readonly ReviewFlow[]>) {
  await page.addScriptTag({ content: mermaid });
  return page.evaluate(
    async (pictures) => {
      const { mermaid } = globalThis as any;
      const dark = matchMedia("(prefers-color-scheme: dark)").matches;
      mermaid.initialize({ startOnLoad: false, theme: dark ? "dark" : "default" });
      const drawn = [];
      for (const [index, picture] of pictures.entries()) {
        document.body.innerHTML = (await mermaid.render(`picture-${index}`, picture)).svg;
        const texts = (selector: string) =>
          [...document.querySelectorAll(selector)].map((each) => each.textContent?.trim() ?? "");
        drawn.push({
          zones: texts(".node .label"),
          ports: texts(".edgeLabels .edgeLabel .label").filter((text) => text !== ""),
          thick: document.querySelectorAll("path.edge-thickness-thick").length,
          elements: [...new Set([...document.querySelectorAll("svg *")].map(({ tagName }) => tagName))].sort(),
        });
      }
      return drawn;
    },
    all.map((flows) => flowPicture(flows).join("\n")),
  );
}
