import * as path from "node:path";
import { exemptionResult } from "../assessment/assess";
import { readExemptions } from "../declaration/exemptions";
import { InputError } from "../plan/input-error";
import { readProject, stackFileOf, stacksOf } from "../plan/project";
import { readStackConfig } from "../plan/stack-config";
import { readText } from "../plan/yaml";
import { type Accepted, type AcceptedFormat, acceptedList } from "../reports/exemptions";
import { count } from "../reports/phrases/en";
import type { Language } from "../reports/phrases/language";
import { baselineRows, exemptionRows, settledRows } from "./accepted";
import { baselineFile, exemptible } from "./baseline-file";
import { judged } from "./judged";
import type { MatrixOptions } from "./matrix";
import { warn } from "./progress";
import { checkRuntime } from "./runtime";
import type { SourceOptions } from "./source";
import { checkStackFile, exemptionPositions } from "./stack-file";

const key = "cordon:exemptions";

interface Printed {
  format: AcceptedFormat;
  lang?: Language;
}

/** Prints what the stack files of a project accept, and their baselines. No plan is made, so what is unused is not known. */
export function listExemptions(options: Printed & { program: string; stack?: string; stackConfig?: string }): void {
  const today = new Date().toISOString();
  const rows = configured(options).flatMap(({ project, stack, file, text, folder }) => {
    const exemptions = readExemptions(text, today, new Set(exemptible));
    const used = new Set(exemptions.map(({ index }) => index));
    const positions = file === undefined ? [] : exemptionPositions(file);
    return [
      ...exemptionRows(
        { project, stack },
        exemptions.map((each) => exemptionResult(each, used)),
        positions,
      ),
      ...baselineRows({ project, stack }, baselineFile(folder, stack), today),
    ];
  });
  process.stdout.write(acceptedList(rows, options.format, options.lang));
}

/** What a stack's configuration says of exemptions. */
interface Configured {
  project: string;
  stack: string;
  folder: string;
  file: string | undefined;
  text: string | undefined;
}

function configured(options: { program: string; stack?: string; stackConfig?: string }): Configured[] {
  const { program, stack, stackConfig } = options;
  if (stackConfig !== undefined) {
    if (stack !== undefined) throw new InputError("--stack-config names one stack's file; leave out --stack.");
    checkStackFile(stackConfig, "");
    const name = path.basename(stackConfig).match(/^Pulumi\.(.+)\.ya?ml$/)?.[1] ?? path.basename(stackConfig);
    const { [key]: text } = readStackConfig(readText(stackConfig), "", stackConfig);
    return [{ project: "", stack: name, folder: path.dirname(stackConfig), file: stackConfig, text }];
  }
  const first = readProject(program, stack);
  const names = stack === undefined ? stacksOf(first.root) : [];
  const projects = names.length > 0 ? names.map((each) => readProject(program, each)) : [first];
  return projects.map(({ root, name, stack, config }) => {
    const file = stackFileOf(root, stack);
    if (file !== undefined) checkStackFile(file, name);
    return { project: name, stack, folder: program, file, text: config[key] };
  });
}

/** Plans, judges, and prints what is accepted with what no longer is of use. Exit code 1 where a record is not in order. */
export async function checkExemptions(
  options: Printed & SourceOptions & MatrixOptions & { within: number },
): Promise<void> {
  checkRuntime();
  const now = new Date().toISOString();
  const stacks = await judged(options, now);
  const rows = stacks.flatMap((each) => {
    const { assessment, exemptionPositions } = each;
    const { project, stack, exemptions, findings } = assessment;
    const file = baselineFile(options.program ?? ".", stack);
    return [
      ...settledRows(exemptionRows({ project, stack }, exemptions, exemptionPositions), findings),
      ...baselineRows({ project, stack }, file, now, each),
    ];
  });
  process.stdout.write(acceptedList(rows, options.format, options.lang));
  warnOf(rows, options.within);
  if (rows.some(isAmiss)) process.exitCode = 1;
}

/** What is gone from a baseline was mended: that is said, and no fault. */
const isAmiss = ({ state }: Accepted): boolean => state !== "active" && state !== "gone";

function warnOf(rows: readonly Accepted[], within: number): void {
  const ending = rows.filter(({ state, daysLeft }) => state === "active" && daysLeft <= within);
  const gone = rows.filter(({ state }) => state === "gone");
  const days = count(within, "day");
  if (ending.length > 0) warn(`${count(ending.length, "record ends", "records end")} within ${days}.`);
  if (gone.length > 0) warn(`${count(gone.length, "baseline entry is", "baseline entries are")} of no more use.`);
}
