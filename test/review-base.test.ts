import * as assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import type { Finding } from "../assessment/assessment";
import { build, cordon, folderWith, goodState, weakState } from "./cli-run";
import { repository, reviewIn } from "./repository-of";

const program = (status: string): string => `import * as aws from "@pulumi/aws";
new aws.s3.BucketVersioning("records", { bucket: "records", versioningConfiguration: { status: "${status}" } });
`;

describe("cordon review --base", () => {
  before(build);

  it("compares with where the change left the branch, and leaves no trace in the repository", async () => {
    const { folder, git, remove } = repository(
      { "infra/index.ts": program("Enabled") },
      { "infra/index.ts": program("Suspended") },
    );
    git("checkout", "-q", "main");
    writeFileSync(path.join(folder, "infra/index.ts"), program("Suspended"));
    git("commit", "-qam", "later");
    git("checkout", "-q", "change");
    const { code, out } = await cordon(["review", "--base", "main", "--after", "infra", "--output", "out"], folder);
    assert.equal(code, 1, out);
    const readme = readFileSync("README.md", "utf8");
    const printed = /<!-- the last line of a review.*-->\n```text\n(.*)\n```/.exec(readme);
    assert.ok(printed?.[1] && out.includes(printed[1]), out);
    const { before, after, findings } = reviewIn(folder);
    assert.deepEqual(new Set(findings.map(({ position }: Finding) => position?.file)), new Set(["infra/index.ts"]));
    assert.match(readFileSync(path.join(folder, "out/prod/review.md"), "utf8"), /`infra\/index\.ts:\d+`/);
    assert.equal(before.commit.id, git("rev-parse", "main~1").trim());
    assert.equal(after.commit.id, git("rev-parse", "change").trim());
    assert.equal(git("worktree", "list").trim().split("\n").length, 1);
    assert.equal(git("status", "--porcelain").trim(), "");
    remove();
  });

  it("knows a renamed store by its alias, which the engine keeps", async () => {
    const store = (name: string, options = ""): string =>
      `import * as aws from "@pulumi/aws";\nnew aws.s3.Bucket("${name}", { tags: { owner: "clinic" } }${options});\n`;
    const renamed = { "infra/index.ts": store("archive", ', { aliases: [{ name: "records" }] }') };
    for (const [change, expected] of [
      [renamed, []],
      [{ "infra/index.ts": store("archive") }, ["replaced"]],
    ] as const) {
      const { folder, remove } = repository({ "infra/index.ts": store("records") }, change);
      await cordon(["review", "--base", "main", "--after", "infra", "--output", "out"], folder);
      const { findings, resources } = reviewIn(folder);
      assert.ok(findings.every((each: { change: string }) => each.change === "remaining"));
      assert.deepEqual(
        resources.map((each: { change: string }) => each.change),
        expected,
      );
      remove();
    }
  });

  it("calls nothing new where there is no base, and says why", async () => {
    const { folder, git, remove } = repository({ "infra/index.ts": program("Suspended") }, { "infra/a.txt": "a" });
    const why = async (base: string): Promise<string> => {
      const { code } = await cordon(["review", "--base", base, "--after", "infra", "--output", "out"], folder);
      assert.equal(code, 1);
      const { before, notCompared, findings } = reviewIn(folder);
      assert.equal(before, null);
      assert.ok(findings.every(({ change }: { change: string }) => change === "remaining"));
      return notCompared;
    };
    assert.match(await why("nowhere"), /no commit nowhere here: fetch it/);
    assert.match(await why("--output=/tmp/x"), /no commit --output/);
    git("checkout", "-q", "--orphan", "alone");
    git("commit", "-qm", "alone");
    assert.match(await why("main"), /have no commit in common/);
    git("checkout", "-q", "main");
    rmSync(path.join(folder, ".git"), { recursive: true });
    assert.match(await why("main"), /no git repository/);
    remove();
  });

  it("has none either where the folder held no project yet", async () => {
    const project = "name: shop\nruntime: nodejs\n";
    const { folder, remove } = repository(
      { "shop/README.md": "Soon." },
      { "shop/Pulumi.yaml": project, "shop/Pulumi.prod.yaml": "config: {}\n", "shop/index.ts": program("Enabled") },
    );
    const { code, err } = await cordon(["review", "--base", "main", "--after", "shop", "--output", "out"], folder);
    assert.notEqual(code, 2, err);
    assert.match(reviewIn(folder).notCompared, /The base cannot be judged: There is no Pulumi\.yaml here/);
    remove();
  });

  it("says that a clone is shallow", async () => {
    const { folder, git, remove } = repository({ "infra/index.ts": program("Enabled") }, { "infra/a.txt": "a" });
    git("checkout", "-q", "main");
    writeFileSync(path.join(folder, "b.txt"), "b");
    git("add", "-A");
    git("commit", "-qm", "later");
    const shallow = path.join(folder, "out", "shallow");
    git("clone", "-q", "--depth", "1", "--no-single-branch", "--branch", "change", `file://${folder}`, shallow);
    symlinkSync(path.resolve("node_modules"), path.join(shallow, "node_modules"));
    await cordon(["review", "--base", "main", "--after", "infra", "--output", "out"], shallow);
    assert.match(reviewIn(shallow).notCompared, /shallow.*fetch-depth: 0/);
    remove();
  });

  it("judges on where the base does not plan, and says why", async () => {
    const { folder, remove } = repository(
      { "infra/index.ts": 'throw new Error("not today");\n' },
      { "infra/index.ts": program("Enabled") },
    );
    const { code } = await cordon(["review", "--base", "main", "--after", "infra", "--output", "out"], folder);
    assert.equal(code, 0);
    assert.match(reviewIn(folder).notCompared, /base cannot be judged: .*not today/);
    remove();
  });

  it("sees who edits the gate: levels, the version of Cordon, the pipeline", async () => {
    const files = {
      "infra/index.ts": program("Enabled"),
      "levels.json": "{}",
      "infra/package.json": '{"devDependencies":{"cordon":"1.0.0"}}',
      "package-lock.json":
        '{"packages":{"node_modules/cordon":{"resolved":"https://packages.example/cordon-1.0.0.tgz"}}}',
      "yarn.lock": 'cordon@^1.0.0:\n  version "1.0.0"\nother@^1.0.0:\n',
      ".github/workflows/review.yml": "steps: [{run: npx cordon review}]\n",
    };
    const { folder, remove } = repository(files, {
      "levels.json": '{"aws-s3-versioning-enabled":"disabled"}',
      "infra/package.json": '{"devDependencies":{"cordon":"file:../mine"}}',
      "package-lock.json":
        '{"packages":{"node_modules/cordon":{"resolved":"https://elsewhere.example/cordon-1.0.0.tgz"}}}',
      "yarn.lock": 'cordon@^1.0.0:\n  version "1.0.1"\nother@^1.0.0:\n',
      "pnpm-lock.yaml": "packages:\n  other@2.0.0:\n    resolution: {integrity: b}\n",
      ".github/workflows/review.yml": "steps: [{run: npx cordon review || true}]\n",
    });
    const args = [
      "review",
      "--base",
      "main",
      "--after",
      "infra",
      "--output",
      "out",
      "--policy-pack-config",
      "levels.json",
    ];
    assert.equal((await cordon(args, folder)).code, 1);
    const kinds = reviewIn(folder).gate.map(({ kind, blocks }: { kind: string; blocks: boolean }) => [kind, blocks]);
    assert.deepEqual(kinds.sort(), [
      ["level lowered", true],
      ["pack changed", true],
      ["pack changed", true],
      ["pack changed", true],
      ...Array(4).fill(["packages changed", false]),
      ["tool changed", true],
    ]);
    remove();
  });
});

