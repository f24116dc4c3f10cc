import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { exemptionRecord } from "../declaration/exemptions";
import { build, cordon, folderWith } from "./cli-run";

const readme = readFileSync("README.md", "utf8");
const { folder, remove } = folderWith({});

/** Runs the command line as a reader would, with the summaries in a folder of their own. */
const run = (...args: string[]) => cordon([...args, "--fail-on", "never", "--output", folder]);

describe("the README", () => {
  before(build);
  after(remove);

  it("shows what the command line prints", async () => {
    const printed = /<!-- printed by cordon ([^>]+?) -->\n```text\n([\s\S]*?)\n```/g;
    const blocks = [...readme.matchAll(printed)];
    assert.ok(blocks.length > 0);
    for (const [, command = "", block = ""] of blocks) {
      const words = command.split(" ");
      const { out } = await (words[0] === "network" ? cordon(words) : run(...words));
      assert.ok(out.includes(block), out);
    }
  });

  it("shows a row of the production stack's own matrix", async () => {
    const rows = readme.match(/^\| \d+\.\d+ .*\|$/gm) ?? [];
    assert.equal(rows.length, 1);
    await run("preview", "--stack", "prod");
    assert.ok(readFileSync(path.join(folder, "prod/summary.md"), "utf8").includes(rows[0] ?? ""), rows[0]);
  });

  it("records an exemption that counts", () => {
    const block = readme.match(/```yaml\n([\s\S]*?)\n```/)?.[1] ?? "";
    for (const record of parse(block).config["cordon:exemptions"]) exemptionRecord.parse(record);
  });
});
