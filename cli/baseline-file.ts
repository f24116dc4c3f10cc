import { existsSync } from "node:fs";
import * as path from "node:path";
import { type Baseline, type BaselineEntry, baselineSchema } from "../declaration/baseline";
import { shown } from "../declaration/nearest";
import { InputError } from "../plan/input-error";
import { readYaml } from "../plan/yaml";
import { networkPolicies, policies } from "../policypack/policies";
import { yamlText } from "../reports/yaml";
import { folderOf } from "./write";

/** The policies whose findings can be exempted and recorded: all but the demand on the exemptions themselves. */
export const exemptible: readonly string[] = [...policies, ...networkPolicies].map(({ id }) => id);

/** Where the baseline of a stack lies: beside Pulumi.yaml. */
export const baselineFile = (folder: string, stack: string): string =>
  path.join(folder, `cordon-baseline.${folderOf(stack)}.yaml`);

/** Reads a baseline as it stands on a day, if there is such a file. One of another stack is refused. */
export function readBaseline(
  file: string,
  today: string,
  { project, stack }: Partial<Pick<Baseline, "project" | "stack">> = {},
): Baseline | undefined {
  if (!existsSync(file)) return undefined;
  const baseline = readYaml(file, baselineSchema(exemptible, today));
  for (const [key, expected] of Object.entries({ project, stack })) {
    const own = baseline[key as "project" | "stack"];
    if (expected === undefined || own === expected) continue;
    throw new InputError(`This is the baseline of the ${key} ${shown(own)}, not of ${shown(expected)}.`, { file });
  }
  return baseline;
}

/** A baseline as its file has it. */
export const baselineText = ({ format, project, stack, entries }: Baseline): string =>
  `${heading}\n${yamlText({ format, project, stack, entries: entries.map(inReadingOrder) })}`;

const inReadingOrder = ({ policy, resource, places, ...terms }: BaselineEntry): object => ({
  policy,
  resource,
  ...(places === undefined ? {} : { places }),
  ...terms,
});

const heading = `# Findings that this stack had when it began to be reviewed. "cordon review" lets each of them through until its last
# day, and blocks on any other. "cordon baseline" writes this file and drops what is mended: it should only shrink.`;
