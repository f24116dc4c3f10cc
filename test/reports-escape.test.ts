import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { html, token } from "../reports/html/tag";
import { code, table, text } from "../reports/markdown/syntax";
import { printable } from "../reports/text";

const special = fc.constantFrom(..."|\\`<>\"'&\n\u001B\u202E");
const anyText = fc.string({
  unit: fc.oneof(special, fc.string({ unit: "binary", minLength: 1, maxLength: 1 })),
  maxLength: 400,
});

describe("any text at all", () => {
  it("is one printable line of bounded length", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const line = printable(name);
        assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        assert.ok([...line].length <= 201);
      }),
    );
  });

  it("is no command in the log of a pipeline", () => {
    const names = fc.constantFrom(
      "::error file=x::y",
      " ::stop-commands::z",
      "##vso[task.setvariable variable=PATH]x",
      "###[error]",
      "##VSO[",
    );
    const pieces = fc.array(fc.oneof(names, anyText, fc.constantFrom("#", ":", "##", "vso[", "[", " ")));
    fc.assert(
      fc.property(pieces, (parts) => {
        assert.doesNotMatch(`  ${printable(parts.join(""))}`, /^\s*::|##(?:vso)?\[/i);
      }),
    );
    assert.equal(printable("urn:pulumi:prod::clinic::a:b:C::records#1"), "urn:pulumi:prod::clinic::a:b:C::records#1");
  });

  it("stays text in HTML, in content and in attributes", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const page = html`<p title="${name}">${name}${token(name)}</p>`.text;
        assert.deepEqual(new Set(page.match(/<\/?\w*/g)), new Set(["<p", "<code", "<wbr", "</code", "</p"]));
        assert.equal(page.match(/"/g)?.length, 2);
      }),
    );
  });

  it("stays in its cell in Markdown", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const [row = ""] = table(["", ""], [[text(name), code(name)]]).slice(2);
        assert.equal(row.replace(/\\./gu, "").split("|").length, 4);
        assert.doesNotMatch(row, /\n/);
      }),
    );
  });
});
