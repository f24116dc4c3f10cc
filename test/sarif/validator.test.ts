import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import * as path from "node:path";
import type { Log } from "sarif";
import { sarif } from "../../reports/review/sarif";
import { reviewNamed, reviewNames } from "../hostile-review";
import { inInfra, sampleReview } from "../sample-review";

/** The path of Microsoft's validator; its install script, which is not run, would make it executable. */
const validator: string = createRequire(`${__dirname}/`)("@microsoft/sarif-multitool");

/** What it demands of a tool with a page of its own in the web, which this project does not claim to have. */
const tolerated = ["SARIF2005"];

/** What is wrong with files by the specification and by GitHub's rules: errors and warnings, not advice. */
function complaints(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "cordon-sarif-"));
  try {
    const names = Object.entries(files).map(([name, text]) => {
      writeFileSync(path.join(folder, `${name}.sarif`), text);
      return path.join(folder, `${name}.sarif`);
    });
    const output = path.join(folder, "answer.json");
    const rules = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning"];
    const { error, stdout } = spawnSync(validator, ["validate", ...names, ...rules, "--output", output], {
      encoding: "utf8",
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
    });
    assert.equal(error, undefined);
    assert.match(stdout, new RegExp(`${names.length} files scanned`));
    const [run] = (JSON.parse(readFileSync(output, "utf8")) as Log).runs;
    assert.deepEqual(run?.invocations?.[0]?.toolExecutionNotifications ?? [], []);
    return (run?.results ?? [])
      .filter(({ ruleId = "" }) => !tolerated.some((id) => ruleId.startsWith(id)))
      .map(({ ruleId, locations }) => {
        const place = locations?.[0]?.physicalLocation;
        return `${ruleId} in ${path.basename(place?.artifactLocation?.uri ?? "")}:${place?.region?.startColumn}`;
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a review as SARIF, by the rules of GitHub", () => {
  before(() => chmodSync(validator, 0o755));

  it("has no fault: a sample, an empty one, and everything with suppressions", () => {
    const files = {
      sample: sarif(sampleReview(), inInfra),
      empty: sarif(sampleReview({ findings: [], policies: [], exemptions: [], gate: [] }), inInfra),
      all: sarif(sampleReview(), inInfra, { withExempted: true }),
      "not-compared": sarif(sampleReview({ before: null, notCompared: "There is no base." }), inInfra),
    };
    assert.deepEqual(complaints(files), []);
  });

  it("has no fault whatever things are called", () => {
    const files = reviewNames.map((name, index): [string, string] => [
      `name-${index}`,
      sarif(reviewNamed(name), (file) => file, { withExempted: true }),
    ]);
    assert.deepEqual(complaints(Object.fromEntries(files)), []);
  });

  it("would have one without places", () => {
    const log = JSON.parse(sarif(sampleReview(), inInfra)) as Log;
    for (const result of log.runs[0]?.results ?? []) result.locations = [];
    assert.notDeepEqual(complaints({ placeless: JSON.stringify(log) }), []);
  });
});
