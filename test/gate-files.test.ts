import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { withBase } from "../cli/base";
import { gateInFiles } from "../cli/gate-files";
import { folderWith } from "./cli-run";

const lock = '{"packages":{"node_modules/cordon":{"version":"1.0.0"}}}';
const pipeline = "steps: [{run: npx cordon review}]\n";

describe("the files that judge a change", () => {
  const { folder, remove } = folderWith({
    ".gitignore": "ignored\n",
    "infra/Pulumi.yaml": "name: clinic\nruntime: nodejs\n",
    "infra/untracked/package-lock.json": "{}",
  });
  const git = (...args: string[]): string =>
    execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@clinic.example", ...args], {
      encoding: "utf8",
    });
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  before(() => {
    git("init", "-q", "-b", "main");
    git("config", "diff.relative", "true");
    git("add", "-A");
    git("commit", "-qm", "start");
  });
  after(remove);

  const seen = () =>
    withBase(path.join(folder, "infra"), "main", async (base) =>
      (await gateInFiles(base, false)).map(({ kind, subject, blocks }) => `${kind} ${subject} ${blocks}`),
    );

  it("are seen before git tracks them, from the top of the repository", async () => {
    write(".github/workflows/review.yml", pipeline);
    write("infra/tools/package-lock.json", lock);
    write("other/package-lock.json", '{"packages":{}}');
    assert.deepEqual(await seen(), [
      "tool changed .github/workflows/review.yml false",
      "pack changed infra/tools/package-lock.json true",
    ]);
    git("add", "-A");
    assert.equal((await seen()).length, 2);
  });

  it("are none that git ignores, nor those of installed packages", async () => {
    git("commit", "-qm", "later");
    write("ignored/package-lock.json", lock);
    write("infra/node_modules/tool/package.json", '{"dependencies":{"cordon":"1.0.0"}}');
    assert.deepEqual(await seen(), []);
  });

  it("are seen where git stops to track them, once", async () => {
    write("infra/package.json", '{"dependencies":{"cordon":"1.0.0"}}');
    git("add", "-A");
    git("commit", "-qm", "last");
    git("rm", "-q", "--cached", "infra/package.json");
    write("infra/package.json", '{"dependencies":{"cordon":"2.0.0"}}');
    assert.deepEqual(await seen(), [
      "pack changed infra/package.json true",
      "packages changed infra/package.json false",
    ]);
  });
});
