import * as assert from "node:assert/strict";
import { existsSync } from "node:fs";
import * as path from "node:path";
import { build, cordon, folderWith, stateOf } from "./cli-run";

const state = (project: string, stack: string): string =>
  stateOf([{ type: "aws:s3/bucket:Bucket", name: "records", inputs: {} }], stack).replaceAll(
    "::hospital::",
    `::${project}::`,
  );

describe("cordon review between stacks", () => {
  const { folder, remove } = folderWith({
    "prod.json": state("clinic", "prod"),
    "staging.json": state("clinic", "staging"),
    "shop.json": state("sh\\u001B[31mop", "prod"),
    "empty.json": '{"version":3,"deployment":{}}',
  });
  before(build);
  after(remove);
  const review = (before: string) =>
    cordon(["review", "--before", before, "--after", "prod.json", "--format", "json", "--fail-on", "never"], folder);

  it("is refused between projects, and writes nothing", async () => {
    const { code, err } = await review("shop.json");
    assert.equal(code, 2);
    assert.match(
      err,
      /^cordon: shop\.json: This is of the project sh.*op, and the change is of clinic: .* of one project\.$/m,
    );
    assert.ok(!err.includes("\u001B[31m"));
    assert.ok(!existsSync(path.join(folder, "out")));
  });

  for (const before of ["staging.json", "empty.json"]) {
    it(`compares stacks of one project, and what names none: ${before}`, async () => {
      const { code, err } = await review(before);
      assert.equal(code, 0, err);
    });
  }
});
