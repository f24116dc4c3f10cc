import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import * as path from "node:path";
import { readPlans } from "../cli/plans";
import { build, cordon, folderWith, stateOf } from "./cli-run";

const type = "aws:s3/bucketVersioning:BucketVersioning";
const state = (name: string, stack?: string): string => {
  const inputs = { bucket: name, expectedBucketOwner: name, versioningConfiguration: { status: "Suspended" } };
  return stateOf([{ type, name, inputs }], stack);
};
const files = {
  "made/old.json": state("archive"),
  "made/new.json": state("records"),
  "made/else.json": state("records", "dev").replaceAll("::hospital::", "::shop::"),
  "apps/clinic/Pulumi.yaml": "name: hospital\nruntime: nodejs\n",
  "apps/clinic/index.ts": `\nnew BucketVersioning("records", { versioningConfiguration: { status: "Suspended" } });\n`,
  "apps/shop/Pulumi.yaml": "name: shop\nruntime: nodejs\n",
  "apps/shop/index.ts": `\n\nnew BucketVersioning("records", {});\n`,
};

describe("cordon review --project", () => {
  const { folder, remove } = folderWith(files);
  before(build);
  after(remove);
  const review = (...args: string[]) => cordon(["review", "--format", "github,json", ...args], folder);
  const findings = () =>
    JSON.parse(readFileSync(path.join(folder, "out/prod/review.json"), "utf8")).findings.map(
      ({ change, position }: any) => [change, position && `${position.file}:${position.line}`],
    );

  it("names the lines of a change that was planned elsewhere, and none for what was there before", async () => {
    const { code, out, err } = await review("--before", "made/old.json", "--after", "made/new.json");
    assert.equal(code, 1, err);
    assert.match(out, /^::error file=Pulumi\.yaml,line=1,/m);
    const sides = ["--before", "made/old.json", "--after", "made/new.json"];
    const { out: named } = await review(...sides, "--project", "apps/clinic");
    assert.match(named, /^::error file=index\.ts,line=2,/m);
    assert.deepEqual(findings(), [
      ["new", "index.ts:2"],
      ["mended", undefined],
    ]);
  });

  it("takes an assessment too, and lays its lines in the repository of the project", async () => {
    const args = ["--state", "made/new.json", "--project", "apps/clinic", "--format", "json", "--output", "was"];
    await cordon(["check", ...args], folder);
    const at = ["--after", "was/prod/assessment.json", "--project", "apps/clinic"];
    assert.match((await review(...at)).out, /^::error file=index\.ts,line=2,/m);
  });

  it("is what a base is planned from", async () => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@clinic.example", ...args]);
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "start");
    await review("--base", "HEAD", "--after", "made/new.json", "--project", "apps/clinic");
    const { notCompared } = JSON.parse(readFileSync(path.join(folder, "out/prod/review.json"), "utf8"));
    assert.match(notCompared, /The base cannot be judged: The program's dependencies are not installed/);
    rmSync(path.join(folder, ".git"), { recursive: true });
  });

  it("refuses a project that is another, or of a program, and writes nothing", async () => {
    rmSync(path.join(folder, "out"), { recursive: true, force: true });
    for (const [args, message] of [
      [["--after", "made/new.json", "--project", "apps/shop"], /project here is shop, .* is of hospital/],
      [["--after", "apps/clinic", "--project", "apps/clinic"], /--project goes with --preview or --state/],
    ] as [string[], RegExp][]) {
      const { code, err } = await review(...args);
      assert.equal(code, 2);
      assert.match(err, message);
    }
    assert.throws(() => findings(), /ENOENT/);
  });
});

describe("cordon network --project", () => {
  const { folder, remove } = folderWith(files);
  after(remove);
  const at = (...names: string[]): string[] => names.map((name) => path.join(folder, name));

  it("finds the project of each state of an estate", async () => {
    const project = at("apps/shop", "apps/clinic");
    const { resources } = await readPlans({ state: at("made/new.json", "made/else.json"), project });
    assert.deepEqual(
      resources.map(({ position }) => position),
      [2, 3].map((line) => ({ file: "index.ts", line, column: 1 })),
    );
  });

  it("refuses a state of none of them, and programs", async () => {
    const project = at("apps/shop");
    await assert.rejects(readPlans({ state: at("made/new.json"), project }), /is of hospital/);
    await assert.rejects(readPlans({ program: at("apps/shop"), project }), /--project goes with --preview or --state/);
  });
});
