import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import * as path from "node:path";
import { withBase } from "../cli/base";
import { planProgram } from "../plan/program";
import { folderWith } from "./cli-run";
import { repository } from "./repository-of";

const inSubmodule = (folder: string, ...args: string[]): string =>
  execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@clinic.example", ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });

/** A repository whose folder lib is one of its own; the base has its first commit, the change its second. */
function withSubmodule() {
  const library = folderWith({ "deep/lib.txt": "then" });
  inSubmodule(library.folder, "init", "-q");
  const commit = (): string => {
    inSubmodule(library.folder, "add", "-A");
    inSubmodule(library.folder, "commit", "-qm", "lib");
    return library.folder;
  };
  const { folder, git, remove } = repository({ "infra/index.js": "" }, { "a.txt": "a" });
  git("checkout", "-q", "main");
  git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", commit(), "lib");
  git("commit", "-qm", "lib");
  git("checkout", "-qB", "change");
  const sub = path.join(folder, "lib");
  symlinkSync("/proc", path.join(sub, "out"));
  inSubmodule(sub, "add", "-A");
  inSubmodule(sub, "commit", "-qm", "later");
  git("commit", "-qam", "later");
  const removeBoth = (): void => {
    remove();
    library.remove();
  };
  return { folder, sub, git, remove: removeBoth };
}

describe("a submodule", () => {
  it("is laid out as it was, with its folders' packages, and leaves no trace", async () => {
    const { folder, sub, git, remove } = withSubmodule();
    symlinkSync(path.resolve("node_modules"), path.join(sub, "deep/node_modules"));
    const found = await withBase(path.join(folder, "infra"), "main", async ({ tree }) => {
      assert.ok(existsSync(path.join(tree, "lib/deep/node_modules/@pulumi/aws")));
      assert.equal(existsSync(path.join(tree, "lib/out")), false);
      return readFileSync(path.join(tree, "lib/deep/lib.txt"), "utf8");
    });
    assert.equal(found, "then");
    for (const list of [git("worktree", "list"), inSubmodule(sub, "worktree", "list")]) {
      assert.equal(list.trim().split("\n").length, 1);
    }
    remove();
  });

  it("stays empty where it is not checked out", async () => {
    const { folder, git, remove } = withSubmodule();
    git("submodule", "deinit", "-q", "--force", "lib");
    await withBase(path.join(folder, "infra"), "main", async ({ tree }) =>
      assert.equal(existsSync(path.join(tree, "lib/deep")), false),
    );
    remove();
  });

  it("has no link that leads out, either", async () => {
    const { folder, remove } = withSubmodule();
    await assert.rejects(
      planProgram(path.join(folder, "infra"), { confined: true }),
      /lib\/out.*leads out .*, to \/proc\./s,
    );
    remove();
  });
});
