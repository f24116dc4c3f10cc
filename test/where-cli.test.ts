import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { build, cordon, folderWith, stateOf } from "./cli-run";

const type = "aws:s3/bucketVersioning:BucketVersioning";
const state = stateOf([{ type, name: "records", inputs: { versioningConfiguration: { status: "Suspended" } } }]);
const program = '\nnew BucketVersioning("records", { versioningConfiguration: { status: "Suspended" } });\n';
const unclear = "config:\n  cordon:exemptions:\n    - policy: none\n";
const files = {
  "state.json": state,
  "clinic/Pulumi.yaml": "name: hospital\nruntime: nodejs\n",
  "clinic/Pulumi.prod.yaml": unclear,
  "clinic/Pulumi.text.yaml": `config:\n  cordon:exemptions: '[{"policy": "none"}]'\n`,
  "clinic/index.ts": program,
  "other/Pulumi.yaml": "name: other\nruntime: nodejs\n",
  "broken/Pulumi.yaml": "name: [",
};

describe("cordon check says where findings are written", () => {
  const { folder, remove } = folderWith(files);
  before(build);
  after(remove);

  /** Exit code, what was said, and the places of the findings. */
  async function checked(from: string, ...more: string[]) {
    const cwd = path.join(folder, from);
    const file = path.relative(cwd, path.join(folder, "state.json"));
    const run = await cordon(["check", "--state", file, "--format", "json", "--output", "out", ...more], cwd);
    if (run.code === 2) return { said: run.err, places: [] };
    const { findings } = JSON.parse(readFileSync(path.join(cwd, "out/prod/assessment.json"), "utf8"));
    const places = findings.map(({ position }: any) => position && `${position.file}:${position.line}`);
    return { said: "", places: [...new Set(places)].sort() };
  }

  it("in the project of this folder", async () => {
    assert.deepEqual((await checked("clinic")).places, ["index.ts:2"]);
  });

  it("in the project that is given, its stack's file too", async () => {
    assert.deepEqual((await checked(".", "--project", "clinic")).places, ["index.ts:2"]);
    const file = path.join("clinic", "Pulumi.prod.yaml");
    const { places } = await checked(".", "--project", "clinic", "--stack-config", file);
    assert.deepEqual(places, ["Pulumi.prod.yaml:3", "index.ts:2"]);
    const text = await checked(".", "--project", "clinic", "--stack-config", path.join("clinic", "Pulumi.text.yaml"));
    assert.deepEqual(text.places, ["Pulumi.text.yaml:2", "index.ts:2"]);
  });

  it("nowhere, if this folder holds no project or another", async () => {
    for (const from of [".", "other", "broken"]) assert.deepEqual((await checked(from)).places, [undefined], from);
  });

  it("and refuses a project that is none, another, or of a program", async () => {
    assert.match((await checked(".", "--project", "nowhere")).said, /nowhere: There is no such folder/);
    assert.match((await checked(".", "--project", "broken")).said, /Pulumi\.yaml:1: /);
    const other = /other: The project here is other, and what is to be judged is of hospital/;
    assert.match((await checked(".", "--project", "other")).said, other);
    const { code, err } = await cordon(["check", "--program", "clinic", "--project", "clinic"], folder);
    assert.equal(code, 2);
    assert.match(err, /--project goes with --preview or --state/);
  });
});
