import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { markerOf } from "../posting/marker";
import { summarise } from "../posting/summary";
import { folderWith } from "./cli-run";

const report = { text: "# Review\n", file: "out/prod/review.md" };

describe("the page of a CI job", () => {
  const { folder, remove } = folderWith({ "summary.md": "", "full.md": "x".repeat(1024 * 1024 - 5) });
  const GITHUB_STEP_SUMMARY = path.join(folder, "summary.md");
  after(remove);

  it("gets one text after the other on GitHub", () => {
    summarise(report, "github", { env: { GITHUB_STEP_SUMMARY } });
    assert.deepEqual(summarise({ ...report, text: "# Ü\n" }, "github", { env: { GITHUB_STEP_SUMMARY } }), {
      summarised: true,
    });
    assert.equal(readFileSync(GITHUB_STEP_SUMMARY, "utf8"), "# Review\n\n# Ü\n\n");
  });

  it("gets nothing that would make GitHub throw all of it away", () => {
    const full = path.join(folder, "full.md");
    assert.match(JSON.stringify(summarise(report, "github", { env: { GITHUB_STEP_SUMMARY: full } })), /1,024 kB/);
    assert.equal(readFileSync(full, "utf8").length, 1024 * 1024 - 5);
  });

  it("gets a file by a command on Azure, whatever the file is called", () => {
    const printed: string[] = [];
    const print = (line: string): void => void printed.push(line);
    summarise({ ...report, file: "/a/50%\n##vso[x]b.md" }, "azure-devops", { env: { TF_BUILD: "True" }, print });
    assert.deepEqual(printed, ["##vso[task.uploadsummary]/a/50%AZP25%0A##vso[x]b.md\n"]);
  });

  it("says why where there is none", () => {
    for (const host of ["github", "gitlab", "azure-devops"] as const) {
      const result = summarise(report, host, { env: {} });
      assert.ok(!result.summarised && result.why, host);
    }
    const nowhere = { GITHUB_STEP_SUMMARY: path.join(folder, "no/folder.md") };
    assert.match(JSON.stringify(summarise(report, "github", { env: nowhere })), /ENOENT/);
  });
});

describe("the hidden marker", () => {
  it("names project and stack", () => assert.equal(markerOf("hospital", "prod"), "<!-- cordon:hospital/prod -->"));

  it("cannot be ended by a name, and stays another for another name", () => {
    const names = ["--> <script>", "-->\n<script>", "a--b", "a-b", "a/b", "ä"];
    const markers = names.map((name) => markerOf(name, "x"));
    for (const marker of markers) assert.match(marker, /^<!-- cordon:[A-Za-z0-9._-]+\/x -->$/);
    for (const marker of markers) assert.doesNotMatch(marker.slice(4, -3), /--/);
    assert.equal(new Set(markers).size, names.length);
  });
});
