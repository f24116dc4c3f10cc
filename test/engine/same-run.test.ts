import * as assert from "node:assert/strict";
import * as path from "node:path";
import { readPreview } from "../../plan/preview";
import { describeEngine } from "./cli";
import { Engine } from "./engine";

const stackFile = "config:\n  aws:region: eu-west-3\n";
const target = "urn:pulumi:dev::changes::aws:s3/bucket:Bucket::updated";
const ways = [
  [],
  ["--show-sames"],
  ["--show-replacement-steps"],
  ["--suppress-outputs"],
  ["--refresh"],
  ["--target", target],
  ["--exclude", target],
  ["--replace", target],
  ["--policy-pack", path.resolve("policypack")],
];

describeEngine("a preview and the log of its events", () => {
  let engine: Engine;
  let earlier: string;
  const preview = async (...args: string[]) => {
    const { out } = await engine.run("preview", "--json", "--event-log", "events.jsonl", ...args);
    return { digest: out, events: engine.read("events.jsonl") };
  };
  before(async () => {
    engine = Engine.program("changes");
    await engine.stack("dev", stackFile);
    await engine.run("config", "set", "--secret", "token", "hunter2hunter2");
    const { code, all } = await engine.run("up", "--yes", "--skip-preview");
    assert.equal(code, 0, all);
    earlier = (await preview()).events;
    await engine.run("config", "set", "second", "true");
  });
  after(() => engine.close());

  for (const args of ways) {
    it(`belong together: preview ${args[0] ?? ""}`, async () => {
      const { digest, events } = await preview(...args);
      assert.ok(readPreview(digest, { events }).resources.length > 10);
    });
  }

  it("are of every kind of step", async () => {
    const { events } = await preview("--refresh");
    const kinds = ["create", "create-replacement", "delete", "delete-replaced", "import", "read", "refresh", "replace"];
    for (const kind of kinds) assert.match(events, new RegExp(`"resourcePreEvent":\\{"metadata":\\{"op":"${kind}"`));
  });

  it("are told apart from those of an earlier run", async () => {
    const { digest } = await preview();
    assert.throws(() => readPreview(digest, { events: earlier }), /of another run/);
  });
});
