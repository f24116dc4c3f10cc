import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { folderWith } from "./cli-run";
import { shown, shownAs } from "./review-page";

describe("what is ready-made for GitLab", () => {
  const template = readFileSync("ready-made/gitlab.yml", "utf8");

  it("becomes the pipeline that it should, with the file that the page shows", () => {
    const user = shownAs(".gitlab-ci.yml").replace(/ {2}- project: .*\n {4}ref: .*\n {4}file: (.*)/, "  - local: $1");
    assert.match(user, /local:/);
    const { folder, remove } = folderWith({ ".gitlab-ci.yml": user, "ready-made/gitlab.yml": template });
    const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args]);
    git("init", "--quiet");
    git("remote", "add", "origin", "https://gitlab.example.com/clinic/infra.git");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "all");
    // It reads pipelines as GitLab does, and holds them against GitLab's own schema.
    const reader = path.resolve("node_modules/.bin/gitlab-ci-local");
    const options = { cwd: folder, encoding: "utf8", stdio: "pipe" } as const;
    const printed = execFileSync(process.execPath, [reader, "--preview"], options);
    remove();
    const { "cordon-review": review, "cordon-comment": comment } = parse(printed.slice(printed.indexOf("---\n")));
    assert.equal(review.variables.CORDON_PROGRAM, "infra");
    assert.equal(review.variables.CORDON_BASE, "$CI_MERGE_REQUEST_DIFF_BASE_SHA");
    assert.deepEqual(review.script, [
      'git remote set-url origin "$CI_PROJECT_URL.git"',
      "/tmp/cordon/ready-made/review.sh",
    ]);
    assert.equal(comment.variables.GIT_STRATEGY, "none");
    assert.ok(!("CORDON_PROGRAM" in comment.variables));
  });

  it("holds no input in a script", () => {
    const [, pipeline] = parseAllDocuments(template).map((document) => ("toJS" in document ? document.toJS() : {}));
    for (const job of Object.values<any>(pipeline)) {
      assert.doesNotMatch(JSON.stringify([job.script, job.before_script]), /\$\[\[/);
    }
  });
});

describe("what is ready-made for Azure Pipelines", () => {
  const template = parse(readFileSync("ready-made/azure-pipelines.yml", "utf8"));
  const steps: any[] = template.jobs.flatMap((job: any) => job.steps.map((step: any) => ({ ...step, job: job.job })));

  it("holds no parameter and no variable in a script", () => {
    for (const { bash } of steps) assert.doesNotMatch(bash ?? "", /\$[({]/);
  });

  it("gives the token to the comment alone, in a job that does not check out the pull request", () => {
    const withToken = steps.filter(({ env }) => JSON.stringify(env ?? {}).includes("System.AccessToken"));
    assert.deepEqual(
      withToken.map(({ job, displayName }) => [job, displayName]),
      [["cordon_comment", "Comment"]],
    );
    const checkouts = steps.filter(({ checkout }) => checkout);
    assert.ok(!checkouts.some(({ job, checkout }) => job === "cordon_comment" && checkout === "self"));
    for (const { persistCredentials } of checkouts) assert.equal(persistCredentials, "false");
  });

  it("is used with parameters that it has", () => {
    const { jobs, resources } = parse(shownAs("azure-pipelines.yml"));
    assert.equal(jobs[0].template, `ready-made/azure-pipelines.yml@${resources.repositories[0].repository}`);
    const known = template.parameters.map(({ name }: { name: string }) => name);
    for (const name of Object.keys(jobs[0].parameters)) assert.ok(known.includes(name), name);
  });
});

describe("what is ready-made for pre-commit", () => {
  it("is a hook of the id that the page shows, which what a program is made of wakes", () => {
    const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
    assert.equal(parse(shownAs(".pre-commit-config.yaml")).repos[0].hooks[0].id, hook.id);
    const wakes = (file: string): boolean => new RegExp(hook.files).test(file);
    const files = [
      "infra/index.ts",
      "Pulumi.prod.yaml",
      "a/Pulumi.yaml",
      "b.mjs",
      "README.md",
      "xPulumi.yaml",
      "c.json",
    ];
    assert.deepEqual(files.filter(wakes), files.slice(0, 4));
  });
});

it("the page about reviews shows files of about ten lines", () => {
  assert.equal(shown.length, 7);
  for (const { name, text } of shown) assert.ok(text.trimEnd().split("\n").length <= 11, name);
});
