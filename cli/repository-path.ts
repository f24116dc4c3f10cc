import { execFile } from "node:child_process";
import * as path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Turns a path from a project's folder into one from the root of its repository, or leaves it where there is none. */
export async function repositoryPathIn(folder: string): Promise<(file: string) => string> {
  const prefix = await run("git", ["-C", folder, "rev-parse", "--show-prefix"], { timeout: 10_000 }).then(
    ({ stdout }) => stdout.trimEnd(),
    () => "",
  );
  return (file) => path.posix.join(prefix, file);
}
