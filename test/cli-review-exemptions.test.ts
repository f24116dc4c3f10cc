import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { dayIn, recordOf, stackFile } from "./accepted";
import { build, cordon, folderWith, weakState } from "./cli-run";

const [recorded] = JSON.parse(weakState).deployment.resources;
const record = recordOf("records", dayIn(60));
const preview = (exemptions: string): string =>
  JSON.stringify({
    config: { "cordon:exemptions": exemptions },
    steps: [{ op: "same", oldState: recorded, newState: recorded }],
    changeSummary: { same: 1 },
  });

describe("the exemptions of a review whose sides are states", () => {
  const { folder, remove } = folderWith({
    "state.json": weakState,
    "empty.json": '{"version":3,"deployment":{}}',
    "Pulumi.prod.yaml": stackFile(record),
    "preview.json": preview(JSON.stringify([record])),
  });
  before(build);
  after(remove);
  const review = async (...args: string[]) => {
    const { code, err } = await cordon(["review", "--format", "json", ...args], folder);
    if (code === 2) return { code, err, kinds: [] };
    const { gate } = JSON.parse(readFileSync(path.join(folder, "out/prod/review.json"), "utf8"));
    return { code, err, kinds: gate.map(({ kind }: { kind: string }) => kind) };
  };

  it("are those of before in the file that goes with it", async () => {
    const sides = ["--before", "state.json", "--after", "preview.json"];
    assert.deepEqual((await review(...sides)).kinds, ["exemption added"]);
    const { code, kinds } = await review(...sides, "--before-stack-config", "Pulumi.prod.yaml");
    assert.deepEqual([code, kinds], [0, []]);
    const empty = ["--before", "empty.json", "--after", "preview.json", "--before-stack-config", "Pulumi.prod.yaml"];
    assert.deepEqual((await review(...empty)).kinds, []);
  });

  it("are those of after in the file that goes with it", async () => {
    assert.equal((await review("--after", "state.json")).code, 1);
    assert.equal((await review("--after", "state.json", "--after-stack-config", "Pulumi.prod.yaml")).code, 0);
  });

  it("are in no file of a preview, nor of what is not named", async () => {
    for (const [args, message] of [
      [
        ["--after", "preview.json", "--after-stack-config", "Pulumi.prod.yaml"],
        /goes with a state, and this is a preview/,
      ],
      [
        ["--after", "state.json", "--before-stack-config", "Pulumi.prod.yaml"],
        /--before-stack-config goes with --before/,
      ],
    ] as [string[], RegExp][]) {
      const { code, err } = await review(...args);
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });
});
