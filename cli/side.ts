import { existsSync, statSync } from "node:fs";
import { assessmentSchema, FORMAT } from "../assessment/assessment";
import type { Levels } from "../assessment/levels";
import { InputError } from "../plan/input-error";
import { parseJson } from "../plan/json";
import type { Folder } from "../plan/source/folder";
import { readText } from "../plan/yaml";
import type { Side } from "../review/side";
import { kindOf } from "./file-kind";
import { judged } from "./judged";
import type { MatrixOptions } from "./matrix";
import { type SourceOptions, sourceOf } from "./source";

/** What both sides of a review share. */
export interface SideOptions extends MatrixOptions {
  stack?: string;
  config?: Record<string, string>;
  answers?: string;
  timeout?: number;
  /** A program may do whatever the caller may. */
  trustProgram?: boolean;
  /** The project's folder, of a preview, a state or an assessment. */
  project?: string;
  /** The side of before. */
  isFormer?: boolean;
  /** The stack's file, of a state: it holds the exemptions. */
  stackConfig?: string;
}

/** One side of a review, and where its files lie if that is known. */
export interface ReadSide extends Side {
  source?: Folder;
}

/** Reads and judges one side: a program's folder (one for each of its stacks), a preview, a state, or an assessment. */
export async function readSide(
  at: string,
  events: string | undefined,
  { stack, config, answers, timeout, trustProgram = false, project, isFormer, stackConfig, ...matrix }: SideOptions,
  levels: Levels,
  now: string,
): Promise<ReadSide[]> {
  if (!existsSync(at)) {
    const message =
      "There is no such folder or file. Name a program's folder, a preview, a state or an assessment.json.";
    throw new InputError(message, { file: at });
  }
  const kind = statSync(at).isDirectory() ? "program" : kindOf(readText(at));
  if (events !== undefined && kind !== "preview") {
    throw new InputError(`A log of events goes with a preview, and this is a ${kind}.`, { file: at });
  }
  if (stackConfig !== undefined && kind !== "state") {
    throw new InputError(`A stack's file goes with a state, and this is a ${kind}.`, { file: at });
  }
  const origin = defined({ project, isFormer });
  if (kind === "assessment") {
    const assessment = readAssessment(at);
    return [{ assessment, ...defined({ source: sourceOf(assessment, origin) }) }];
  }
  const own: SourceOptions =
    kind === "program"
      ? defined({ stack, config, answers, timeout, confined: !trustProgram })
      : { mayBeEmpty: true, ...defined({ events, stackConfig }) };
  return judged({ [kind]: at, ...origin, ...own, ...matrix }, now, levels);
}

/** Reads what an earlier run left. Throws where it is of another format, or not whole. */
function readAssessment(file: string): Side["assessment"] {
  const result = assessmentSchema.safeParse(parseJson(readText(file), file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join(".") ?? "";
  const said = `${place ? `${place}: ` : ""}${issue?.message ?? ""}`;
  const right = 'Make it anew with "cordon check --format json".';
  throw new InputError(`This is no assessment of this version (${FORMAT}): ${said}. ${right}`, { file });
}

const defined = <Options extends object>(options: Options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Options]?: NonNullable<Options[Key]>;
  };
