import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import * as path from "node:path";

const built = path.resolve(".ci/pulumi/bin/pulumi");
const asked = process.env.npm_lifecycle_event === "test:engine";
let said = false;

/** Pulumi's own CLI: one on PATH, else the one that CI builds, else (where asked) npm's. */
export const cli = find();

/** Tests that need the real engine. Where there is none, one line says that they are left out; who asked for them may not. */
export function describeEngine(title: string, tests: () => void): void {
  if (cli) {
    describe(`the real engine: ${title}`, function () {
      this.timeout(1_800_000);
      tests();
    });
  } else if (!said) {
    said = true;
    if (asked || process.env.CI) it("the real engine", () => assert.fail("There is no Pulumi CLI to run."));
    else it("the real engine: there is no pulumi on PATH (npm run test:engine fetches one)");
  }
}

function find(): string | undefined {
  const onPath = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "pulumi"));
  return [...onPath, built].find(isExecutable) ?? (asked ? fetched() : undefined);
}

/** The npm package `pulumi` fetches the CLI the first time that it is asked, into a folder of its version. */
function fetched(): string | undefined {
  const { stdout } = spawnSync("npx", ["--yes", "pulumi", "version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const version = /v(\d+\.\d+\.\d+\S*)/.exec(stdout ?? "")?.[1] ?? "none";
  const home = process.env.PULUMI_HOME ?? path.join(homedir(), ".pulumi");
  return [path.join(home, "versions", version, "bin", "pulumi")].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
