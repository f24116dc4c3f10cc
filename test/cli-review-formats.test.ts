import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { build, cordon, folderWith, goodState, weakState } from "./cli-run";

const formats = "markdown,json,sarif,junit,gitlab,csv";

describe("cordon review --format", () => {
  before(build);

  it("writes files, prints what a step is read for, and places findings in the repository", async () => {
    const { folder, remove } = folderWith({
      "infra/Pulumi.yaml": "name: hospital\nruntime: nodejs\n",
      "infra/good.json": goodState,
      "infra/weak.json": weakState,
    });
    execFileSync("git", ["-C", folder, "init", "-q"]);
    const sides = ["--before", "infra/good.json", "--after", "infra/weak.json"];
    const { code, out } = await cordon(["review", ...sides, "--format", `${formats},github,azure`], folder);
    assert.equal(code, 1);
    assert.match(out, /^::error file=infra\/Pulumi\.yaml,line=1,col=1,title=high cordon\/aws-s3-versioning-enabled::/m);
    assert.match(out, /^##vso\[task\.logissue type=error;sourcepath=infra\/Pulumi\.yaml;linenumber=1;/m);
    const written = path.join(folder, "out/prod");
    assert.deepEqual(readdirSync(written).sort(), [
      "junit.xml",
      "review.csv",
      "review.json",
      "review.md",
      "review.sarif",
    ]);
    assert.equal(readdirSync(path.join(folder, "out")).sort().join(" "), "gl-code-quality-report.json prod");
    assert.match(readFileSync(path.join(written, "review.sarif"), "utf8"), /"uri":"infra\/Pulumi\.yaml"/);
    remove();
  });
});
