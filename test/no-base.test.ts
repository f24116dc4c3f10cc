import * as assert from "node:assert/strict";
import * as path from "node:path";
import { NoBase, withBase } from "../cli/base";
import { folderWith } from "./cli-run";
import { repository } from "./repository-of";

const whyNot = (folder: string, reference: string): Promise<string> =>
  withBase(folder, reference, async () => "").catch((error) => {
    assert.ok(error instanceof NoBase, String(error));
    return error.message;
  });

/** What is said while the environment holds this. */
async function within<Result>(more: Record<string, string>, use: () => Promise<Result>): Promise<Result> {
  const before = { ...process.env };
  Object.assign(process.env, more);
  try {
    return await use();
  } finally {
    for (const name of Object.keys(more)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

describe("what is said where there is no base", () => {
  it("is git's own reason, where git refuses the repository", async () => {
    const { folder, remove } = repository({ "infra/index.js": "" }, { "a.txt": "a" });
    const dubious = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
    assert.match(
      await within(dubious, () => whyNot(folder, "main")),
      /git says nothing of this folder: detected dubious ownership in repository at .*safe\.directory/,
    );
    const safe = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "safe.directory", GIT_CONFIG_VALUE_0: "*" };
    assert.equal(await within({ ...dubious, ...safe }, () => whyNot(folder, "main")), "");
    remove();
    const plain = folderWith({});
    assert.equal(await whyNot(plain.folder, "main"), "This folder lies in no git repository.");
    assert.match(await within({ PATH: "" }, () => whyNot(plain.folder, "main")), /git says nothing .*ENOENT/);
    plain.remove();
  });

  it("is the command that fetches the branch, and none that a stranger's name would be part of", async () => {
    const { folder, git, remove } = repository({ "infra/index.js": "" }, { "a.txt": "a" });
    git("remote", "add", "origin", "https://git.example/clinic");
    git("remote", "add", "up", "https://git.example/up");
    for (const [reference, command] of [
      ["feat", "git fetch origin feat"],
      ["origin/feat/a", "git fetch origin feat/a"],
      ["refs/remotes/up/feat", "git fetch up feat"],
      ["other/feat", "git fetch origin other/feat"],
    ] as const) {
      assert.ok((await whyNot(folder, reference)).endsWith(`fetch it (${command}).`), reference);
    }
    for (const reference of ["$(id)", "a;id", "a b", "-x", "main~9", "a\nb", "`id`"]) {
      assert.ok((await whyNot(path.join(folder, "infra"), reference)).endsWith("here: fetch it."), reference);
    }
    remove();
  });
});
