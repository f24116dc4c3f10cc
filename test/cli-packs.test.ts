import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { reviewMarkdown } from "../reports/review/markdown";
import { reviewSchema } from "../review/review";
import { build, cordon, folderWith } from "./cli-run";
import { logOf, policyEvent, previewOf, storeUrn } from "./policy-log";

const violation = policyEvent("no-note", { resourceUrn: storeUrn });
const { folder, remove } = folderWith({
  "preview.json": previewOf(),
  "calm.jsonl": logOf(policyEvent("advise", { enforcementLevel: "advisory" })),
  "refused.jsonl": logOf(violation, policyEvent("whole")),
  "cut.jsonl": logOf(violation).split("\n").slice(0, 2).join("\n"),
});
const review = (...args: string[]) => cordon(["review", "--after", "preview.json", ...args], folder);

describe("a preview that other packs judged too", () => {
  before(build);
  after(remove);

  it("blocks a review by what they found, and says so in every place", async () => {
    const sides = ["--after-events", "refused.jsonl", "--before", "preview.json", "--before-events", "calm.jsonl"];
    const { code, out } = await review(...sides, "--format", "terminal,json,markdown", "--output", "out");
    assert.equal(code, 1);
    assert.match(out, /mandatory {2}own-pack\/no-note {2}records {2}index\.ts:7\n {2}About no-note\n/);
    const written = (name: string): string => readFileSync(path.join(folder, "out/prod", name), "utf8");
    const data = reviewSchema.parse(JSON.parse(written("review.json")));
    assert.deepEqual(
      data.packs.map(({ policy, change, blocks }) => [policy, change, blocks]),
      [
        ["no-note", "new", true],
        ["whole", "new", true],
        ["advise", "dropped", false],
      ],
    );
    assert.equal(written("review.md"), reviewMarkdown(data));
    assert.doesNotMatch(out + written("review.json") + written("review.md"), /hunter2/);
  });

  it("is said in one line by a check, whose verdict stays that of our policies", async () => {
    const check = (events: string) =>
      cordon(["check", "--preview", "preview.json", "--events", events, "--fail-on", "never"], folder);
    const refused = await check("refused.jsonl");
    assert.equal(refused.code, 0);
    assert.match(
      refused.err,
      /^cordon: pulumi up of prod is refused: no-note of the policy pack own-pack is violated, and 1 more\. Cordon judges its own policies only\.$/m,
    );
    assert.doesNotMatch((await check("calm.jsonl")).err, /refused/);
  });

  it("is no side of a review where its log is cut", async () => {
    const { code, err } = await review("--after-events", "cut.jsonl");
    assert.equal(code, 2);
    assert.match(err, /cut\.jsonl:2: This log of events ends before the preview did/);
  });
});
