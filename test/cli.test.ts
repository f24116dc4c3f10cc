import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { version as packVersion } from "../policypack/package.json";
import { build, cordon, folderWith, goodState, weakState } from "./cli-run";

const exemption = `
      - policy: aws-s3-versioning-enabled
        resource: records
        reason: Rebuilt from the source within an hour
        owner: platform@clinic.example
        approver: ciso@clinic.example
        compensation: The source keeps every version
        ticket: CHG-311
        lastDay: `;

describe("cordon", () => {
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const { folder, remove } = folderWith({
    "good.json": goodState,
    "weak.json": weakState,
    "exempt.yaml": `config:\n  cordon:exemptions:${exemption}${soon}\n`,
    "past.yaml": `config:\n  cordon:exemptions:${exemption}2026-01-31\n`,
    "advisory.json": '{"aws-s3-versioning-enabled": "advisory"}',
    "disabled.json": '{"aws-s3-versioning-enabled": {"enforcementLevel": "disabled"}}',
  });
  before(build);
  after(remove);
  const check = (...args: string[]) => cordon(["check", ...args], folder);

  it("ends with 0 where nothing blocks, and writes every summary", async () => {
    const { code, out, err } = await check("--state", "good.json");
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /✓ hospital\/prod {2}No findings among what was judged\./);
    assert.deepEqual(readdirSync(path.join(folder, "out/prod")).sort(), [
      "assessment.json",
      "summary.fr.html",
      "summary.html",
      "summary.md",
    ]);
    assert.match(out, /out\/prod: summary\.md, summary\.html, summary\.fr\.html, assessment\.json/);
  });

  it("ends with 1 where a finding blocks, unless told otherwise", async () => {
    assert.equal((await check("--state", "weak.json")).code, 1);
    assert.equal((await check("--state", "weak.json", "--fail-on", "critical")).code, 0);
    assert.equal((await check("--state", "weak.json", "--fail-on", "never")).code, 0);
  });

  it("lets the pack's configuration lower and disable policies, and says so", async () => {
    const lowered = await check("--state", "weak.json", "--policy-pack-config", "advisory.json");
    assert.equal(lowered.code, 0);
    assert.match(lowered.out, /Policies changed by configuration: .*aws-s3-versioning-enabled \(advises\)/);
    const disabled = await check("--state", "weak.json", "--policy-pack-config", "disabled.json");
    assert.equal(disabled.code, 0);
    assert.match(disabled.out, /Nothing was judged/);
  });

  it("reads exemptions from the stack's file; one past its day is a finding at its line", async () => {
    const exempt = await check("--state", "weak.json", "--stack-config", "exempt.yaml");
    assert.equal(exempt.code, 0, exempt.out);
    assert.match(exempt.out, /1 exempted/);
    const past = await check("--state", "weak.json", "--stack-config", "past.yaml");
    assert.equal(past.code, 1);
    assert.match(past.out, /past\.yaml:3/);
    assert.match(past.out, /its last day was 2026-01-31/);
  });

  it("makes only the formats and the language that were asked for", async () => {
    const { out, err } = await check(
      "--state",
      "good.json",
      "--format",
      "json,html",
      "--lang",
      "fr",
      "--output",
      "only",
    );
    assert.equal(out, "");
    assert.match(err, /only\/prod: assessment\.json, summary\.fr\.html/);
    assert.deepEqual(readdirSync(path.join(folder, "only/prod")).sort(), ["assessment.json", "summary.fr.html"]);
    const terminal = await check("--state", "good.json", "--format", "terminal", "--lang", "fr");
    assert.match(terminal.out, /Aucun constat parmi ce qui a été évalué/);
  });

  it("colours nothing where there is no terminal", async () => {
    const { out, err } = await check("--state", "weak.json", "--format", "terminal");
    assert.equal(out + err, stripVTControlCharacters(out + err));
  });

  it("has one version, in the pack as in the summaries", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    assert.equal((await cordon(["--version"])).out.trim(), version);
    assert.equal(packVersion, version);
    const { pack } = JSON.parse(readFileSync(path.join(folder, "out/prod/assessment.json"), "utf8"));
    assert.equal(pack.version, version);
  });
});
