import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, symlinkSync } from "node:fs";
import * as path from "node:path";
import { confinement } from "../plan/confinement";
import { withProject } from "./program-of";

/** What is said of a repository that brings a link to this, by git's configuration. */
const said = (target: string, config = ""): Promise<string> =>
  withProject({ "inside/a": "" }, async (folder) => {
    execFileSync("git", ["init", "--quiet", folder]);
    appendFileSync(path.join(folder, ".git/config"), config);
    symlinkSync(target, path.join(folder, "inside/link"));
    execFileSync("git", ["-C", folder, "add", "inside"]);
    try {
      confinement({ root: folder, repository: folder }, path.resolve(".")).end();
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  });

describe("a link that a repository brings", () => {
  it("may lead to what is in it, and to nothing", async () => {
    for (const target of ["a", "..", "/nowhere/at/all", "../../../another-repository/README.md", "link"]) {
      assert.equal(await said(target), "", target);
    }
  });

  it("may lead to a file that each user of the system may read", async () => {
    assert.equal(await said("/etc/passwd"), "");
  });

  it("leads neither to a folder of the system's, nor to what only some may read", async () => {
    for (const target of ["/", "/etc", "/usr", "/etc/shadow"]) {
      assert.match(await said(target), /^This link leads out of the repository, to \/.*--trust-program/, target);
    }
  });

  it("leads to no process, not even to one that is yet to come", async () => {
    for (const target of ["/proc", `/proc/${process.pid}/environ`, "/proc/999999999/environ", "/dev/fd/999"]) {
      assert.match(await said(target), /leads out of the repository/, target);
    }
  });

  it("leads neither to git's files nor to what holds them, where git keeps a secret", async () => {
    const token = "[http]\n\textraheader = AUTHORIZATION: basic eDp5\n";
    for (const target of ["../.git", "../.git/config", "..", "../.."]) {
      assert.match(await said(target, token), /^Through this link .* hold a secret/, target);
    }
    assert.equal(await said("a", token), "");
    assert.equal(await said("../.git/config"), "");
  });

  it("leads to nobody's files", () =>
    withProject({ secret: "" }, async (elsewhere) => {
      const target = path.join(elsewhere, "secret");
      assert.match(await said(target), /leads out of the repository/);
      rmSync(target);
      assert.equal(await said(target), "");
    }));
});
