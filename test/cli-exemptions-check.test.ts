import * as assert from "node:assert/strict";
import { renameSync } from "node:fs";
import * as path from "node:path";
import { acceptingFiles, statesIn } from "./accepted";
import { build, cordon, folderWith } from "./cli-run";

describe("cordon exemptions check", () => {
  const { folder, remove } = folderWith(acceptingFiles);
  before(build);
  after(remove);
  const run = (...args: string[]) => cordon(["exemptions", "check", ...args], folder);

  it("says what is unused, expired and gone, and ends with 1", async () => {
    const { code, out, err } = await run(
      "--state",
      "state.json",
      "--stack-config",
      "Pulumi.prod.yaml",
      "--format",
      "json",
    );
    assert.equal(code, 1);
    assert.deepEqual(statesIn(out), [
      "prod exemption cache active 20",
      "prod exemption elsewhere unused 60",
      "prod exemption cache invalid 0",
      "prod baseline records active 90",
      "prod baseline images expired 0",
      "prod baseline gone gone 90",
    ]);
    assert.match(err, /1 record ends within 30 days.*\n.*1 baseline entry is of no more use/);
  });

  it("warns of what ends, and ends with 0 where all is in order", async () => {
    renameSync(path.join(folder, "cordon-baseline.prod.yaml"), path.join(folder, "elsewhere.yaml"));
    const check = (state: string, ...args: string[]) => run("--state", state, "--stack-config", "good.yaml", ...args);
    const { code, err } = await check("cache.json");
    assert.deepEqual([code, err], [0, ""]);
    assert.match((await check("cache.json", "--within", "60")).err, /1 record ends within 60 days/);
    const { code: pending, out } = await check("secret.json");
    assert.equal(pending, 0);
    assert.match(out, /active: the check is not known yet/);
  });
});
