import { globSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** A file of YAML, by its path. */
export interface File {
  name: string;
  text: string;
}

const page = readFileSync("docs/review.md", "utf8");

/** The files that `docs/review.md` shows, by the path in their first line. */
export const shown: File[] = [...page.matchAll(/```yaml\n# ([^\n]+)\n([\s\S]*?)```/g)].map(
  ([, name = "", text = ""]) => ({ name, text }),
);

export const shownAs = (name: string): string => shown.find((file) => file.name === name)?.text ?? "";

/** Steps that a page shows, in a workflow. */
const around = (steps: string): string =>
  `on: pull_request\njobs:\n  review:\n    runs-on: ubuntu-24.04\n    steps:\n${steps.replace(/^/gm, "      ")}`;

export const ourWorkflows = globSync(".github/workflows/*.yml").map(
  (name): File => ({ name, text: readFileSync(name, "utf8") }),
);

/** Our workflows, and those that the page shows. */
export const everyWorkflow: File[] = [
  ...ourWorkflows,
  ...shown.filter(({ name }) => name.startsWith(".github/workflows/")),
  ...shown
    .filter(({ name }) => name.startsWith("steps of"))
    .map(({ text }) => ({ name: ".github/workflows/steps.yml", text: around(text) })),
];

export interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

/** The steps of a workflow or of an action; a job that is another workflow counts as one. */
export function stepsIn(text: string): Step[] {
  const { jobs = {}, runs } = parse(text);
  return [...Object.values<any>(jobs).flatMap((job) => [job, ...(job.steps ?? [])]), ...(runs?.steps ?? [])];
}
