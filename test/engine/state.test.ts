import * as assert from "node:assert/strict";
import * as path from "node:path";
import { readState } from "../../plan/state";
import { describeEngine } from "./cli";
import { Engine } from "./engine";
import { verdictsOf } from "./judged";

const pack = ["--policy-pack", path.resolve("policypack")];
const stackFile = "config:\n  aws:region: eu-west-3\n  azure-native:location: francecentral\n";

describeEngine("what is deployed", () => {
  let engine: Engine;
  before(async () => {
    engine = Engine.program("estate");
    for (const [name, file] of [
      ["production", stackFile],
      ["twin", `${stackFile}  cordon:lifecycle: ephemeral\n`],
    ] as const) {
      await engine.stack(name, file);
      const { code, all } = await engine.run("up", "--yes", "--skip-preview");
      assert.equal(code, 0, all);
    }
  });
  after(() => engine.close());

  it("gets from the engine the verdicts that our reading of the state gives", async () => {
    const analyzed = await engine.run("policy", "analyze", "--stack", "production", "--json", ...pack);
    const state = await engine.run("stack", "export", "--stack", "production");
    const ours = verdictsOf(readState(state.out)).flatMap(([key, outcome]) => (outcome === "pass" ? [] : [key]));
    assert.ok(ours.length > 0);
    assert.deepEqual(violationsIn(analyzed.out).sort(), ours.sort());
  });

  it("is destroyed where it is ephemeral, and nothing is left", async () => {
    const { code, all } = await engine.run("destroy", "--stack", "twin", "--yes");
    assert.equal(code, 0, all);
    const { deployment } = JSON.parse((await engine.run("stack", "export", "--stack", "twin")).out);
    assert.deepEqual(deployment.resources ?? [], []);
  });

  it("is not destroyed in production: the protected resources are named", async () => {
    const { code, all } = await engine.run("destroy", "--stack", "production", "--yes");
    assert.notEqual(code, 0);
    for (const name of ["aws:s3/bucket:Bucket::archive", "aws:kms/key:Key::key"]) assert.ok(all.includes(name), all);
    assert.match(all, /protected/);
  });
});

/** `<policy> <urn>` for each violation in the engine's events. */
const violationsIn = (events: string): string[] =>
  events
    .split("\n")
    .filter((line) => line.includes('"policyEvent"'))
    .map((line) => JSON.parse(line).policyEvent)
    .map(({ policyName, resourceUrn }) => `${policyName} ${resourceUrn}`);
