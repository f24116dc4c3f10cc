import * as assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import type { Log } from "sarif";
import { languages } from "../reports/phrases/language";
import { reviewFiles, type reviewFormats } from "../reports/review/formats";
import { reviewMarkdown } from "../reports/review/markdown";
import { reviewText } from "../reports/review/terminal";
import { forbidden } from "./forbidden-words";
import { inInfra, packOf, sampleReview } from "./sample-review";

const calm = { refuses: false, blocks: false };
const review = sampleReview({
  findings: [],
  gate: [],
  packs: [
    packOf("old-advice", { ...calm, level: "advisory", change: "remaining", message: "Old advice" }),
    packOf("no-note"),
    packOf("whole", { change: "remaining", blocks: false, resource: { urn: "", type: "", name: "" } }),
    packOf("excepted", { ...calm, exceptions: ["EXC-42"], change: null }),
    packOf("mended", { ...calm, change: "mended" }),
    packOf("dropped", { ...calm, change: "dropped" }),
  ],
});
const written = (format: (typeof reviewFormats)[number]): string =>
  reviewFiles([review], format, { language: "en", repositoryPath: inInfra })[0]?.text ?? "";

describe("other packs in the formats of a review", () => {
  it("stand in the comment: what refuses an update as a table, what they say folded", () => {
    const text = reviewMarkdown(review);
    const shown = text.replace(/<details>.*?<\/details>/gs, "");
    assert.match(shown, /^### Do not merge yet: 1 violation of another policy pack blocks\.$/m);
    assert.match(
      shown,
      /^\| \*\*mandatory, new\*\* \| `no-note` \(own-pack 1\.2\.3\) \| notes .* \| `aws\.ts:44` \|$/m,
    );
    assert.match(shown, /^\| mandatory, still there \| `whole` .* \| {2}\|/m);
    assert.doesNotMatch(shown, /Notes must not be kept|old-advice/);
    assert.match(text, /<summary>6 violations of other policy packs, and what they say<\/summary>/);
    assert.match(text, /^\| `old-advice` \| .* \| advisory, still there \| Old advice \|$/m);
    assert.match(reviewMarkdown(review, "fr"), /^#### Autres jeux de règles$/m);
    for (const language of languages) {
      for (const pattern of forbidden[language]) assert.doesNotMatch(reviewMarkdown(review, language), pattern);
    }
  });

  it("stand at the terminal where a person must see them", () => {
    const text = reviewText(review);
    assert.match(
      text,
      /^mandatory {2}own-pack\/no-note {2}notes {2}aws\.ts:44\n {2}Notes must not be kept in a bucket$/m,
    );
    assert.doesNotMatch(text, /old-advice|own-pack\/mended/);
  });

  it("are alerts under a rule of their pack while they are open (SARIF)", () => {
    const [run] = (JSON.parse(written("sarif")) as Log).runs;
    const rules = run?.tool.driver.rules?.map(({ id, name }) => `${id} ${name}`);
    assert.deepEqual(rules?.sort(), [
      "pack/own-pack/no-note OwnPackNoNote",
      "pack/own-pack/old-advice OwnPackOldAdvice",
      "pack/own-pack/whole OwnPackWhole",
    ]);
    assert.deepEqual(run?.results?.map(({ level, properties }) => `${level} ${properties?.blocks}`).sort(), [
      "error false",
      "error true",
      "warning false",
    ]);
  });

  it("have a row each (CSV), and are test cases and annotations", () => {
    const rows = parse<Record<string, string>>(written("csv"), { columns: true, bom: true });
    assert.deepEqual(rows.map(({ rule, standing }) => `${rule?.split("/").at(-1)} ${standing}`).sort(), [
      "dropped dropped",
      "excepted exempted",
      "mended mended",
      "no-note open",
      "old-advice open",
      "whole open",
    ]);
    assert.match(written("csv"), /excepted by EXC-42/);
    assert.match(
      written("junit"),
      /<testcase classname="pack\.own-pack\.no-note" name="notes [^>]*><failure type="high"/,
    );
    assert.match(written("gitlab"), /"check_name": "pack\/own-pack\/no-note"/);
    assert.match(
      written("github"),
      /^::error file=infra\/aws\.ts,line=44,col=7,title=high pack\/own-pack\/no-note::notes: /m,
    );
    assert.match(
      written("github"),
      /^::warning .*::the stack: The policy whole of the policy pack own-pack must hold\./m,
    );
  });
});
