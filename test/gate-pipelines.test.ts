import * as assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { withBase } from "../cli/base";
import { gateInFiles } from "../cli/gate-files";
import { repository } from "./repository-of";

const review = "steps: [{run: npx cordon review}]\n";

/** What a change is said to do to the pipelines: what is written, and what is taken away. */
async function seen(files: Record<string, string>, change: Record<string, string>, away: string[] = []) {
  const { folder, git, remove } = repository({ "infra/index.ts": "", ...files }, { "a.txt": "a", ...change });
  git("config", "diff.renames", "copies");
  for (const file of away) rmSync(path.join(folder, file));
  const found = await withBase(path.join(folder, "infra"), "main", (base) => gateInFiles(base, false));
  remove();
  return found.map(({ kind, subject, blocks }) => `${kind} ${subject} ${blocks}`).sort();
}

describe("a pipeline that calls Cordon", () => {
  const at = ".github/workflows/review.yml";

  it("is seen where it goes, under another name or out of the pipelines", async () => {
    assert.deepEqual(await seen({ [at]: review }, {}, [at]), [`tool changed ${at} true`]);
    assert.deepEqual(await seen({ [at]: review }, { "docs/old.yml": review }, [at]), [`tool changed ${at} true`]);
    assert.deepEqual(await seen({ [at]: review }, { ".github/workflows/a.yml": `${review}\n` }, [at]), [
      "tool changed .github/workflows/a.yml false",
      `tool changed ${at} true`,
    ]);
  });

  it("may be what GitLab's pipeline includes, in each of its forms, and by what is included there", async () => {
    for (const include of [
      "ci/a.yml",
      "{local: /ci/a.yml}",
      "[{project: x/y, file: z.yml}, {local: ci/a.yml, rules: [{if: $X}]}]",
      "[{local: 'ci/*.yml'}]",
      "'**/a.yml'",
      "lib/b.yml",
    ]) {
      const files = {
        ".gitlab-ci.yml": `include: ${include}\njob: {script: !reference [.x, script]}\n`,
        "lib/b.yml": "include: {local: ci/a.yml}\n",
        "ci/a.yml": review,
      };
      const changed = await seen(files, { "ci/a.yml": "steps: []\n" });
      assert.deepEqual(changed, ["tool changed ci/a.yml true"], include);
      const without = await seen(files, { ".gitlab-ci.yml": "job: {script: make}\n", "ci/a.yml": `${review}\n` });
      assert.deepEqual(without, ["tool changed .gitlab-ci.yml true", "tool changed ci/a.yml true"], include);
      const alone = await seen(files, { ".gitlab-ci.yml": "job: {script: make}\n" });
      assert.deepEqual(alone, ["tool changed .gitlab-ci.yml true"], include);
    }
  });

  it("is none where nothing includes it, nor what includes itself and does not call it", async () => {
    assert.deepEqual(await seen({ "ci/a.yml": review }, { "ci/a.yml": "steps: []\n" }), []);
    const round = "include: [.gitlab-ci.yml, https://example.com/ci/a.yml]\n";
    assert.deepEqual(await seen({ ".gitlab-ci.yml": round, "ci/a.yml": review }, { ".gitlab-ci.yml": "a: b\n" }), []);
  });

  it("is a file: a folder of that name is none", async () => {
    const { folder, git, remove } = repository({ "infra/index.ts": "", [at]: review }, { "a.txt": "a" });
    git("rm", "-q", at);
    rmSync(path.join(folder, at), { recursive: true, force: true });
    git("init", "-q", path.join(folder, at));
    writeFileSync(path.join(folder, at, "b.txt"), "b");
    const found = await withBase(path.join(folder, "infra"), "main", (base) => gateInFiles(base, false));
    assert.ok(found.some(({ subject, blocks }) => subject === at && blocks));
    remove();
  });
});
