import * as assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import type { Log } from "sarif";
import { azure } from "../reports/review/azure";
import { csv } from "../reports/review/csv";
import { reviewFiles, reviewFormats } from "../reports/review/formats";
import { github } from "../reports/review/github";
import { gitlab } from "../reports/review/gitlab";
import { junit } from "../reports/review/junit";
import { sarif } from "../reports/review/sarif";
import type { Review } from "../review/review";
import { reviewNamed, reviewNames } from "./hostile-review";

const signs = fc.constantFrom(
  ...":,;%#[](){}<>&\"'=+-@|`\\/\r\n\t\0\u001B\u202E\uFFFE",
  "::",
  "##vso[",
  "##[",
  "](",
  "]]>",
  "..",
);
const anyName = fc.oneof(
  fc.constantFrom(...reviewNames),
  fc.string({ unit: fc.oneof(signs, fc.string({ unit: "binary", minLength: 1, maxLength: 1 })), maxLength: 60 }),
);

const asItStands = (file: string): string => file;

/** Holds for a review in which everything is called whatever a stranger likes. */
const always = (holds: (review: Review, name: string) => void): void =>
  fc.assert(fc.property(anyName, (name) => holds(reviewNamed(name), name)));

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

const ordinary = reviewNamed("x");
const lines = (text: string): string[] => text.trimEnd().split("\n");

describe("hostile names in a review", () => {
  it("bring no control, reversed writing or half of a character into any format", () => {
    always((review) => {
      for (const format of reviewFormats.filter((format) => format !== "json" && format !== "markdown")) {
        const [file] = reviewFiles([review], format, { language: "en", repositoryPath: asItStands });
        assert.doesNotMatch((file?.text ?? "").replace(/^\uFEFF/, "").replace(/\r?\n/g, ""), invisible, format);
      }
    });
  });

  it("hide no finding", () => {
    always((review) => {
      const results = (text: string) => (JSON.parse(text) as Log).runs[0]?.results ?? [];
      for (const withExempted of [false, true]) {
        assert.equal(
          results(sarif(review, asItStands, { withExempted })).length,
          results(sarif(ordinary, asItStands, { withExempted })).length,
        );
      }
      assert.equal(JSON.parse(gitlab([review], asItStands)).length, JSON.parse(gitlab([ordinary], asItStands)).length);
      const cases = (text: string): number => text.match(/<testcase /g)?.length ?? 0;
      assert.equal(cases(junit(review, asItStands)), cases(junit(ordinary, asItStands)));
    });
  });

  it("are no link and no placeholder, and place nothing outside of the repository (SARIF)", () => {
    always((review) => {
      const [run] = (JSON.parse(sarif(review, asItStands, { withExempted: true })) as Log).runs;
      for (const { message, locations } of run?.results ?? []) {
        assert.doesNotMatch(message.text ?? "", /\]\(/);
        assert.doesNotMatch((message.text ?? "").replace(/\{\{|\}\}/g, ""), /[{}]/);
        const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
        assert.match(artifactLocation?.uri ?? "", /^(?!\/|\.\.?(?:\/|$))(?:[\w.~!'()*/-]|%[0-9A-F]{2})+$/);
        assert.deepEqual([region?.startLine, region?.startColumn, region?.endLine, region?.endColumn], [1, 1, 1, 2]);
      }
      assert.equal(run?.automationDetails?.id?.split("/").length, 4);
      for (const { id, shortDescription, fullDescription, help } of run?.tool.driver.rules ?? []) {
        assert.match(id, /^(?:cordon|pack\/[A-Za-z0-9.-]*)\/[A-Za-z0-9.-]*$/);
        for (const text of [shortDescription?.text, fullDescription?.text, help?.text, help?.markdown]) {
          assert.ok(text !== undefined && text.length > 0 && text.length <= 1024, text);
        }
        assert.doesNotMatch((help?.markdown ?? "").replace(/\\./gu, ""), /[[\]<>`|]/);
      }
    });
  });

  it("bring no element or attribute, and no case whose name is there already (JUnit)", () => {
    const tags = (text: string): Set<string> => new Set(text.match(/<[/?]?\w*/g));
    always((review) => {
      const text = junit(review, asItStands);
      assert.deepEqual(tags(text), tags(junit(ordinary, asItStands)));
      assert.doesNotMatch(text.replace(/&#\d+;/g, ""), /&/);
      const names = text.match(/<testcase [^>]*>/g) ?? [];
      assert.equal(new Set(names).size, names.length);
    });
  });

  it("are no formula, and leave each row its cells (CSV)", () => {
    always((review) => {
      const text = csv(review, asItStands);
      assert.equal(lines(text).length, lines(csv(ordinary, asItStands)).length);
      assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
      for (const cell of parse(text, { bom: true, record_delimiter: "\r\n" }).flat()) {
        assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
      }
    });
  });

  it("start no command and end none (GitHub)", () => {
    const commands = lines(github([ordinary], asItStands)).map((line) => line.split(" ")[0]);
    always((review) => {
      const written = lines(github([review], asItStands));
      assert.deepEqual(
        written.map((line) => line.split(" ")[0]),
        commands,
      );
      for (const line of written) {
        const [, properties = ""] = /^::\w+ (.*?)::/.exec(line) ?? [];
        assert.match(properties, /^(?:(?:file|line|col|title)=[^,:\r\n]*(?:,|$))+$/);
      }
    });
  });

  it("start no command and end none (Azure Pipelines)", () => {
    always((review) => {
      const written = lines(azure([review], asItStands));
      assert.equal(written.length, lines(azure([ordinary], asItStands)).length);
      for (const line of written) {
        if (line.startsWith("Cordon: ")) assert.doesNotMatch(line, /##(?:vso)?\[/i);
        else
          assert.match(
            line,
            /^##vso\[task\.logissue (?:(?:type|sourcepath|linenumber|columnnumber|code)=[^;\]]*[;\]])+/,
          );
      }
    });
  });
});
