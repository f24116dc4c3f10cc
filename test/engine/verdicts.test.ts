import * as assert from "node:assert/strict";
import * as path from "node:path";
import type { Plan } from "../../plan/graph";
import { readPreview } from "../../plan/preview";
import { planProgram } from "../../plan/program";
import { readState } from "../../plan/state";
import { judge } from "../../policypack/judge";
import { policies } from "../../policypack/policies";
import { describeEngine } from "./cli";
import { Engine } from "./engine";
import { graphOf } from "./graph";

const pack = ["--policy-pack", path.resolve("policypack")];

const programs: Record<string, string> = {
  "aws-web": 'config:\n  aws:region: eu-west-3\n  aws-web:instances: "2"\n',
  "azure-app": "config:\n  azure-native:location: francecentral\n  azure-app:sqlPassword: unguessable\n",
  applied: "config:\n  aws:region: eu-west-3\n",
};

/** What each policy says of each resource, `<policy> <urn>` → outcome. */
const verdictsOf = (plan: Plan): Map<string, string> =>
  new Map(
    [...judge(plan, policies)].map(({ policy, resource, verdict }) => [
      `${policy.id} ${resource.urn}`,
      verdict.outcome,
    ]),
  );

/** What the pack told the engine, in the same form. */
const findingsIn = (log: string): string[] =>
  log
    .split("\n")
    .filter((line) => line.includes('"policyEvent"'))
    .map((line) => JSON.parse(line).policyEvent)
    .map(({ policyName, resourceUrn, message }) => {
      const isUnknown = message.includes("This cannot be known before deployment");
      return `${policyName} ${resourceUrn} ${isUnknown ? "unknown" : "fail"}`;
    })
    .sort();

for (const [name, file] of Object.entries(programs)) {
  describeEngine(`one verdict, whatever the plan was read from, on ${name}`, () => {
    let engine: Engine;
    let program: Plan;
    before(async () => {
      engine = Engine.example(name);
      await engine.stack("dev", file);
      program = await planProgram(engine.folder, { stack: "dev" });
    });
    after(() => engine.close());

    it("is the same from the pack, in the engine's preview and offline", async () => {
      const { out } = await engine.run("preview", "--json", "--event-log", "events.jsonl", ...pack);
      const log = engine.read("events.jsonl");
      const preview = readPreview(out, { events: log });
      assert.deepEqual(graphOf(preview), graphOf(program));
      const verdicts = [...verdictsOf(program)].sort();
      assert.deepEqual([...verdictsOf(preview)].sort(), verdicts);
      const found = verdicts.filter(([, outcome]) => outcome !== "pass").map((each) => each.join(" "));
      assert.ok(found.length > 0);
      assert.deepEqual(findingsIn(log), found);
    });

    it("stands after the deployment, but for what was unknown before it", async () => {
      const { code, all } = await engine.run("up", "--yes", "--skip-preview");
      assert.equal(code, 0, all);
      const state = readState((await engine.run("stack", "export")).out);
      const settled = verdictsOf(state);
      const known = [...verdictsOf(program)].filter(([, outcome]) => outcome !== "unknown");
      assert.ok(known.length > 0);
      assert.deepEqual(
        known.filter(([key, outcome]) => settled.get(key) !== outcome),
        [],
      );
    });
  });
}
