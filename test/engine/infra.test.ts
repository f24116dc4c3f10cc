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
      const { code, all } = await engine.run("up", "--yes", "--event-log", "up.jsonl", ...pack);
      assert.equal(code, 0, all);
      assert.doesNotMatch(engine.read("up.jsonl"), /"policyName":"network-/);
      const plan = readState((await engine.run("stack", "export")).out);
      const components = plan.resources.filter(({ custom }) => !custom).map(({ outputs }) => outputs);
      assert.deepEqual(missingIn([plan.resources.map(({ inputs }) => inputs), components]), []);
      assert.deepEqual(graphOf(plan), graphOf(await planProgram(engine.folder, { stack })));
    });

    it("is not destroyed: the engine names the protected resources that it meets first, and all stays", async () => {
      const { resources } = readState((await engine.run("stack", "export")).out);
      const { code, all } = await engine.run("destroy", "--yes");
      assert.notEqual(code, 0);
      const named = resources.filter(({ urn }) => all.includes(`resource "${urn}" cannot be deleted`));
      assert.ok(named.length > 0, all);
      assert.deepEqual(
        named.filter(({ protect }) => !protect),
        [],
      );
      const left = readState((await engine.run("stack", "export")).out).resources;
      assert.deepEqual(
        left.map(({ urn }) => urn),
        resources.map(({ urn }) => urn),
      );
    });

    it("has an ephemeral twin, which is destroyed whole", async () => {
      await engine.stack("twin", `${readFileSync(`Pulumi.${stack}.yaml`, "utf8")}  cordon:lifecycle: ephemeral\n`);
      for (const command of ["up", "destroy"]) {
        const { code, all } = await engine.run(command, "--yes", "--skip-preview");
        assert.equal(code, 0, all);
      }
      assert.deepEqual(await engine.deployed(), []);
    });
  });
}
