import { execFile, execFileSync } from "node:child_process";
import { devNull } from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Calls git in one folder, and gives what it says, less the last line's end. */
export type Git = (...args: string[]) => Promise<string>;

/** Every call of git goes through here, or through `gitNow`: it means this folder's repository, runs no hook and asks nobody. */
export const gitIn =
  (folder: string, timeout = 120_000): Git =>
  async (...args) => {
    const { stdout } = await run("git", [...itself(folder), ...args], { env: environment(), timeout, maxBuffer: MOST });
    return stdout.replace(/\n$/, "");
  };

/** The same, for who cannot wait. */
export const gitNow = (folder: string, ...args: string[]): string =>
  execFileSync("git", [...itself(folder), ...args], {
    encoding: "utf8",
    env: environment(),
    maxBuffer: MOST,
    stdio: ["ignore", "pipe", "pipe"],
  }).replace(/\n$/, "");

/** What git says of why it has failed, in one line. */
export function reasonOf(error: unknown): string {
  const said = String((error as { stderr?: string }).stderr || error);
  return said
    .slice(Math.max(0, said.indexOf("fatal: ")))
    .replace(/^fatal: /, "")
    .trim()
    .replace(/\s+/g, " ")
    .slice(0, 400);
}

const MOST = 1 << 30;

const itself = (folder: string): string[] => [
  ...["-C", folder, "-c", `core.hooksPath=${devNull}`],
  ...["--no-optional-locks", "--literal-pathspecs"],
];

let own: string[] | undefined;

/**
 * What git tells a hook of the repository that it works on would have any other call write there too: into the index of
 * the commit that is being made. Configuration given for one call stays, as git keeps it for submodules.
 */
function environment(): NodeJS.ProcessEnv {
  own ??= execFileSync("git", ["rev-parse", "--local-env-vars"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  })
    .split("\n")
    .filter((name) => name !== "GIT_CONFIG_PARAMETERS" && name !== "GIT_CONFIG_COUNT");
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own?.includes(name)));
  return { ...env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" };
}
