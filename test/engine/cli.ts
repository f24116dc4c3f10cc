import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import * as path from "node:path";

const built = path.resolve(".ci/pulumi/bin/pulumi");

/** The command that runs Pulumi's own CLI: one on PATH, else the one that CI builds, else (if it may be fetched) npm's. */
export function findCli({ fetch }: { fetch: boolean }): string[] | undefined {
  const onPath = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "pulumi"));
  const found = [...onPath, built].find(isExecutable);
  if (found) return [found];
  return fetch ? fetched() : undefined;
}

/** The npm package `pulumi` fetches the CLI the first time that it is asked. */
function fetched(): string[] {
  const command = ["npx", "--yes", "pulumi"];
  execFileSync("npx", ["--yes", "pulumi", "version"], { stdio: ["ignore", "ignore", "inherit"] });
  return command;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
