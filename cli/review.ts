import { realpathSync } from "node:fs";
import * as path from "node:path";
import type { Threshold } from "../assessment/blocks";
import { type Folder, repositoryAround, repositoryPath } from "../plan/source/folder";
import { type Host, refuseUnready } from "../posting/post";
import type { Language } from "../reports/phrases/language";
import { type ReviewFormat, reviewFiles } from "../reports/review/formats";
import { relocated } from "../reports/review/relocated";
import { reviewText } from "../reports/review/terminal";
import { compare } from "../review/compare";
import type { Review } from "../review/review";
import { show } from "./comment";
import { colourOf, warn } from "./progress";
import { type Before, baselineOf, folderAt, readSides, type SidesOptions } from "./review-sides";
import { checkRuntime } from "./runtime";
import type { ReadSide } from "./side";
import { folderOf, writeAll } from "./write";

export interface ReviewOptions extends SidesOptions {
  format: (ReviewFormat | "terminal")[];
  output: string;
  lang: Language;
  failOn: Threshold;
  /** Where the pull request lies that a CI job runs for. Left out: nothing is posted. */
  post?: Host;
  allowNewExemptions?: boolean;
  allowBaselineGrowth?: boolean;
}

/** Compares two sides stack by stack, writes the answer, and exits with 1 where something blocks. */
export async function review(options: ReviewOptions): Promise<void> {
  checkRuntime();
  if (options.post) refuseUnready(options.post);
  const now = new Date().toISOString();
  const { before, after } = await readSides(options, now);
  const reviews = after.map((side) => compared(before, side, options, now));
  if (options.before !== undefined) warnOfLost(before, after);

  const around = after.find(({ source }) => source)?.source ?? folderAround(options.after);
  const inRepository = (file: string) => repositoryPath({ file }, around);
  const reportsIn = (format: ReviewFormat) =>
    reviewFiles(reviews, format, { language: options.lang, repositoryPath: inRepository });
  const files = options.format
    .flatMap((format) => (isPrinted(format) ? [] : reportsIn(format)))
    .map(({ of, name, text }) => ({ file: path.join(options.output, of ? folderOf(of.stack) : "", name), text }));
  writeAll(files);
  for (const format of options.format.filter(isPrinted)) {
    const texts =
      format === "terminal"
        ? reviews.map((each) => reviewText(each, options.lang, colourOf(process.stdout)))
        : reportsIn(format).map(({ text }) => text);
    for (const text of texts) process.stdout.write(text);
  }
  for (const { file } of files) process.stderr.write(`  ${file}\n`);
  if (options.post)
    await show(
      reviews.map((each) => relocated(each, inRepository)),
      { post: options.post, to: ["comment", "summary"], lang: options.lang },
    );
  if (reviews.some(({ decision }) => decision === "block")) process.exitCode = 1;
}

/** What works only where it is printed: for a person, or for the pipeline that reads a step's output. */
const isPrinted = (format: ReviewFormat | "terminal") =>
  format === "terminal" || format === "github" || format === "azure";

/** Where files may be named that positions of a side lead to which does not say where its own lie. */
function folderAround(side: string): Folder {
  const root = realpathSync(folderAt(side));
  return { root, repository: repositoryAround(root) };
}

function compared(before: Before, after: ReadSide, options: ReviewOptions, now: string): Review {
  const { failOn, allowNewExemptions: allowsExemptions = false, allowBaselineGrowth: allowsGrowth = false } = options;
  const { stack } = after.assessment;
  const isOnly = before.sides.length === 1 && options.before !== undefined;
  const index = isOnly ? 0 : before.sides.findIndex(({ assessment }) => assessment.stack === stack);
  const baselines = { before: before.baselines[index] ?? null, after: baselineOf(after, now) ?? null, allowsGrowth };
  return compare(before.sides[index] ?? null, after, {
    ...{ now, failOn, allowsExemptions, baselines, gate: before.gate },
    notCompared: before.why ?? `The stack ${stack} was not there before.`,
  });
}

/** Of sides that lie in no repository. */
function warnOfLost({ sides }: Before, after: readonly ReadSide[]): void {
  const now = new Set(after.map(({ assessment }) => assessment.stack));
  for (const { assessment } of sides.length < 2 ? [] : sides) {
    if (!now.has(assessment.stack)) warn(`the stack ${assessment.stack} is there no longer, and is not reviewed`);
  }
}
