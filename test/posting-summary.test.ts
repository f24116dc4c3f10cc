import * as assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { summarise } from "../posting/summary";
import { folderWith } from "./cli-run";

describe("the page of a CI job", () => {
  const { folder, remove } = folderWith({ "summary.md": "", "full.md": "x".repeat(1024 * 1024 - 5) });
  after(remove);

  it("gets one text after the other on GitHub", () => {
    const env = { GITHUB_STEP_SUMMARY: path.join(folder, "summary.md") };
    summarise("# Review\n", "github", { env });
    assert.deepEqual(summarise("# Ü\n", "github", { env }), { summarised: true });
    assert.equal(readFileSync(env.GITHUB_STEP_SUMMARY, "utf8"), "# Review\n\n# Ü\n\n");
  });

  it("gets nothing that would make GitHub throw all of it away", () => {
    const env = { GITHUB_STEP_SUMMARY: path.join(folder, "full.md") };
    assert.match(JSON.stringify(summarise("# Review\n", "github", { env })), /1,024 kB/);
    assert.equal(readFileSync(env.GITHUB_STEP_SUMMARY, "utf8").length, 1024 * 1024 - 5);
  });

  it("gets a file by a command on Azure, whatever the agent's folder is called", () => {
    const printed: string[] = [];
    const AGENT_TEMPDIRECTORY = path.join(folder, "50%\n##vso[x]b");
    mkdirSync(AGENT_TEMPDIRECTORY);
    const print = (line: string): void => void printed.push(line);
    summarise("# Review", "azure-devops", { env: { TF_BUILD: "True", AGENT_TEMPDIRECTORY }, print });
    const [, file = ""] = /^##vso\[task\.uploadsummary\](.*)\n$/.exec(printed.join("")) ?? [];
    assert.match(file, /50%AZP25%0A##vso\[x\]b\/cordon-\w+\/Cordon\.md$/);
    assert.equal(readFileSync(file.replace("%0A", "\n").replace("%AZP25", "%"), "utf8"), "# Review");
  });

  it("says why where there is none", () => {
    for (const host of ["github", "gitlab", "azure-devops"] as const) {
      const result = summarise("# Review", host, { env: {} });
      assert.ok(!result.summarised && result.why, host);
    }
    const nowhere = { GITHUB_STEP_SUMMARY: path.join(folder, "no/folder.md") };
    assert.match(JSON.stringify(summarise("# Review", "github", { env: nowhere })), /ENOENT/);
  });
});
