import * as assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { reviewMarkdown } from "../../reports/review/markdown";
import { reviewSchema } from "../../review/review";
import { build, folderWith } from "../cli-run";
import { describeEngine } from "./cli";
import { Engine } from "./engine";

const sound = "config:\n  aws:region: eu-west-3\n";

describeEngine("the script that reviews as Pulumi previews", () => {
  let engine: Engine;
  const { folder, remove } = folderWith({ "temporary/.keep": "" });
  before(async () => {
    build();
    engine = Engine.program("records");
    await engine.stack("dev", sound);
  });
  after(() => {
    engine.close();
    remove();
  });

  /** Runs it where the program lies, as a job of CI does. */
  const review = (): Promise<{ code: number; said: string }> =>
    new Promise((resolve) => {
      const own = { CORDON_STACK: "dev", CORDON_OUTPUT: folder, CORDON_FORMAT: "markdown,json" };
      const env = { ...engine.env, ...own, TMPDIR: path.join(folder, "temporary") };
      execFile(path.resolve("ready-made/engine.sh"), { cwd: engine.folder, env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, said: out + err }),
      );
    });
  const written = () => reviewSchema.parse(JSON.parse(readFileSync(path.join(folder, "dev/review.json"), "utf8")));

  it("calls everything new in a stack that was never deployed", async () => {
    const { code, said } = await review();
    assert.equal(code, 0, said);
    const { before, findings, resources } = written();
    assert.equal(before?.resources, 0);
    assert.ok(resources.length > 0 && resources.every(({ change }) => change === "created"));
    assert.ok(findings.every(({ change }) => change === "new" || change === "unknown"));
  });

  it("gives the whole comment although a mandatory policy fails, by file and line", async () => {
    const { code, all } = await engine.run("up", "--yes", "--skip-preview");
    assert.equal(code, 0, all);
    engine.configure("dev", `${sound}  records:open: "true"\n`);
    const result = await review();
    assert.equal(result.code, 1, result.said);
    const { findings, before } = written();
    assert.ok(before);
    const news = findings.filter(({ change }) => change === "new");
    assert.deepEqual(
      news.map(({ policy, blocks, position }) => [policy, blocks, position?.file]),
      [["aws-s3-public-access-blocked", true, "index.ts"]],
    );
    assert.equal(readFileSync(path.join(folder, "dev/review.md"), "utf8"), reviewMarkdown(written()));
  });

  it("leaves nothing of what the engine wrote", () =>
    assert.deepEqual(
      readdirSync(path.join(folder, "temporary")).filter((name) => name.startsWith("tmp.")),
      [],
    ));
});