describe("cordon review", () => {
  const { folder, remove } = folderWith({ "good.json": goodState, "weak.json": weakState, "broken.json": "{" });
  before(build);
  after(remove);
  const review = (...args: string[]) => cordon(["review", ...args], folder);

  it("compares states, and assessments that an earlier run left", async () => {
    assert.equal((await review("--before", "good.json", "--after", "weak.json")).code, 1);
    await cordon(["check", "--state", "good.json", "--format", "json", "--output", "was"], folder);
    const { code, out } = await review("--before", "was/prod/assessment.json", "--after", "weak.json");
    assert.equal(code, 1, out);
    assert.equal((await review("--before", "weak.json", "--after", "good.json")).code, 0);
    assert.deepEqual([reviewIn(folder).decision, existsSync(path.join(folder, "out/prod/review.md"))], ["merge", true]);
  });

  it("gives the same bytes for the same sides", async () => {
    const texts: string[] = [];
    for (let run = 0; run < 2; run += 1) {
      await review("--before", "good.json", "--after", "weak.json");
      texts.push(readFileSync(path.join(folder, "out/prod/review.md"), "utf8"));
    }
    assert.equal(texts[0], texts[1]);
  });

  it("ends with 2 on what it cannot use, and writes nothing", async () => {
    for (const [args, message] of [
      [["--after", "nothing.json"], /no such folder or file/],
      [["--before", "broken.json", "--after", "good.json"], /broken\.json/],
      [["--before", "good.json", "--base", "main", "--after", "good.json"], /--base BRANCH, or --before SIDE/],
      [["--before", "good.json", "--after", "weak.json", "--after-events", "good.json"], /goes with a preview/],
      [["--after", "good.json", "--before-events", "good.json"], /--before-events goes with --before/],
    ] as [string[], RegExp][]) {
      const { code, err } = await review(...args, "--output", "none");
      assert.equal(code, 2, err);
      assert.match(err, message);
    }
    assert.equal(existsSync(path.join(folder, "none")), false);
  });
});
