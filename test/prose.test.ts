import * as assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";

/** What is written by hand about the code. */
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "docs/matrix.md",
  "docs/adoption.md",
  "docs/review.md",
].filter((page) => existsSync(page));

/** `<!-- from FILE -->` before a fenced block says that the block is a passage of that file. */
const quoted = /<!-- from (\S+) -->\n+```[a-z]*\n([\s\S]*?)\n```/g;

describe("the pages", () => {
  for (const page of pages) {
    const text = readFileSync(page, "utf8");

    for (const [, file = "", passage = ""] of text.matchAll(quoted)) {
      it(`${page} quotes ${file} to the letter`, () => {
        const plain = (code: string): string => code.replace(/^[ \t]+/gm, "");
        assert.ok(plain(readFileSync(file, "utf8")).includes(plain(passage)), passage);
      });
    }

    it(`${page} links only to what is there`, () => {
      const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = ""]) => target);
      assert.deepEqual(
        links.filter((target) => !existsSync(path.join(path.dirname(page), target))),
        [],
      );
    });

    it(`${page} names only scripts that exist`, () => {
      const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
      const named = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, script = ""]) => script);
      assert.deepEqual(
        named.filter((script) => !(script in scripts)),
        [],
      );
    });
  }
});
