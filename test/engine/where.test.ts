import * as assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { readPreview } from "../../plan/preview";
import { planProgram } from "../../plan/program";
import { located } from "../../plan/source/located";
import { projectSource } from "../../plan/source/project-source";
import { kennel, linesOf } from "../where-of";
import { describeEngine } from "./cli";
import { Engine } from "./engine";

/** Where the resources of a program are, by a preview of the engine's and by the recorder. */
async function bothOf(program: string, packages: Record<string, string> = {}): Promise<[string[], string[]]> {
  const engine = Engine.example(program);
  try {
    for (const [name, text] of Object.entries(packages)) {
      mkdirSync(path.dirname(engine.file(name)), { recursive: true });
      writeFileSync(engine.file(name), text);
    }
    await engine.stack("dev", "config: {}\n");
    const { out, all } = await engine.run("preview", "--json");
    assert.match(out, /^\{/, all);
    const source = projectSource(engine.folder);
    const plans = [readPreview(out), await planProgram(engine.folder, { stack: "dev" })];
    const [preview, recorded] = await Promise.all(plans.map((plan) => located(plan, source)));
    return [linesOf(preview as never), linesOf(recorded as never)];
  } finally {
    engine.close();
  }
}

describeEngine("where a preview's resources are written", () => {
  it("is where they are, in map, in helpers, in packages; in apply, where only one place can be it", async () => {
    const [preview, recorded] = await bothOf("where", kennel);
    assert.deepEqual(
      preview.filter((line) => !recorded.includes(line)),
      ["Pulumi.yaml:1 RandomPet either"],
    );
  });

  it("is where they are in ES modules, of whose top level the engine knows nothing", async () => {
    const [preview, recorded] = await bothOf("where-modules");
    assert.deepEqual(preview, recorded);
  });
});
