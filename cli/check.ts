import * as path from "node:path";
import type { Assessment } from "../assessment/assessment";
import { blocks, type Threshold } from "../assessment/blocks";
import type { Language } from "../reports/phrases/language";
import { type FileFormat, type ReportFile, reportFile } from "../reports/summary";
import { terminal } from "../reports/terminal";
import { judged } from "./judged";
import type { MatrixOptions } from "./matrix";
import { warnOfRefusal } from "./other-packs";
import { readPackConfig } from "./pack-config";
import { colourOf } from "./progress";
import { checkRuntime } from "./runtime";
import type { SourceOptions } from "./source";
import { folderOf, writeAll } from "./write";

export type Format = FileFormat | "terminal";

export interface CheckOptions extends SourceOptions, MatrixOptions {
  format: Format[];
  output: string;
  /** Left out: English, and the HTML summary in French as well. */
  lang?: Language;
  failOn: Threshold;
  policyPackConfig?: string;
}

/** Reads, judges, then writes and prints: nothing is written unless all of it could be made. */
export async function check(options: CheckOptions): Promise<void> {
  checkRuntime();
  const levels = options.policyPackConfig ? readPackConfig(options.policyPackConfig) : {};
  const stacks = await judged(options, new Date().toISOString(), levels);
  stacks.forEach(warnOfRefusal);
  const outputs = await Promise.all(
    stacks.map(async ({ assessment }) => ({
      assessment,
      folder: path.join(options.output, folderOf(assessment.stack)),
      files: await filesOf(assessment, options),
    })),
  );

  writeAll(
    outputs.flatMap(({ folder, files }) => files.map(({ name, text }) => ({ file: path.join(folder, name), text }))),
  );
  const print = options.format.includes("terminal") ? process.stdout : process.stderr;
  for (const { assessment, folder, files } of outputs) {
    if (print === process.stdout) {
      print.write(terminal(assessment, { colour: colourOf(print), language: options.lang ?? "en" }));
    }
    if (files.length > 0) print.write(`  ${folder}: ${files.map(({ name }) => name).join(", ")}\n`);
    print.write("\n");
  }
  if (stacks.some(({ assessment }) => blocks(assessment, options.failOn))) process.exitCode = 1;
}

function filesOf(assessment: Assessment, { format, lang }: CheckOptions): Promise<ReportFile[]> {
  const language = lang ?? "en";
  const files = format.flatMap((each) => {
    if (each === "terminal") return [];
    const file = reportFile(assessment, each, language);
    return each === "html" && !lang ? [file, reportFile(assessment, "html", "fr")] : [file];
  });
  return Promise.all(files);
}
