import * as assert from "node:assert/strict";
import { build, cordon } from "./cli-run";

describe("cordon policies", () => {
  before(build);

  it("lists every policy, as text and as data", async () => {
    const list = JSON.parse((await cordon(["policies", "list", "--format", "json"])).out);
    const lines = (await cordon(["policies", "list"])).out.trim().split("\n");
    assert.equal(lines.length, list.length);
    assert.ok(list.some(({ id }: { id: string }) => id === "aws-s3-versioning-enabled"));
  });

  it("explains one with its law, its remedy and its examples", async () => {
    const { code, out } = await cordon(["policies", "explain", "aws-s3-versioning-present"]);
    assert.equal(code, 0);
    for (const part of ["Article 21(2)(c)", "Annex 4.2", "Why", "Fix", "new aws.s3.Bucket(", "bucket: example.id"]) {
      assert.ok(out.includes(part), part);
    }
    assert.equal((await cordon(["policies", "explain", "cordon-exemption-record"])).code, 0);
  });

  it("names the nearest ids to one that does not exist", async () => {
    const { code, err } = await cordon(["policies", "explain", "aws-s3-versionning-enable"]);
    assert.equal(code, 2);
    assert.match(err, /did you mean aws-s3-versioning-enabled/);
  });
});
