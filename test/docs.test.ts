import * as assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { generated } from "../cli/docs";

describe("what is generated from the code", () => {
  for (const [file, text] of generated()) {
    it(`${file} is what "npm run docs" writes`, () => assert.equal(readFileSync(file, "utf8"), text));
  }

  it("has no page of a service that is gone", () => {
    const files = globSync("docs/policies/*.md").sort();
    assert.deepEqual(files, [...generated().keys()].filter((file) => file.startsWith("docs/policies/")).sort());
  });
});
