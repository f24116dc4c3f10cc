import * as assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import type { Log } from "sarif";
import { azure } from "../reports/review/azure";
import { csv } from "../reports/review/csv";
import { github } from "../reports/review/github";
import { gitlab } from "../reports/review/gitlab";
import { junit } from "../reports/review/junit";
import { cut, fitting } from "../reports/review/limits";
import { sarif } from "../reports/review/sarif";
import type { Review } from "../review/review";
import { findingOf, inInfra, sampleReview } from "./sample-review";

const policy = "aws-s3-versioning-enabled";

const many = (amount: number, name = (index: number) => `bucket-${index}`): Review =>
  sampleReview({
    findings: Array.from({ length: amount }, (_, index) => findingOf(policy, name(index))),
    gate: [],
  });

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

describe("the limits of the formats of a review", () => {
  it("leave room for 10,000 findings where the format shows all", () => {
    const review = many(10_000);
    assert.equal((JSON.parse(sarif(review, inInfra)) as Log).runs[0]?.results?.length, 10_000);
    assert.match(sarif(review, inInfra), /GitHub shows 5,000 of these 10,000 results\./);
    assert.equal(countOf(junit(review, inInfra), /<failure /g), 10_000);
    assert.equal(JSON.parse(gitlab([review], inInfra)).length, 10_000);
    assert.equal(parse(csv(review, inInfra), { bom: true }).length, 10_001);
  });

  it("show ten annotations of a kind, the last of which counts the rest", () => {
    for (const [amount, left] of [
      [10, ""],
      [11, "2 more"],
      [10_000, "9,991 more"],
    ] as const) {
      for (const text of [github([many(amount)], inInfra), azure([many(amount)], inInfra)]) {
        const lines = text.trim().split("\n");
        assert.equal(lines.length, 10);
        assert.ok(lines.at(-1)?.includes(left), lines.at(-1));
      }
    }
  });

  it("count what GitHub would refuse in number", () => {
    const text = sarif(many(25_007), inInfra);
    const [run] = (JSON.parse(text) as Log).runs;
    assert.equal(run?.results?.length, 25_000);
    assert.equal(run?.properties?.leftOut, 7);
    assert.match(text, /7 more results are left out here: review\.json lists them all\./);
  });

  it("count what GitHub would refuse in size", () => {
    const text = sarif(
      many(25_000, () => randomBytes(600).toString("base64")),
      inInfra,
    );
    const [run] = (JSON.parse(text) as Log).runs;
    const { results = [], properties } = run ?? {};
    assert.ok(gzipSync(text).length < 10_000_000);
    assert.deepEqual([results.length, properties?.leftOut], [12_500, 12_500]);
  });

  it("fail a last test case for violations left out, and count what is written (JUnit)", () => {
    const text = junit(many(25_007), inInfra);
    assert.match(text, /<testsuites[^>]* tests="25002" failures="25001"/);
    assert.match(text, /name="findings left out"><failure message="7 more findings are left out here/);
    assert.ok(Buffer.byteLength(text) < 30_000_000);
  });

  it("keep the first, and halve until the text fits", () => {
    assert.deepEqual(cut([1, 2, 3], 3, "things are"), { kept: [1, 2, 3], left: "" });
    assert.deepEqual(cut([1, 2, 3], 1, "things are").kept, [1]);
    const tried: number[] = [];
    const write = (most: number): string => {
      tried.push(most);
      return "x".repeat(most);
    };
    assert.equal(
      fitting(100, 50, write, (text) => text.length < 10),
      "xxxxxx",
    );
    assert.deepEqual(tried, [50, 25, 12, 6]);
    assert.equal(
      fitting(3, 50, write, () => false),
      "",
    );
  });
});
