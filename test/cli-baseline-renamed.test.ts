import * as assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { type Baseline, renamed } from "../declaration/baseline";
import { build, cordon, folderWith, stateOf } from "./cli-run";

const type = "aws:s3/bucketVersioning:BucketVersioning";
const urn = (name: string): string => `urn:pulumi:prod::hospital::${type}::${name}`;
const state = (name: string, aliases: string[] = []): string => {
  const text = stateOf([{ type, name, inputs: { versioningConfiguration: { status: "Suspended" } } }]);
  const content = JSON.parse(text);
  content.deployment.resources[0].aliases = aliases;
  return JSON.stringify(content);
};

describe("cordon baseline of a resource that was renamed", () => {
  const { folder, remove } = folderWith({
    "old.json": state("old"),
    "aliased.json": state("new", [urn("old")]),
    "renamed.json": state("other"),
  });
  before(build);
  after(remove);
  const baseline = (file: string) => cordon(["baseline", "--state", file, "--owner", "Platform team"], folder);
  const entries = () => parse(readFileSync(path.join(folder, "cordon-baseline.prod.yaml"), "utf8")).entries;

  it("follows an alias, and keeps who answers until when", async () => {
    await baseline("old.json");
    const [{ lastDay }] = entries();
    const { code, out, err } = await baseline("aliased.json");
    assert.equal(code, 0, err);
    assert.match(out, /1 entry, 0 added, 0 dropped as mended or exempted, 1 renamed\n$/);
    assert.deepEqual(entries(), [
      { policy: "aws-s3-versioning-enabled", resource: urn("new"), owner: "Platform team", lastDay },
    ]);
  });

  it("is shown as active where the record still has the former name", async () => {
    rmSync(path.join(folder, "cordon-baseline.prod.yaml"));
    await baseline("old.json");
    const { code, out } = await cordon(["exemptions", "check", "--state", "aliased.json"], folder);
    assert.deepEqual([code, /baseline +active/.test(out)], [0, true], out);
  });

  it("is gone and new where no alias says that it is the same", async () => {
    const { code, err } = await baseline("renamed.json");
    assert.equal(code, 2);
    assert.match(err, /1 finding is not in .*other/s);
  });
});

describe("a baseline whose resources have other names", () => {
  const entry = { policy: "p", owner: "o", lastDay: "2026-12-31" };
  const of = (...resources: string[]): Baseline => ({
    ...{ format: "cordon-baseline/1", project: "a", stack: "b" },
    entries: resources.map((resource) => ({ ...entry, resource })),
  });

  it("holds none of them twice", () => {
    const names = new Map([
      ["a", "c"],
      ["b", "c"],
    ]);
    assert.deepEqual(renamed(of("a", "b"), names), of("c", "b"));
    assert.deepEqual(renamed(of("a", "c"), names), of("a", "c"));
  });
});
