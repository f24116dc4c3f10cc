import { existsSync, statSync } from "node:fs";
import * as path from "node:path";
import type { Levels } from "../assessment/levels";
import type { Baseline } from "../declaration/baseline";
import { InputError } from "../plan/input-error";
import type { GateChange } from "../review/review";
import { type Base, NoBase, withBase } from "./base";
import { baselineFile, readBaseline } from "./baseline-file";
import { gateInFiles } from "./gate-files";
import type { MatrixOptions } from "./matrix";
import { levelsThen, readPackConfig } from "./pack-config";
import { refuseOtherProject } from "./same-project";
import { type ReadSide, readSide, type SideOptions } from "./side";
import { stacksGone } from "./stacks-gone";

/** What the sides of a review are read from. */
export interface SidesOptions extends MatrixOptions {
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
  policyPackConfig?: string;
  config?: Record<string, string>;
  answers?: string;
  timeout?: number;
  trustProgram?: boolean;
  allowToolChanges?: boolean;
}

/** What to compare with: the sides of before, or why there are none. */
export interface Before {
  sides: ReadSide[];
  baselines: (Baseline | undefined)[];
  /** What the change does to files that judge it, which is known also where the base cannot be judged. */
  gate: GateChange[];
  why?: string;
}

/** Reads both sides, and judges them as they stand now (ISO 8601 in UTC). */
export async function readSides(options: SidesOptions, now: string): Promise<{ before: Before; after: ReadSide[] }> {
  refuseStray(options);
  const read = readerOf(options, now);
  const [after, before] = await Promise.all([
    read(options.after, options.afterEvents, levelsOf(options.policyPackConfig), ofAfter(options)),
    beforeOf(options, read, now),
  ]);
  refuseNameless(after, options.after);
  if (options.before !== undefined && "sides" in before) refuseOtherProject(before.sides, after, options.before);
  return { before, after };
}

function refuseStray({ base, before, beforeEvents, beforeStackConfig }: SidesOptions): void {
  if (base !== undefined && before !== undefined)
    throw new InputError("Say one thing to compare with: --base BRANCH, or --before SIDE.");
  if (before !== undefined) return;
  if (beforeEvents !== undefined) throw new InputError("--before-events goes with --before.");
  if (beforeStackConfig !== undefined) throw new InputError("--before-stack-config goes with --before.");
}

/** A state that is empty does not say whose it is. */
function refuseNameless(after: readonly ReadSide[], file: string): void {
  if (after.every(({ assessment: { stack } }) => stack !== "")) return;
  const message = "This state holds no resources, so there is nothing to judge, and it names no stack.";
  throw new InputError(message, { file });
}

const ofAfter = ({ project, afterStackConfig: stackConfig }: SidesOptions): SideOptions => ({
  ...(project === undefined ? {} : { project }),
  ...(stackConfig === undefined ? {} : { stackConfig }),
});

const ofBefore = ({ beforeStackConfig: stackConfig }: SidesOptions): SideOptions => ({
  isFormer: true,
  ...(stackConfig === undefined ? {} : { stackConfig }),
});

type Read = (at: string, events: string | undefined, levels: Levels, own: SideOptions) => Promise<ReadSide[]>;

function readerOf(options: SidesOptions, now: string): Read {
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

async function beforeOf(options: SidesOptions, read: Read, now: string): Promise<Before> {
  const { before, base, beforeEvents, after, project, policyPackConfig } = options;
  if (before !== undefined) {
    return withBaselines(await read(before, beforeEvents, levelsOf(policyPackConfig), ofBefore(options)), [], now);
  }
  if (base === undefined) return nothing("Neither --before nor --base says what to compare with.");
  const folder = project ?? folderAt(after);
  try {
    return await withBase(folder, base, async (then) => {
      const gate = await gateOf(then, folder, options);
      try {
        const levels = levelsThen(policyPackConfig, then);
        return withBaselines(await read(then.folder, undefined, levels, {}), gate, now);
      } catch (error) {
        if (error instanceof InputError) return nothing(`The base cannot be judged: ${error.message}`, gate);
        throw error;
      }
    });
  } catch (error) {
    if (error instanceof NoBase) return nothing(error.message);
    throw error;
  }
}

const nothing = (why: string, gate: GateChange[] = []): Before => ({ sides: [], baselines: [], gate, why });

async function gateOf(then: Base, folder: string, { stack, allowToolChanges = false }: SidesOptions) {
  return [...(await gateInFiles(then, allowToolChanges)), ...stacksGone(then, folder, stack, allowToolChanges)];
}

/** The folder of a side, or the one that its file lies in. */
export const folderAt = (side: string): string =>
  existsSync(side) && statSync(side).isDirectory() ? side : path.dirname(side);

/** The baselines are read while the files of the base are there. */
const withBaselines = (sides: ReadSide[], gate: GateChange[], now: string): Before => ({
  sides,
  baselines: sides.map((side) => baselineOf(side, now)),
  gate,
});

/** The baseline beside the files of a side, where it is known where they lie. */
export function baselineOf({ source, assessment: { project, stack } }: ReadSide, now: string): Baseline | undefined {
  return source && readBaseline(baselineFile(source.root, stack), now, { project, stack });
}
