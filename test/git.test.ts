import * as assert from "node:assert/strict";
import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { withBase } from "../cli/base";
import { build, folderWith } from "./cli-run";
import { repository } from "./repository-of";

describe("git", () => {
  before(build);

  it("is asked by a review inside of a hook, and the commit that is being made stays as it is", () => {
    const { folder, git, remove } = repository({ "infra/index.ts": "" }, { "a.txt": "a" });
    const hook = (name: string, text: string): void =>
      writeFileSync(path.join(folder, ".git/hooks", name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    const command = [process.execPath, path.resolve("dist/cordon.js")].map((each) => `"${each}"`).join(" ");
    hook("pre-commit", `${command} review --base main --after infra --output out --fail-on never || exit 1`);
    appendFileSync(path.join(folder, "infra/index.ts"), "// work\n");
    git("commit", "-qam", "work");
    assert.equal(git("show", "--name-status", "--format=", "HEAD").trim(), "M\tinfra/index.ts");
    assert.equal(git("status", "--porcelain").trim(), "");
    assert.ok(existsSync(path.join(folder, "out/prod/review.json")));
    remove();
  });

  it("runs no hook, and forgets no worktree but the review's own", async () => {
    const { folder, git, remove } = repository({ "infra/index.ts": "" }, { "a.txt": "a" });
    const elsewhere = folderWith({});
    git("worktree", "add", "-q", "--detach", path.join(elsewhere.folder, "away"), "main");
    elsewhere.remove();
    for (const name of ["post-checkout", "post-index-change", "reference-transaction"]) {
      const mark = path.join(folder, "out-of-a-hook");
      writeFileSync(path.join(folder, ".git/hooks", name), `#!/bin/sh\ntouch "${mark}"\n`, { mode: 0o755 });
    }
    await withBase(path.join(folder, "infra"), "main", async () => undefined);
    assert.equal(existsSync(path.join(folder, "out-of-a-hook")), false);
    assert.equal(git("worktree", "list").trim().split("\n").length, 2);
    remove();
  });
});
