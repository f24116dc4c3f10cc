import { existsSync, realpathSync, statSync } from "node:fs";
import * as path from "node:path";
import type { Threshold } from "../assessment/blocks";
import type { Levels } from "../assessment/levels";
import type { Baseline } from "../declaration/baseline";
import { InputError } from "../plan/input-error";
import { type Folder, repositoryAround, repositoryPath } from "../plan/source/folder";
import { type Host, refuseUnready } from "../posting/post";
import type { Language } from "../reports/phrases/language";
import { type ReviewFormat, reviewFiles } from "../reports/review/formats";
import { reviewText } from "../reports/review/terminal";
import { compare } from "../review/compare";
import type { GateChange, Review } from "../review/review";
import { type Base, NoBase, withBase } from "./base";
import { baselineFile, readBaseline } from "./baseline-file";
import { show } from "./comment";
import { gateInFiles } from "./gate-files";
import type { MatrixOptions } from "./matrix";
import { readPackConfig } from "./pack-config";
import { colourOf, warn } from "./progress";
import { checkRuntime } from "./runtime";
import { type ReadSide, readSide, type SideOptions } from "./side";
import { folderOf, writeWhole } from "./write";

export interface ReviewOptions extends MatrixOptions {
  before?: string;
  after: string;
  beforeEvents?: string;
  afterEvents?: string;
  beforeStackConfig?: string;
  afterStackConfig?: string;
  base?: string;
  /** The project's folder, where the change is a preview, a state or an assessment. */
  project?: string;
  stack?: string;
  format: (ReviewFormat | "terminal")[];
  output: string;
  lang: Language;
  failOn: Threshold;
  policyPackConfig?: string;
  config?: Record<string, string>;
  answers?: string;
  timeout?: number;
  trustProgram?: boolean;
  /** Where the pull request lies that a CI job runs for. Left out: nothing is posted. */
  post?: Host;
  allowNewExemptions?: boolean;
  allowToolChanges?: boolean;
  allowBaselineGrowth?: boolean;
}

/** What to compare with: the sides of before, or why there are none. */
type Before = { sides: ReadSide[]; baselines: (Baseline | undefined)[]; gate: GateChange[] } | { why: string };

/** Compares two sides stack by stack, writes the answer, and exits with 1 where something blocks. */
export async function review(options: ReviewOptions): Promise<void> {
  checkRuntime();
  if (options.base !== undefined && options.before !== undefined)
    throw new InputError("Say one thing to compare with: --base BRANCH, or --before SIDE.");
  if (options.before === undefined) {
    if (options.beforeEvents !== undefined) throw new InputError("--before-events goes with --before.");
    if (options.beforeStackConfig !== undefined) throw new InputError("--before-stack-config goes with --before.");
  }
  if (options.post) refuseUnready(options.post);
  const now = new Date().toISOString();
  const read = readerOf(options, now);
  const [after, before] = await Promise.all([
    read(options.after, options.afterEvents, levelsOf(options.policyPackConfig), ofAfter(options)),
    beforeOf(options, read, now),
  ]);
  refuseNameless(after, options.after);
  const reviews = after.map((side) => compared(before, side, options, now));
  warnOfLost(before, after);

  const around = after.find(({ source }) => source)?.source ?? folderAround(options.after);
  const inRepository = (file: string) => repositoryPath({ file }, around);
  const reportsIn = (format: ReviewFormat) =>
    reviewFiles(reviews, format, { language: options.lang, repositoryPath: inRepository });
  const files = options.format
    .flatMap((format) => (isPrinted(format) ? [] : reportsIn(format)))
    .map(({ of, name, text }) => ({ file: path.join(options.output, of ? folderOf(of.stack) : "", name), text }));
  for (const { file, text } of files) writeWhole(file, text);
  for (const format of options.format.filter(isPrinted)) {
    const texts =
      format === "terminal"
        ? reviews.map((each) => reviewText(each, options.lang, colourOf(process.stdout)))
        : reportsIn(format).map(({ text }) => text);
    for (const text of texts) process.stdout.write(text);
  }
  for (const { file } of files) process.stderr.write(`  ${file}\n`);
  if (options.post) await show(reviews, { post: options.post, to: ["comment", "summary"], lang: options.lang });
  if (reviews.some(({ decision }) => decision === "block")) process.exitCode = 1;
}

/** What works only where it is printed: for a person, or for the pipeline that reads a step's output. */
const isPrinted = (format: ReviewFormat | "terminal") =>
  format === "terminal" || format === "github" || format === "azure";

