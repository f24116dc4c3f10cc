import { appendFileSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import type { Environment } from "./environment";
import type { Host } from "./post";

/** What GitHub takes for one step, in bytes. */
const GITHUB_LIMIT = 1024 * 1024;

/** What became of a text for the page of the CI job. */
export type Summarised = { summarised: true } | { summarised: false; why: string };

/** Where a CI job says what it is, and how it is told something. */
interface Job {
  env?: Environment;
  print?: (line: string) => void;
}

/** Shows a text on the page of the CI job: that needs no right to write. */
export function summarise(
  text: string,
  host: Host,
  { env = process.env, print = (line) => void process.stdout.write(line) }: Job = {},
): Summarised {
  return summariseOn[host](text, env, print);
}

const not = (why: string): Summarised => ({ summarised: false, why });

const summariseOn: Record<Host, (text: string, env: Environment, print: (line: string) => void) => Summarised> = {
  github: (text, { GITHUB_STEP_SUMMARY: summary }) => {
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

  // The agent takes the file when it has read the command, so it stays; the agent empties its own folder of such files.
  "azure-devops": (text, { TF_BUILD, AGENT_TEMPDIRECTORY = tmpdir() }, print) => {
    if (!TF_BUILD) return not("This is no Azure pipeline: TF_BUILD is not set.");
    const file = path.join(mkdtempSync(path.join(AGENT_TEMPDIRECTORY, "cordon-")), "Cordon.md");
    writeFileSync(file, text);
    print(`##vso[task.uploadsummary]${file.replace(/%/g, "%AZP25").replace(/\r/g, "%0D").replace(/\n/g, "%0A")}\n`);
    return { summarised: true };
  },
};
