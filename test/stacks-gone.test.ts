import * as assert from "node:assert/strict";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { build, cordon } from "./cli-run";
import { repository, reviewIn } from "./repository-of";

const dev = { "infra/Pulumi.dev.yaml": "config: {}\n" };

/** What the reviews of a change say, by stack, of stacks that are gone. */
async function reviewed(files: Record<string, string>, change: (infra: string) => void, args: string[] = []) {
  const { folder, remove } = repository({ "infra/index.js": "", ...files }, { "a.txt": "a" });
  change(path.join(folder, "infra"));
  const command = ["review", "--base", "main", "--after", "infra", "--output", "out", ...args];
  const { code, out } = await cordon(command, folder);
  const gate = reviewIn(folder, "dev").gate.map(
    ({ kind, subject, blocks }: { kind: string; subject: string; blocks: boolean }) => `${kind} ${subject} ${blocks}`,
  );
  remove();
  return { code, out, gate };
}

const takeProd = (infra: string): void => rmSync(path.join(infra, "Pulumi.prod.yaml"));

describe("a stack that a change takes away", () => {
  before(build);

  it("blocks in the review of those that stay, and by what lets it through it does not", async () => {
    const { code, out, gate } = await reviewed(dev, takeProd);
    assert.deepEqual([code, gate], [1, ["stack gone prod true"]]);
    assert.match(out, /stack gone \(no review judges it any more\): prod/);
    const allowed = await reviewed(dev, takeProd, ["--allow-tool-changes"]);
    assert.deepEqual([allowed.code, allowed.gate], [0, ["stack gone prod false"]]);
  });

  it("may be the only one, renamed or without a file", async () => {
    const rename = (infra: string): void =>
      renameSync(path.join(infra, "Pulumi.prod.yaml"), path.join(infra, "Pulumi.dev.yaml"));
    for (const change of [rename, takeProd]) {
      assert.deepEqual((await reviewed({}, change)).gate, ["stack gone prod true"]);
    }
  });

  it("is told where the base cannot be judged, too", async () => {
    const { gate } = await reviewed({ ...dev, "infra/index.js": 'throw new Error("no");' }, (infra) => {
      takeProd(infra);
      writeFileSync(path.join(infra, "index.js"), "");
    });
    assert.deepEqual(gate, ["stack gone prod true"]);
  });

  it("is each stack of a project that gets another name, which is another project to the engine", async () => {
    const rename = (infra: string): void =>
      writeFileSync(path.join(infra, "Pulumi.yaml"), "name: hospital\nruntime: nodejs\n");
    const { code, gate } = await reviewed(dev, rename);
    assert.deepEqual([code, gate], [1, ["stack gone clinic/dev true", "stack gone clinic/prod true"]]);
    assert.deepEqual((await reviewed(dev, rename, ["--stack", "dev"])).gate, ["stack gone clinic/dev true"]);
    assert.deepEqual((await reviewed(dev, rename, ["--allow-tool-changes"])).code, 0);
  });

  it("is none of the review of another one that is asked for", async () => {
    assert.deepEqual((await reviewed(dev, takeProd, ["--stack", "dev"])).gate, []);
  });
});
