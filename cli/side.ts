import { existsSync, statSync } from "node:fs";
import * as path from "node:path";
import { assess } from "../assessment/assess";
import { assessmentSchema, FORMAT } from "../assessment/assessment";
import type { Levels } from "../assessment/levels";
import type { Plan } from "../plan/graph";
import { InputError } from "../plan/input-error";
import { parseJson } from "../plan/json";
import { readText } from "../plan/yaml";
import { networkPolicies, policies } from "../policypack/policies";
import type { Side } from "../review/side";
import { commitOf } from "./commit";
import { progress } from "./progress";
import { readSource, type SourceOptions } from "./source";
import { version } from "./version";

/** One side of a review, as the command line names it. */
export interface SideOptions {
  /** A program's folder, a preview, a state, or an assessment. */
  at: string;
  /** The event log of a preview. */
  events?: string;
  /** Options of programs; they do not matter to files. */
  stack?: string;
  config?: Record<string, string>;
  answers?: string;
  timeout?: number;
  levels: Levels;
  now: string;
  declared: (plan: Plan) => Plan;
}

/** Reads and judges one side: a program gives one for each of its stacks. */
export async function readSide(options: SideOptions): Promise<Side[]> {
  const { at, events, levels, now, declared } = options;
  if (!existsSync(at)) {
    const message =
      "There is no such folder or file. Name a program's folder, a preview, a state or an assessment.json.";
    throw new InputError(message, { file: at });
  }
  const isFolder = statSync(at).isDirectory();
  const kind = isFolder ? "program" : kindOf(readText(at));
  if (events !== undefined && kind !== "preview") {
    throw new InputError(`A log of events goes with a preview, and this is a ${kind}.`, { file: at });
  }
  if (kind === "assessment") return [{ assessment: readAssessment(at) }];
  const { stack, config, answers, timeout } = options;
  const source: SourceOptions = isFolder
    ? { program: at, ...given({ stack, config, answers, timeout }) }
    : { [kind]: at, ...given({ events }) };
  const [planned, commit] = await Promise.all([readSource(source), commitOf(isFolder ? at : path.dirname(at))]);
  return planned.map(({ plan: written, exemptionPositions }) => {
    const plan = declared(written);
    progress(`judging ${plan.resources.length} resources of ${plan.stack}`);
    const circumstances = { now, packVersion: version, levels, exemptionPositions, networkPolicies };
    return { plan, assessment: assess(plan, policies, { ...circumstances, commit: isFolder ? commit : null }) };
  });
}

function kindOf(text: string): "assessment" | "state" | "preview" {
  const head = text.slice(0, 2000);
  if (head.includes(`"${FORMAT.split("/")[0]}/`)) return "assessment";
  return /"deployment"\s*:/.test(text) ? "state" : "preview";
}

/** Reads what an earlier run left. Throws where it is of another format, or not whole. */
function readAssessment(file: string): Side["assessment"] {
  const result = assessmentSchema.safeParse(parseJson(readText(file), file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.join(".") ?? "";
  throw new InputError(
    `This is no assessment of this version (${FORMAT}): ${place ? `${place}: ` : ""}${issue?.message ?? ""}. Make it anew with "cordon check --format json".`,
    { file },
  );
}

const given = <Options extends object>(options: Options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Options]?: NonNullable<Options[Key]>;
  };