/** A state that is empty does not say whose it is. */
function refuseNameless(after: readonly ReadSide[], file: string): void {
  if (after.every(({ assessment: { stack } }) => stack !== "")) return;
  const message = "This state holds no resources, so there is nothing to judge, and it names no stack.";
  throw new InputError(message, { file });
}

const ofAfter = ({ project, afterStackConfig: stackConfig }: ReviewOptions): SideOptions => ({
  ...(project === undefined ? {} : { project }),
  ...(stackConfig === undefined ? {} : { stackConfig }),
});

const ofBefore = ({ beforeStackConfig: stackConfig }: ReviewOptions): SideOptions => ({
  isFormer: true,
  ...(stackConfig === undefined ? {} : { stackConfig }),
});

/** Where files may be named that positions of a side lead to which does not say where its own lie. */
function folderAround(side: string): Folder {
  const root = realpathSync(folderAt(side));
  return { root, repository: repositoryAround(root) };
}

type Read = (at: string, events: string | undefined, levels: Levels, own: SideOptions) => Promise<ReadSide[]>;

function readerOf(options: ReviewOptions, now: string): Read {
  const { stack, config, answers, timeout, trustProgram, matrix, region } = options;
  const shared: SideOptions = {
    ...(stack ? { stack } : {}),
    ...(config ? { config } : {}),
    ...(answers ? { answers } : {}),
    ...(timeout ? { timeout } : {}),
    ...(trustProgram ? { trustProgram } : {}),
    ...(matrix ? { matrix } : {}),
    ...(region ? { region } : {}),
  };
  return (at, events, levels, own) => readSide(at, events, { ...shared, ...own }, levels, now);
}

const levelsOf = (file: string | undefined): Levels => (file === undefined ? {} : readPackConfig(file));

async function beforeOf(options: ReviewOptions, read: Read, now: string): Promise<Before> {
  const { before, base, beforeEvents, after, policyPackConfig } = options;
  if (before !== undefined) {
    return withBaselines(await read(before, beforeEvents, levelsOf(policyPackConfig), ofBefore(options)), [], now);
  }
  if (base === undefined) return { why: "Neither --before nor --base says what to compare with." };
  try {
    return await withBase(folderAt(after), base, async (then) => {
      const sides = await read(then.folder, undefined, levelsThen(policyPackConfig, then), {});
      return withBaselines(sides, await gateInFiles(then, options.allowToolChanges === true), now);
    });
  } catch (error) {
    if (error instanceof NoBase) return { why: error.message };
    if (error instanceof InputError) return { why: `The base cannot be judged: ${error.message}` };
    throw error;
  }
}

const folderAt = (side: string): string =>
  existsSync(side) && statSync(side).isDirectory() ? side : path.dirname(side);

/** The baselines are read while the files of the base are there. */
const withBaselines = (sides: ReadSide[], gate: GateChange[], now: string): Before => ({
  sides,
  baselines: sides.map((side) => baselineOf(side, now)),
  gate,
});

function baselineOf({ source, assessment: { project, stack } }: ReadSide, now: string): Baseline | undefined {
  return source && readBaseline(baselineFile(source.root, stack), now, { project, stack });
}

/** The levels as the base had them: a change that lowers one is seen so. */
function levelsThen(file: string | undefined, { tree, root }: Base): Levels {
  if (file === undefined) return {};
  const then = path.join(tree, path.relative(root, path.resolve(file)));
  return existsSync(then) ? readPackConfig(then) : {};
}

function compared(before: Before, after: ReadSide, options: ReviewOptions, now: string): Review {
  const { failOn, allowNewExemptions: allowsExemptions = false, allowBaselineGrowth: allowsGrowth = false } = options;
  const { stack } = after.assessment;
  const sides = "why" in before ? [] : before.sides;
  const isOnly = sides.length === 1 && options.before !== undefined;
  const index = isOnly ? 0 : sides.findIndex(({ assessment }) => assessment.stack === stack);
  const then = "why" in before ? undefined : before.baselines[index];
  const baselines = { before: then ?? null, after: baselineOf(after, now) ?? null, allowsGrowth };
  return compare(sides[index] ?? null, after, {
    ...{ now, failOn, allowsExemptions, baselines },
    ...("why" in before
      ? { notCompared: before.why }
      : { gate: before.gate, notCompared: `The stack ${stack} was not there before.` }),
  });
}

function warnOfLost(before: Before, after: readonly ReadSide[]): void {
  if ("why" in before || before.sides.length < 2) return;
  const now = new Set(after.map(({ assessment }) => assessment.stack));
  for (const { assessment } of before.sides) {
    if (!now.has(assessment.stack)) warn(`the stack ${assessment.stack} is there no longer, and is not reviewed`);
  }
}
