import * as assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { reviewSchema } from "../../review/review";
import { build } from "../cli-run";
import { describeEngine } from "./cli";
import { Engine } from "./engine";

/** A pack as somebody writes one, which says the value of a property. */
const policies = `[
  { name: "no-note", description: "Notes must not be kept", enforcementLevel: "mandatory", severity: "critical",
    validateResource: ({ type, props }, report) => {
      if (type === "aws:s3/bucketObject:BucketObject") report("It is kept in " + props.bucket);
    } },
  { name: "small", description: "Stacks must be small", enforcementLevel: "advisory",
    validateStack: (_, report) => report("It is not") },
  { name: "calm", description: "Keys must be calm", enforcementLevel: "mandatory", validateResource: () => {} },
]`;
const packOf = (list: string): string =>
  `const { PolicyPack } = require("@pulumi/policy");\nnew PolicyPack("own-pack", { policies: ${list} });\n`;

describeEngine("a second policy pack in the same preview", () => {
  let engine: Engine;
  before(async () => {
    build();
    engine = Engine.program("records");
    await engine.stack("dev", "config:\n  aws:region: eu-west-3\n");
    mkdirSync(engine.file("own-pack"));
    writeFileSync(engine.file("own-pack/PulumiPolicy.yaml"), "runtime: nodejs\n");
    writeFileSync(engine.file("own-pack/package.json"), JSON.stringify({ name: "own-pack", version: "1.2.3" }));
  });
  after(() => engine.close());

  /** Previews with our pack and one that is written so, and reviews what came of it, as a job of CI does. */
  function reviewed(pack: string, packs = "own-pack"): Promise<{ code: number; said: string }> {
    writeFileSync(engine.file("own-pack/index.js"), pack);
    const own = { CORDON_STACK: "dev", CORDON_OUTPUT: "out", CORDON_FORMAT: "json,markdown" };
    const env = { ...engine.env, ...own, CORDON_POLICY_PACKS: packs };
    return new Promise((resolve) => {
      execFile(path.resolve("ready-made/engine.sh"), { cwd: engine.folder, env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, said: out + err }),
      );
    });
  }
  const read = (name: string): string => readFileSync(engine.file(`out/dev/${name}`), "utf8");

  it("blocks the review by name, resource and line, with nothing of ours said twice", async () => {
    const { code, said } = await reviewed(packOf(policies));
    assert.equal(code, 1, said);
    const { packs, findings, decision } = reviewSchema.parse(JSON.parse(read("review.json")));
    assert.deepEqual(
      packs.map(({ pack, version, policy, level, severity, resource, position, blocks }) =>
        [pack, version, policy, level, severity, resource.name, position?.file, blocks].join(" "),
      ),
      [
        "own-pack 1.2.3 no-note mandatory critical note index.ts true",
        "own-pack 1.2.3 small advisory  records-dev Pulumi.yaml false",
      ],
    );
    assert.equal(decision, "block");
    assert.ok(findings.some(({ policy, state }) => policy === "aws-s3-http-refused" && state === "fail"));
    assert.match(read("review.md"), /Notes must not be kept/);
    assert.doesNotMatch(read("review.md") + read("review.json"), /elsewhere/);
  });

  it("does not block once its own configuration lets the violation through", async () => {
    writeFileSync(engine.file("levels.json"), JSON.stringify({ "no-note": "advisory" }));
    const { code, said } = await reviewed(packOf(policies), "own-pack=levels.json");
    const { packs, decision } = reviewSchema.parse(JSON.parse(read("review.json")));
    assert.deepEqual([code, decision, packs.map(({ level }) => level)], [0, "look", ["advisory", "advisory"]], said);
  });

  it("is no review where the pack does not load, or breaks", async () => {
    const crash = 'throw new Error("hunter2");';
    const broken = [
      crash,
      packOf(policies.replace("() => {}", `() => { ${crash} }`)),
      packOf(policies.replace('report("It is not")', `{ ${crash} }`)),
    ];
    for (const pack of broken) {
      const { code, said } = await reviewed(pack);
      assert.equal(code, 2, said);
    }
  });
});
