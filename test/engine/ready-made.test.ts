import * as assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { readPreview } from "../../plan/preview";
import { optionOf, ReadyMade } from "../ready-made-run";
import { describeEngine } from "./cli";
import { Engine } from "./engine";

const blocked = "aws-s3-public-access-blocked";

describeEngine("the script that reviews", () => {
  let engine: Engine;
  const home = new ReadyMade();
  before(async () => {
    engine = Engine.program("records");
    await engine.stack("dev", 'config:\n  aws:region: eu-west-3\n  records:open: "true"\n');
    writeFileSync(engine.file("levels.json"), JSON.stringify({ all: "advisory", [blocked]: "mandatory" }));
    for (const part of ["policypack", "node_modules"]) symlinkSync(path.resolve(part), home.file(`cordon/${part}`));
  });
  after(() => {
    engine.close();
    home.close();
  });

  it("has the whole plan and the policy's own events in one run, although a mandatory policy fails", async () => {
    const env = { ...engine.env, CORDON_STACK: "dev", CORDON_PROGRAM: engine.folder };
    const { said } = await home.run("engine.sh", { ...env, CORDON_POLICY_PACK_CONFIG: engine.file("levels.json") });
    const call = home.called();
    assert.ok(call, said);
    const [after = "", events = ""] = ["--after", "--after-events"].map((name) => call.files[optionOf(call, name) ?? ""]);
    const plan = readPreview(after, { events });
    const seen = plan.resources.map(({ type, name }) => `${type.split(":").at(-1)} ${name}`);
    for (const each of ["Bucket records", "BucketPublicAccessBlock records", "BucketVersioning records"]) {
      assert.ok(seen.includes(each), seen.join("\n"));
    }
    const judged = events.split("\n").flatMap((line) => (line ? [JSON.parse(line).policyEvent ?? []] : []).flat());
    assert.ok(
      judged.some(({ policyName, enforcementLevel }) => policyName === blocked && enforcementLevel === "mandatory"),
    );
  });
});
