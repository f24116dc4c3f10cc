import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import * as path from "node:path";

const built = path.resolve(".ci/pulumi/bin/pulumi");

/** The command that runs Pulumi's own CLI: one on PATH, else the one that CI builds, else (where asked) npm's. */
export const cli = find();

/** Tests that need the real engine. Where there is none they are left out, and one line says so; CI may not leave them out. */
export function describeEngine(title: string, tests: () => void): void {
  if (cli) describe(`the real engine: ${title}`, tests);
  else if (process.env.CI)
    it("the real engine", () => assert.fail("CI has no Pulumi CLI, so nothing ran on the engine."));
  else if (!said) it("the real engine: there is no pulumi on PATH (npm run test:engine fetches one)");
  said = true;
}

let said = false;

function find(): string[] | undefined {
  const onPath = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "pulumi"));
  const found = [...onPath, built].find(isExecutable);
  if (found) return [found];
  return process.env.npm_lifecycle_event === "test:engine" ? fetched() : undefined;
}

/** The npm package `pulumi` fetches the CLI the first time that it is asked. */
function fetched(): string[] {
  const command = ["--yes", "pulumi"];
  execFileSync("npx", [...command, "version"], { stdio: ["ignore", "ignore", "inherit"] });
  return ["npx", ...command];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
