import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Assessment } from "../assessment/assessment";

const run = promisify(execFile);

/** The commit of the repository that a folder lies in, and whether files differ from it; null where there is none. */
export async function commitOf(folder: string): Promise<Assessment["commit"]> {
  const git = (...args: string[]) => run("git", ["-C", folder, ...args], { timeout: 10_000, maxBuffer: 1 << 26 });
  try {
    const [{ stdout: id }, { stdout: changes }] = await Promise.all([
      git("rev-parse", "--verify", "HEAD"),
      git("--no-optional-locks", "status", "--porcelain", "--untracked-files=normal", "--", "."),
    ]);
    return { id: id.trim(), modified: changes.trim() !== "" };
  } catch {
    return null;
  }
}
