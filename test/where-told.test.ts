import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { realpathSync, symlinkSync } from "node:fs";
import * as path from "node:path";
import { repositoryPath } from "../plan/source/folder";
import { located } from "../plan/source/located";
import { projectSource } from "../plan/source/project-source";
import { readState } from "../plan/state";
import { folderWith } from "./cli-run";

/** A state whose one resource came by these places. */
function stateAt(...places: string[]): string {
  const type = "random:index/randomPet:RandomPet";
  const stackTrace = places.map((place) => ({ sourcePosition: `project:///${place}` }));
  const resource = { urn: `urn:pulumi:dev::sample::${type}::rex`, type, custom: true, stackTrace };
  return JSON.stringify({ version: 3, deployment: { resources: [resource] } });
}

const lines = "\n".repeat(20);
const files = {
  "infra/Pulumi.yaml": "name: sample\nruntime: nodejs\n",
  "infra/index.ts": lines,
  "infra/module.js": lines,
  "infra/bin/index.js": lines,
  "infra/Pulumi.yaml.d/it's [odd]#1.ts": lines,
  "infra/::error file=a::b.ts": lines,
  "infra/two\n::error::lines.ts": lines,
  "shared/pet.ts": lines,
  ".gitignore": "bin/\nnode_modules\n",
};

describe("where a preview or a state says that a resource is written", () => {
  const { folder, remove } = folderWith(files);
  const elsewhere = folderWith({ "pet.ts": lines });
  const root = path.join(realpathSync(folder), "infra");

  before(() => {
    execFileSync("git", ["init", "-q", folder]);
    symlinkSync(elsewhere.folder, path.join(root, "linked"));
    symlinkSync(path.join(folder, "shared"), path.join(root, "inner"));
  });
  after(() => {
    remove();
    elsewhere.remove();
  });

  /** Where the resource stands for the project, and for its repository. */
  const placed = async (...places: string[]) => {
    const source = projectSource(root);
    const [resource] = (await located(readState(stateAt(...places)), source)).resources;
    assert.ok(resource?.position && !resource.trace);
    const { file, line, column } = resource.position;
    return [`${file}:${line}:${column}`, repositoryPath(resource.position, source)];
  };
  const nowhere = ["Pulumi.yaml:1:1", "infra/Pulumi.yaml"];
  const encoded = (name: string): string => name.split("/").map(encodeURIComponent).join("/");

  it("is the innermost line in the repository, named from the project and from the repository", async () => {
    assert.deepEqual(await placed("node_modules/net/index.js#3,1", "../shared/pet.ts#9,3", "index.ts#5,7"), [
      "../shared/pet.ts:9:3",
      "shared/pet.ts",
    ]);
    assert.deepEqual(await placed("node_modules/net/index.js#3,1", "index.ts#5"), ["index.ts:5:1", "infra/index.ts"]);
  });

  it("is not in what git ignores: that is compiled", async () => {
    assert.deepEqual(await placed("bin/index.js#3,1", "index.ts#5,7"), ["index.ts:5:7", "infra/index.ts"]);
    assert.deepEqual(await placed("bin/index.js#3,1"), nowhere);
  });

  it("is never outside the repository, nor through a link", async () => {
    assert.deepEqual(await placed("../../../etc/passwd#1,1"), nowhere);
    assert.deepEqual(await placed("file:/etc/passwd#1,1"), nowhere);
    assert.deepEqual(await placed("linked/pet.ts#1,1"), nowhere);
    assert.deepEqual(await placed("inner/pet.ts#2,1"), ["../shared/pet.ts:2:1", "shared/pet.ts"]);
    assert.equal(repositoryPath({ file: "linked/pet.ts" }, projectSource(root)), undefined);
    assert.equal(repositoryPath({ file: "../../../etc/passwd" }, projectSource(root)), undefined);
  });

  it("is no file or line that is not there any more, and no folder", async () => {
    assert.deepEqual(await placed("gone.ts#1,1"), nowhere);
    assert.deepEqual(await placed("index.ts#9999,1"), nowhere);
    assert.deepEqual(await placed("index.ts#0,1"), nowhere);
    assert.deepEqual(await placed("bin#1,1", ".#1,1"), nowhere);
  });

  it("is repaired in ES modules, but for lines of what TypeScript was compiled to", async () => {
    assert.deepEqual(await placed(`src/file:${root}/module.js#3,1`), ["module.js:3:1", "infra/module.js"]);
    assert.deepEqual(await placed(`file:${root}/index.ts#3,1`), nowhere);
  });

  it("may have an odd name, but none that a terminal or a log obeys", async () => {
    const odd = "Pulumi.yaml.d/it's [odd]#1.ts";
    assert.deepEqual(await placed(`${encoded(odd)}#2,1`), [`${odd}:2:1`, `infra/${odd}`]);
    const command = "::error file=a::b.ts";
    assert.deepEqual(await placed(`${encoded(command)}#2,1`), [`${command}:2:1`, `infra/${command}`]);
    assert.deepEqual(await placed(`${encoded("two\n::error::lines.ts")}#2,1`), nowhere);
  });
});
