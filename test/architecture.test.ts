import * as assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import * as path from "node:path";

/** What each folder may import from; itself always. */
const knows: Record<string, string[]> = {
  measures: [],
  plan: [],
  declaration: ["measures"],
  network: ["declaration", "plan"],
  components: ["declaration", "network"],
  infra: ["components", "declaration", "network"],
  policypack: ["measures", "declaration", "network", "plan"],
  assessment: ["measures", "declaration", "network", "plan", "policypack"],
  review: ["measures", "declaration", "network", "plan", "policypack", "assessment"],
  reports: ["measures", "declaration", "plan", "network", "assessment", "policypack", "review"],
  posting: ["plan"],
  cli: ["measures", "declaration", "network", "plan", "policypack", "assessment", "review", "reports", "posting"],
};

describe("the folders", () => {
  for (const [folder, allowed] of Object.entries(knows)) {
    it(`${folder} imports only ${["itself", ...allowed].join(", ")}`, () => {
      const imported = globSync(`${folder}/**/*.ts`).flatMap((file) =>
        [...readFileSync(file, "utf8").matchAll(/(?:from|require\()\s*"(\.[^"]+)"/g)].map(([, target = ""]) => ({
          file,
          folder: path.join(path.dirname(file), target).split(path.sep)[0] ?? "",
        })),
      );
      const strangers = imported.filter((each) => each.folder !== folder && !allowed.includes(each.folder));
      assert.deepEqual(strangers, []);
    });
  }

  it("call git in one place", () => {
    const callers = globSync("{plan,policypack,assessment,review,reports,posting,cli}/**/*.ts").filter((file) =>
      /exec\w*\(\s*"git"|run\(\s*"git"|spawn\w*\(\s*"git"/.test(readFileSync(file, "utf8")),
    );
    assert.deepEqual(callers, ["plan/git.ts"]);
  });
});
