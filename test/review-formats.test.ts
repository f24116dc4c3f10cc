import * as assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import type { Log } from "sarif";
import { type ReviewReport, reviewFiles, reviewFormats } from "../reports/review/formats";
import { fingerprintOf } from "../review/fingerprint";
import { type Review, reviewSchema } from "../review/review";
import { forbidden } from "./forbidden-words";
import { findingOf, inInfra, sampleReview } from "./sample-review";

const options = { language: "en", repositoryPath: inInfra } as const;

const fileOf = (format: (typeof reviewFormats)[number], review: Review = sampleReview()): ReviewReport => {
  const [file, ...others] = reviewFiles([review], format, options);
  assert.ok(file && others.length === 0);
  return file;
};

const written = (format: (typeof reviewFormats)[number], review: Review = sampleReview()): string =>
  fileOf(format, review).text;

const runOf = (text: string) => {
  const [run] = (JSON.parse(text) as Log).runs;
  assert.ok(run?.results);
  return { ...run, results: run.results };
};

const namesIn = (text: string): (string | undefined)[] =>
  runOf(text).results.map(({ locations }) => locations?.[0]?.logicalLocations?.[0]?.name);

describe("the formats of a review", () => {
  it("are the same bytes for the same review", () => {
    for (const format of reviewFormats) assert.equal(written(format), written(format));
    assert.equal(new Set(reviewFormats.map((format) => fileOf(format).name)).size, reviewFormats.length);
  });

  it("say nothing that nobody may say", () => {
    for (const format of reviewFormats) {
      for (const pattern of forbidden.en) assert.doesNotMatch(written(format), pattern, format);
    }
  });

  it("keep a review whole as JSON, with its files as the repository has them", () => {
    const plain = reviewFiles([sampleReview()], "json", { ...options, repositoryPath: () => undefined })[0]?.text ?? "";
    assert.deepEqual(reviewSchema.parse(JSON.parse(plain)), sampleReview());
    const { findings } = reviewSchema.parse(JSON.parse(written("json")));
    const files = findings.map(({ position }) => position?.file);
    assert.deepEqual([files.includes("infra/aws.ts"), files.includes("aws.ts")], [true, false]);
  });

  it("show what is open as alerts, and count the rest (SARIF)", () => {
    assert.deepEqual(namesIn(written("sarif")), ["open", "broken", undefined, "documents", undefined]);
    const { results, invocations, automationDetails } = runOf(written("sarif"));
    assert.equal(automationDetails?.id, "cordon/hospital/prod/");
    assert.deepEqual(
      invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text),
      [
        "1 finding is exempted.",
        "1 finding is accepted in the baseline.",
        "1 verdict cannot be known before the deployment.",
        "1 finding is judged no longer.",
      ],
    );
    const [open] = results;
    assert.deepEqual(
      [open?.ruleId, open?.level, open?.baselineState],
      ["cordon/aws-s3-public-access-blocked", "error", "new"],
    );
    assert.equal(
      open?.partialFingerprints?.primaryLocationLineHash,
      `${fingerprintOf("aws-s3-public-access-blocked", "urn:pulumi:prod::hospital::aws:s3/bucketVersioning:BucketVersioning::open")}:1`,
    );
  });

  it("suppress what is accepted, and hold open what is unknown, when asked for it (SARIF)", () => {
    const { results } = runOf(written("evidence"));
    const [cache, archive, old] = results.slice(-3);
    assert.equal(cache?.suppressions?.[0]?.status, "accepted");
    assert.match(cache?.suppressions?.[0]?.justification ?? "", /owner platform@clinic.example.*CHG-311/);
    assert.deepEqual([archive?.kind, archive?.level, archive?.suppressions], ["open", "none", undefined]);
    assert.match(old?.suppressions?.[0]?.justification ?? "", /baseline until 2027-03-31/);
  });

  it("keep what is suppressed out of every file that a folder is uploaded for (SARIF)", () => {
    for (const format of reviewFormats) {
      const { name, text } = fileOf(format);
      if (name.endsWith(".sarif")) assert.doesNotMatch(text, /"suppressions"/, name);
    }
  });

  it("name no state of comparison where nothing was compared", () => {
    const review = sampleReview({ before: null, notCompared: "The base is not there." });
    assert.deepEqual(
      new Set(runOf(written("sarif", review)).results.map(({ baselineState }) => baselineState)),
      new Set([undefined]),
    );
    for (const format of ["sarif", "junit", "gitlab", "csv", "github", "azure"] as const) {
      assert.match(written(format, review), /The base is not there\./, format);
    }
  });

  it("place what lies outside of the repository in the project's file", () => {
    for (const format of ["sarif", "junit", "gitlab", "csv", "github", "azure"] as const) {
      assert.doesNotMatch(written(format), /lib\.ts/, format);
      assert.match(written(format), /infra\/Pulumi\.yaml/, format);
    }
  });

  it("fail a test for what is open, break one where the policy broke, and skip the rest (JUnit)", () => {
    const text = written("junit");
    const outcomes = [...text.matchAll(/<testcase[^>]* name="(\w+)[^>]*><(\w+)/g)].map(([, name, outcome]) => [
      name,
      outcome,
    ]);
    assert.deepEqual(Object.fromEntries(outcomes), {
      open: "failure",
      broken: "error",
      documents: "failure",
      cache: "skipped",
      archive: "skipped",
      old: "skipped",
      aws: "failure",
    });
    assert.match(text, /<testsuites[^>]* tests="9" failures="4" errors="1">/);
  });

  it("give every finding a row (CSV)", () => {
    const rows = parse<Record<string, string>>(written("csv"), { columns: true, bom: true });
    const count = (standing: string): number => rows.filter((row) => row.standing === standing).length;
    assert.deepEqual(["open", "exempted", "baseline", "unknown", "mended", "dropped"].map(count), [5, 1, 1, 1, 2, 1]);
    assert.match(written("csv"), /^\uFEFF"standing",/);
  });

  it("count an entry of a baseline that is past its last day as open", () => {
    const late = { owner: "platform@clinic.example", lastDay: "2026-11-24" };
    const review = sampleReview({
      findings: [findingOf("aws-s3-versioning-enabled", "late", { baseline: late })],
      gate: [],
    });
    assert.deepEqual(namesIn(written("sarif", review)), ["late"]);
  });

  it("write what blocks as errors and what else is open as warnings (GitHub, Azure)", () => {
    const kinds = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, kind = ""]) => kind);
    const expected = ["error", "error", "error", "warning", "warning"];
    assert.deepEqual(kinds(written("github"), /^::(\w+) /gm), [...expected, "notice"]);
    assert.deepEqual(kinds(written("azure"), /^##vso\[task\.logissue type=(\w+);/gm), expected);
    assert.match(written("github"), /^::error file=infra\/aws\.ts,line=44,col=7,title=critical /);
  });
});
