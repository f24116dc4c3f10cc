import * as assert from "node:assert/strict";
import type { Plan } from "../../plan/graph";
import { readPreview } from "../../plan/preview";
import { planProgram } from "../../plan/program";
import { readState } from "../../plan/state";
import { UNKNOWN } from "../../plan/values";
import { describeEngine } from "./cli";
import { Engine } from "./engine";
import { graphOf, positionsOf } from "./graph";

const stackFile = "config:\n  aws:region: eu-west-3\n";
const secret = "hunter2hunter2";

describeEngine("one program, read three ways", () => {
  let engine: Engine;
  let plans: Plan[];

  before(async () => {
    engine = Engine.program("records");
    await engine.stack("dev", stackFile);
    await engine.run("config", "set", "--secret", "token", secret);
    const preview = await engine.run("preview", "--json", "--event-log", "events.jsonl");
    const again = await engine.run("up", "--yes", "--skip-preview");
    assert.equal(again.code, 0, again.all);
    const state = await engine.run("stack", "export");
    plans = [
      await planProgram(engine.folder, { stack: "dev" }),
      readPreview(preview.out, { events: engine.read("events.jsonl") }),
      readState(state.out, { stackConfig: engine.read("Pulumi.dev.yaml") }),
    ];
  });
  after(() => engine.close());

  it("is the same graph from program, preview and state", () => {
    const [program, preview, state] = plans.map(graphOf);
    assert.deepEqual(preview, program);
    assert.deepEqual(state, program);
  });

  it("says where each resource is written", () => {
    const [program, preview, state] = plans.map(positionsOf);
    const line =
      1 +
      engine
        .read("index.ts")
        .split("\n")
        .findIndex((text) => text.includes("new RandomPassword"));
    assert.equal(
      program?.["urn:pulumi:dev::records::random:index/randomPassword:RandomPassword::password"],
      `index.ts:${line}`,
    );
    assert.deepEqual(preview, program);
    assert.deepEqual(state, program);
  });

  it("names the same project, stack and plain configuration", () => {
    for (const { project, stack, config } of plans) {
      assert.deepEqual(
        { project, stack, config },
        { project: "records", stack: "dev", config: { "aws:region": "eu-west-3" } },
      );
    }
  });

  it("holds no secret, and reads what is withheld as unknown", () => {
    for (const plan of plans) {
      assert.doesNotMatch(JSON.stringify(plan), new RegExp(secret));
      const note = plan.resources.find(({ name }) => name === "note");
      assert.deepEqual([note?.inputs.content, note?.inputs.key], [UNKNOWN, UNKNOWN], plan.source);
      assert.equal(note?.withheld.key, "secret", plan.source);
    }
  });

  it("needs the log of events, or --show-sames, once something is deployed", async () => {
    const preview = await engine.run("preview", "--json", "--event-log", "later.jsonl");
    assert.throws(() => readPreview(preview.out), /leaves out \d+ unchanged resources/);
    const { resources } = readPreview(preview.out, { events: engine.read("later.jsonl") });
    assert.deepEqual(resources.map(({ urn }) => urn).sort(), Object.keys(graphOf(plans[0] as Plan)));
    const shown = await engine.run("preview", "--json", "--show-sames");
    assert.deepEqual(graphOf(readPreview(shown.out)), graphOf(plans[0] as Plan));
  });
});
