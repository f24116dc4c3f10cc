import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { gitSecret } from "../plan/git-secrets";
import { withProject } from "./program-of";

/** The file of a new repository that holds a secret, where some of its files under `.git` say this. */
const found = (files: Record<string, string>): Promise<string | undefined> =>
  withProject({}, async (folder) => {
    execFileSync("git", ["init", "--quiet", folder]);
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, ".git", name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const secret = gitSecret(folder);
    return secret && path.relative(path.join(folder, ".git"), secret);
  });

describe("a secret of git's", () => {
  it("is none in what git itself writes, or in a remote's plain address", async () => {
    assert.equal(await found({}), undefined);
    for (const url of [
      "https://github.com/a/b",
      "git@github.com:a/b.git",
      "ssh://git@github.com/a/b",
      "https://clinic@dev.azure.com/clinic/records/_git/records",
    ]) {
      assert.equal(await found({ config: `[remote "origin"]\n\turl = ${url}\n` }), undefined);
    }
    assert.equal(await found({ config: "[core]\n\taskPass = /usr/bin/askpass\n" }), undefined);
  });

  it("is none in what somebody says of a change", async () => {
    const commit = `${"0".repeat(40)} ${"1".repeat(40)} A <a@b.example> 1 +0000\tcommit: let the token = random\n`;
    assert.equal(await found({ "logs/HEAD": commit, COMMIT_EDITMSG: "let the token = random\n" }), undefined);
  });

  it("is a header, a token in an address, a password or a key, wherever it lies", async () => {
    const header = '[http "https://github.com/"]\n\textraHeader = AUTHORIZATION: basic eDp5\n';
    assert.equal(await found({ config: header }), "config");
    assert.equal(await found({ "config.worktree": header }), "config.worktree");
    assert.equal(await found({ "modules/objects/config": header }), "modules/objects/config");
    assert.equal(await found({ "my-credentials": "" }), "my-credentials");
    assert.equal(await found({ config: "[remote]\n\turl = https://x:y@github.com/a/b\n" }), "config");
    assert.equal(await found({ config: "[remote]\n\turl = https://ghp_x@github.com/a/b\n" }), "config");
    assert.equal(await found({ config: '[credential]\n\thelper = "!echo password=x"\n' }), "config");
    const helper = '[credential]\n\thelper = "!f() { \\\n echo username=x; echo password=x; }; f"\n';
    assert.equal(await found({ config: helper }), "config");
    assert.equal(await found({ config: "[http] extraheader = x\n" }), "config");
    assert.equal(await found({ deploy: "-----BEGIN OPENSSH PRIVATE KEY-----\n" }), "deploy");
  });

  it("may lie where a link leads that cannot be followed", () =>
    withProject({ ".git/config": "" }, async (folder) => {
      symlinkSync("/nowhere", path.join(folder, ".git", "hooks"));
      assert.equal(gitSecret(folder), path.join(folder, ".git", "hooks"));
    }));

  it("may lie in what cannot be listed", () =>
    withProject({}, async (folder) => {
      symlinkSync(".git", path.join(folder, ".git"));
      assert.equal(gitSecret(folder), path.join(folder, ".git"));
    }));

  it("is none of a worktree, whose git lies elsewhere", () =>
    withProject({ ".git": "gitdir: /elsewhere\n" }, async (folder) => assert.equal(gitSecret(folder), undefined)));
});
