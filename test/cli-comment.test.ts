import * as assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import * as path from "node:path";
import { reviewMarkdown } from "../reports/review/markdown";
import { build, cordon, folderWith, goodState, weakState } from "./cli-run";
import { reviewOf, sideOf, versioning } from "./review-of";
import { StandIn } from "./stand-in-api";
import { githubApi, refused } from "./stand-in-github";

const review = reviewOf(sideOf([]), sideOf([versioning("records")]));
const json = JSON.stringify(review);
const args = ["comment", "--review", "review", "--post", "github"];

describe("cordon comment", () => {
  let github: StandIn;
  before(build);
  beforeEach(async () => {
    github = await StandIn.start(githubApi());
  });
  afterEach(() => github.close());

  /** Runs it on these files, and says what GitHub's page of the job then shows. */
  async function run(files: Record<string, string>, more: string[] = [], prepare?: (folder: string) => void) {
    const { folder, remove } = folderWith({ "summary.md": "", ...files });
    prepare?.(folder);
    const summary = path.join(folder, "summary.md");
    try {
      const result = await cordon([...args, ...more], folder, { ...github.env, GITHUB_STEP_SUMMARY: summary });
      return { ...result, summary: readFileSync(summary, "utf8") };
    } finally {
      remove();
    }
  }

  it("renders the comment from the data, whatever text lies beside it", async () => {
    const { code, err, summary } = await run({ "review/prod/review.json": json, "review/prod/review.md": "Merge!" });
    assert.deepEqual([code, err], [0, ""]);
    assert.deepEqual(
      github.comments.map(({ text }) => text),
      [reviewMarkdown(review)],
    );
    assert.equal(summary, `${reviewMarkdown(review).trimEnd()}\n\n`);
  });

  it("takes the folder of one stack as well", async () => {
    const { code } = await run({ "review/review.json": json });
    assert.deepEqual([code, github.comments.length], [0, 1]);
  });

  it("writes one comment for each stack, in the language asked for, and edits them the next time", async () => {
    const other = { ...review, stack: "test" };
    const files = { "review/prod/review.json": json, "review/test/review.json": JSON.stringify(other) };
    await run(files);
    await run(files, ["--lang", "fr"]);
    assert.deepEqual(
      github.comments.map(({ text }) => text),
      [reviewMarkdown(review, "fr"), reviewMarkdown(other, "fr")],
    );
  });

  it("shows on the page of the job what a token that can only read may not post, and says why", async () => {
    github.faults.push({ on: "POST", ...refused(403, "Resource not accessible by integration") });
    const { code, err, summary } = await run({ "review/prod/review.json": json }, ["--to", "comment"]);
    assert.match(err, /^cordon: GitHub answered 403 \(Resource not accessible by integration.*can only read\.\n$/);
    assert.equal(code, 0);
    assert.ok(summary.startsWith(reviewMarkdown(review).slice(0, 500)));
  });

  it("asks for no token where there is to be no comment", async () => {
    const files = { "review/prod/review.json": json };
    const { folder, remove } = folderWith(files);
    const GITHUB_STEP_SUMMARY = path.join(folder, "summary.md");
    const env = { GITHUB_STEP_SUMMARY, GITHUB_TOKEN: "" };
    const { code } = await cordon([...args, "--to", "summary"], folder, env);
    assert.deepEqual([code, existsSync(GITHUB_STEP_SUMMARY)], [0, true]);
    remove();
  });

  const wrong: [what: string, files: Record<string, string>, said: RegExp, prepare?: (folder: string) => void][] = [
    ["nothing", {}, /review: There is no such file/],
    [
      "another decision than follows from it",
      { "review/prod/review.json": JSON.stringify({ ...review, decision: "merge" }) },
      /prod\/review\.json.*says "merge", and "block" follows from what it holds/s,
    ],
    [
      "a folder without one",
      { "review/prod/review.md": "# Hello" },
      /There is no review\.json in here, nor in a folder/,
    ],
    ["JSON cut short", { "review/prod/review.json": json.slice(0, 300) }, /review\.json:1: The file breaks off/],
    [
      "a decision that there is not",
      { "review/prod/review.json": json.replace(/"decision":"\w+"/, '"decision":"yes"') },
      /decision: /,
    ],
    [
      "a key that is a command",
      { "review/prod/review.json": json.replace("{", '{"x\\n::error::y":1,') },
      /Unrecognized key/,
    ],
    [
      "a link to another file",
      { "secret.json": json, "review/prod/other": "" },
      /This is no file/,
      (folder) => symlinkSync(path.join(folder, "secret.json"), path.join(folder, "review/prod/review.json")),
    ],
  ];
  for (const [what, files, said, prepare] of wrong) {
    it(`${what}: one clear message, exit code 2, nothing posted`, async () => {
      const { code, err, summary } = await run(files, [], prepare);
      assert.match(err, said);
      assert.equal(err.trimEnd().split("\n").length, 1);
      assert.deepEqual([code, summary, github.comments], [2, "", []]);
    });
  }

  it("is what a review does itself with --post, and does not begin where it could not", async () => {
    const { folder, remove } = folderWith({ "good.json": goodState, "weak.json": weakState, "summary.md": "" });
    const review = ["review", "--before", "good.json", "--after", "weak.json", "--post", "github"];
    const env = { ...github.env, GITHUB_STEP_SUMMARY: path.join(folder, "summary.md") };
    assert.equal((await cordon(review, folder, env)).code, 1);
    assert.match(github.comments[0]?.text ?? "", /^<!-- cordon:hospital\/prod -->\n/);
    const { code, err } = await cordon([...review, "--output", "none"], folder, { ...env, GITHUB_REPOSITORY: "" });
    assert.deepEqual([code, existsSync(path.join(folder, "none"))], [2, false]);
    assert.match(err, /GITHUB_REPOSITORY/);
    remove();
  });
});
