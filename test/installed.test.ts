import * as assert from "node:assert/strict";
import * as path from "node:path";
import { withBase } from "../cli/base";
import { gateInFiles } from "../cli/gate-files";
import { build, cordon } from "./cli-run";
import { repository, reviewIn } from "./repository-of";

const demanding = (more: object): string => JSON.stringify({ name: "infra", dependencies: { a: "1.0.0" }, ...more });

async function seen(files: Record<string, string>, change: Record<string, string>): Promise<string[]> {
  const { folder, remove } = repository({ "infra/index.ts": "", ...files }, { "a.txt": "a", ...change });
  const found = await withBase(path.join(folder, "infra"), "main", (base) => gateInFiles(base, false));
  remove();
  return found.map(({ kind, subject, blocks }) => `${kind} ${subject} ${blocks}`).sort();
}

describe("the packages that both sides are planned with", () => {
  before(build);

  it("are those of the head: a change of them is told, at and above the program", async () => {
    for (const lock of ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock"]) {
      const change = { [lock]: "other: 1\n", [`infra/${lock}`]: "other: 1\n", [`infra-two/${lock}`]: "other: 1\n" };
      const expected = [`packages changed infra/${lock} false`, `packages changed ${lock} false`];
      assert.deepEqual(await seen({}, change), expected.sort());
    }
  });

  it("are what a package.json demands, and nothing else in there", async () => {
    const files = { "infra/package.json": demanding({}) };
    for (const more of [
      { dependencies: { a: "2.0.0" } },
      { overrides: { b: "1.0.0" } },
      { devDependencies: { c: "*" } },
    ]) {
      const change = { "infra/package.json": demanding(more) };
      assert.deepEqual(await seen(files, change), ["packages changed infra/package.json false"]);
    }
    assert.deepEqual(await seen(files, { "infra/package.json": demanding({ scripts: { x: "y" }, version: "2" }) }), []);
    assert.deepEqual(await seen(files, { "infra/package.json": "{" }), ["packages changed infra/package.json false"]);
  });

  it("are to be looked at, and block nothing", async () => {
    const { folder, remove } = repository({ "infra/index.js": "" }, { "yarn.lock": "a@1:\n" });
    const { code } = await cordon(["review", "--base", "main", "--after", "infra", "--output", "out"], folder);
    assert.deepEqual([code, reviewIn(folder).decision], [0, "look"]);
    remove();
  });
});
