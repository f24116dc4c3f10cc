import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { parse } from "yaml";
import { exemptionRecord } from "../declaration/exemptions";

const readme = readFileSync("README.md", "utf8");

/** Runs the command line as a reader would, with the summaries in a folder of their own. */
function cordon(...args: string[]) {
  const output = mkdtempSync(path.join(tmpdir(), "cordon-readme-"));
  const said = execFileSync(process.execPath, ["dist/cordon.js", ...args, "--fail-on", "never", "--output", output], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return { said, summary: (stack: string) => readFileSync(path.join(output, stack, "summary.md"), "utf8") };
}

describe("the README", () => {
  it("shows what the command line prints", () => {
    const printed = /<!-- printed by cordon ([^>]+?) -->\n```text\n([\s\S]*?)\n```/g;
    const blocks = [...readme.matchAll(printed)];
    assert.ok(blocks.length > 0);
    for (const [, command = "", block = ""] of blocks) {
      const { said } = cordon(...command.split(" "));
      assert.ok(said.includes(block), said);
    }
  });

  it("shows a row of the production stack's own matrix", () => {
    const rows = readme.match(/^\| \d+\.\d+ .*\|$/gm) ?? [];
    assert.equal(rows.length, 1);
    assert.ok(
      cordon("preview", "--stack", "prod")
        .summary("prod")
        .includes(rows[0] ?? ""),
      rows[0],
    );
  });

  it("records an exemption that counts", () => {
    const block = readme.match(/```yaml\n([\s\S]*?)\n```/)?.[1] ?? "";
    for (const record of parse(block).config["cordon:exemptions"]) exemptionRecord.parse(record);
  });
});
