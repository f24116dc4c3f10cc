import * as assert from "node:assert/strict";
import * as path from "node:path";
import type { Plan } from "../../plan/graph";
import { readPreview } from "../../plan/preview";
import { planProgram } from "../../plan/program";
import { readState } from "../../plan/state";
import { describeEngine } from "./cli";
import { Engine } from "./engine";
import { graphOf } from "./graph";
import { verdictsOf } from "./judged";

const pack = ["--policy-pack", path.resolve("policypack")];

const programs: Record<string, string> = {
  "aws-web": 'config:\n  aws:region: eu-west-3\n  aws-web:instances: "2"\n',
  "azure-app": "config:\n  azure-native:location: francecentral\n  azure-app:sqlPassword: unguessable\n",
  applied: "config:\n  aws:region: eu-west-3\n",
};

/** Where two plans that both know say different things. A plan that lacks a verdict of the first says so too. */
const contradictions = (of: Plan, others: Plan[]): string[] =>
  others.flatMap((other) => {
    const said = new Map(verdictsOf(other));
    return verdictsOf(of)
      .map(([key, outcome]) => [key, outcome, said.get(key) ?? "nothing"] as const)
      .filter(([, outcome, then]) => then !== outcome && outcome !== "unknown" && then !== "unknown")
      .map(([key, outcome, then]) => `${key}: ${outcome} from the ${of.source}, ${then} from the ${other.source}`);
  });

const unknownIn = (plan: Plan): string[] =>
  verdictsOf(plan).flatMap(([key, outcome]) => (outcome === "unknown" ? [key] : []));

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

    it("is the same from pack and preview, and offline, where an unknown part hides no other", async () => {
      const { out } = await engine.run("preview", "--json", "--event-log", "events.jsonl", ...pack);
      const log = engine.read("events.jsonl");
      const preview = readPreview(out, { events: log });
      assert.deepEqual(graphOf(preview), graphOf(program));
      const found = verdictsOf(preview).filter(([, outcome]) => outcome !== "pass");
      assert.ok(found.length > 0);
      assert.deepEqual(
        findingsIn(log),
        found.map((each) => each.join(" ")),
      );
      assert.deepEqual(contradictions(program, [preview]), []);
      const unknown = new Set(unknownIn(preview));
      assert.deepEqual(
        unknownIn(program).filter((key) => !unknown.has(key)),
        [],
      );
    });

    it("stands after the deployment, and in the next preview", async () => {
      const { code, all } = await engine.run("up", "--yes", "--skip-preview");
      assert.equal(code, 0, all);
      const state = readState((await engine.run("stack", "export")).out);
      const { out } = await engine.run("preview", "--json", "--event-log", "later.jsonl");
      const later = readPreview(out, { events: engine.read("later.jsonl") });
      assert.deepEqual(contradictions(program, [state, later]), []);
      assert.deepEqual(contradictions(later, [state]), []);
    });
  });
}
