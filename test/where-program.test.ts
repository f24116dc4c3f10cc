import * as assert from "node:assert/strict";
import type { Plan } from "../plan/graph";
import { planProgram } from "../plan/program";
import { located } from "../plan/source/located";
import { projectSource } from "../plan/source/project-source";
import { filesOf, withProject } from "./program-of";
import { kennel, linesOf } from "./where-of";

/** What a plan says of a program's lines, and what the program's text alone says of them. */
const bothOf = (program: string, more: Record<string, string> = {}) =>
  withProject({ ...filesOf(`test/programs/${program}`), ...more }, async (folder) => {
    const plan = await planProgram(folder);
    const bare: Plan = { ...plan, resources: plan.resources.map(({ position, trace, ...resource }) => resource) };
    const source = projectSource(folder);
    return [linesOf(await located(plan, source)), linesOf(await located(bare, source))] as const;
  });

describe("where a resource of a program is written", () => {
  it("is its own line: in a helper, in map, in apply; at the user's line for what a package makes", async () => {
    const [told, scanned] = await bothOf("where", kennel);
    assert.deepEqual(told, [
      "Pulumi.yaml:1 Stack where-dev",
      "program/index.ts:11 Vault clinic",
      "program/index.ts:12 Kennel west",
      "program/index.ts:12 RandomPet late in west",
      "program/index.ts:12 RandomPet west-dog in west",
      "program/index.ts:15 RandomPet late",
      "program/index.ts:16 RandomPassword late-a",
      "program/index.ts:16 RandomPassword late-b",
      "program/index.ts:17 RandomPet either",
      "program/index.ts:7 RandomPassword master",
      "program/index.ts:8 RandomPet master",
      "program/index.ts:9 RandomPassword green",
      "program/index.ts:9 RandomPassword red",
      "program/vault.ts:10 RandomPassword lock in clinic",
      "program/vault.ts:8 RandomPassword key in clinic",
      "shared/pet.ts:4 RandomPet rex-pet",
    ]);
    const guessed = scanned.filter((line) => !told.includes(line));
    assert.deepEqual(guessed, ["Pulumi.yaml:1 RandomPet either", "program/index.ts:11 RandomPassword lock in clinic"]);
  });

  it("is the same in ES modules", async () => {
    const [told, scanned] = await bothOf("where-modules");
    assert.deepEqual(told, [
      "Pulumi.yaml:1 Stack where-modules-dev",
      "src/index.js:5 RandomPet master",
      "src/index.js:6 RandomPassword green-key",
      "src/index.js:6 RandomPassword red-key",
      "src/index.js:8 RandomPassword late",
      "src/pet.js:4 RandomPet rex-pet",
    ]);
    assert.deepEqual(scanned, told);
  });

  it("is the same in what CommonJS imports late, which is loaded once", () => {
    const index = 'import { early } from "./pets";\nimport("./pets").then((pets) => pets.late(early.id));\n';
    const pets = `import { RandomPet } from "@pulumi/random";
export const early = new RandomPet("early");
export const late = (prefix: RandomPet["id"]) =>
  new RandomPet("late", { prefix });
`;
    return withProject({ "index.ts": index, "pets.ts": pets }, async (folder) => {
      for (const confined of [false, true]) {
        const lines = linesOf(await planProgram(folder, { confined }));
        assert.deepEqual(lines.slice(0, 2), ["pets.ts:2 RandomPet early", "pets.ts:4 RandomPet late"]);
      }
    });
  });

  it("is never guessed: what this repository's own text says is right, or says nothing", async () => {
    const plan = await planProgram(".", { stack: "prod" });
    const bare: Plan = { ...plan, resources: plan.resources.map(({ position, ...resource }) => resource) };
    const scanned = await located(bare, projectSource("."));
    const found = linesOf(scanned).filter((line) => !line.startsWith("Pulumi.yaml:1 "));
    const known = new Set(linesOf(plan));
    assert.ok(found.length > plan.resources.length / 3, `${found.length} found`);
    assert.deepEqual(
      found.filter((line) => !known.has(line)),
      [],
    );
  });
});
