import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { readPreview } from "../../plan/preview";
import { planProgram } from "../../plan/program";
import { readState } from "../../plan/state";
import { describeEngine } from "./cli";
import { Engine } from "./engine";
import { graphOf } from "./graph";
import { missingIn } from "./stand-in/missing";

const pack = ["--policy-pack", path.resolve("policypack")];

for (const stack of ["prod", "prod-azure"]) {
  describeEngine(`the hosting environment, ${stack}`, () => {
    let engine: Engine;
    before(async () => {
      engine = Engine.infra();
      await engine.stack(stack, readFileSync(`Pulumi.${stack}.yaml`, "utf8"));
    });
    after(() => engine.close());

    it("is the same graph in the engine's preview as offline", async () => {
      const { code, out, all } = await engine.run("preview", "--json", "--event-log", "events.jsonl", ...pack);
      assert.equal(code, 0, all);
      const preview = readPreview(out, { events: engine.read("events.jsonl") });
      assert.deepEqual(graphOf(preview), graphOf(await planProgram(engine.folder, { stack })));
    });

    it("comes up with the pack, and reads no output that nothing gives", async () => {
      const { code, all } = await engine.run("up", "--yes", ...pack);
      assert.equal(code, 0, all);
      const plan = readState((await engine.run("stack", "export")).out);
      const components = plan.resources.filter(({ custom }) => !custom).map(({ outputs }) => outputs);
      assert.deepEqual(missingIn([plan.resources.map(({ inputs }) => inputs), components]), []);
      assert.deepEqual(graphOf(plan), graphOf(await planProgram(engine.folder, { stack })));
    });

    it("is not destroyed: each protected resource is named", async () => {
      const plan = readState((await engine.run("stack", "export")).out);
      const { code, all } = await engine.run("destroy", "--yes");
      assert.notEqual(code, 0);
      const guarded = plan.resources.filter(({ protect }) => protect);
      assert.ok(guarded.length > 0);
      assert.deepEqual(
        guarded.filter(({ urn }) => !all.includes(urn)),
        [],
      );
    });
  });
}
