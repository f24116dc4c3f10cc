import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { build, cordon, folderWith, stateOf } from "./cli-run";

const bucket = { type: "aws:s3/bucket:Bucket", name: "records", inputs: { bucket: "records", deployment: "blue" } };
const state = stateOf([bucket]);
const [recorded] = JSON.parse(state).deployment.resources;
const preview = (step: object): string =>
  JSON.stringify({ config: {}, steps: [step], changeSummary: {}, diagnostics: [] });

describe("cordon review of a stack that begins or ends", () => {
  const { folder, remove } = folderWith({
    "empty.json": '{"version":3,"deployment":{"manifest":{}}}',
    "null.json": '{"version":3,"deployment":null}',
    "backend.json": '{"version":3,"checkpoint":{"stack":"organization/hospital/prod"}}',
    "stack.json": stateOf([{ type: "pulumi:pulumi:Stack", name: "hospital-prod", inputs: {} }]),
    "state.json": state,
    "first.json": preview({ op: "create", newState: recorded }),
    "last.json": preview({ op: "delete", oldState: recorded }),
  });
  before(build);
  after(remove);
  const review = async (before: string, after: string) => {
    const { code, err } = await cordon(["review", "--before", before, "--after", after], folder);
    const read = () => JSON.parse(readFileSync(path.join(folder, "out/prod/review.json"), "utf8"));
    return { code, err, ...(code === 2 ? {} : read()) };
  };

  for (const before of ["empty.json", "null.json", "backend.json", "stack.json"]) {
    it(`calls all of it new after ${before}`, async () => {
      for (const after of ["first.json", "state.json"]) {
        const { before: was, notCompared, findings, resources } = await review(before, after);
        assert.deepEqual([was.resources, notCompared], [0, null]);
        assert.ok(findings.length > 0 && findings.every((each: { change: string }) => each.change === "new"));
        assert.deepEqual([resources.length, resources[0].change, resources[0].name], [1, "created", "records"]);
      }
    });
  }

  it("says that all is deleted, whether or not it is compared", async () => {
    for (const before of ["state.json", "empty.json"]) {
      const { stack, decision, after, resources } = await review(before, "last.json");
      assert.deepEqual([stack, decision, after.resources], ["prod", before === "empty.json" ? "merge" : "look", 0]);
      assert.deepEqual(
        resources.map(({ change, matters, name }: Record<string, string>) => [change, matters, name]),
        before === "empty.json" ? [] : [["deleted", "data store", "records"]],
      );
    }
    await cordon(["review", "--after", "last.json"], folder);
    const { resources } = JSON.parse(readFileSync(path.join(folder, "out/prod/review.json"), "utf8"));
    assert.equal(resources[0].change, "deleted");
  });

  it("passes nothing that is empty: there is nothing to judge", async () => {
    assert.match((await review("state.json", "empty.json")).err, /empty\.json: This state holds no resources/);
    for (const [source, message] of [
      [["--state", "empty.json"], /empty\.json: This state holds no resources/],
      [["--preview", "last.json"], /last\.json: This preview deletes every resource/],
    ] as [string[], RegExp][]) {
      const { code, err } = await cordon(["check", ...source], folder);
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });

  it("compares networks with what was never there", async () => {
    const { code, err } = await cordon(["network", "diff", "empty.json", "state.json"], folder);
    assert.equal(code, 0, err);
  });
});
