import { appendFileSync, statSync } from "node:fs";
import * as path from "node:path";
import type { Environment } from "./environment";
import type { Host } from "./post";

/** What GitHub takes for one step, in bytes. */
const GITHUB_LIMIT = 1024 * 1024;

/** What became of a text for the page of the CI job. */
export type Summarised = { summarised: true } | { summarised: false; why: string };

/** Shows a text, which is also in a file, on the page of the CI job: it needs no right to write. */
export function summarise(
  { text, file }: { text: string; file: string },
  host: Host,
  { env = process.env, print = (line) => void process.stdout.write(line) }: Output = {},
): Summarised {
  return summariseOn[host](text, path.resolve(file), env, print);
}

interface Output {
  env?: Environment;
  print?: (line: string) => void;
}

type Summarise = (text: string, file: string, env: Environment, print: (line: string) => void) => Summarised;

const not = (why: string): Summarised => ({ summarised: false, why });

const summariseOn: Record<Host, Summarise> = {
  github: (text, _file, { GITHUB_STEP_SUMMARY: summary }) => {
    if (!summary) return not("GITHUB_STEP_SUMMARY is not set.");
    try {
      const before = statSync(summary, { throwIfNoEntry: false })?.size ?? 0;
      const added = `${text.trimEnd()}\n\n`;
      if (before + Buffer.byteLength(added) > GITHUB_LIMIT) return not("The job summary would exceed 1,024 kB.");
      appendFileSync(summary, added);
      return { summarised: true };
    } catch (error) {
      return not(`The file of GITHUB_STEP_SUMMARY cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
  },
  gitlab: () => not("GitLab shows no summary of a job; the text is among its artifacts."),
  "azure-devops": (_text, file, env, print) => {
    if (!env.TF_BUILD) return not("This is no Azure pipeline: TF_BUILD is not set.");
    print(`##vso[task.uploadsummary]${file.replace(/%/g, "%AZP25").replace(/\r/g, "%0D").replace(/\n/g, "%0A")}\n`);
    return { summarised: true };
  },
};
