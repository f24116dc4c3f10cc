import { availableParallelism } from "node:os";
import { z } from "zod";
import type { Plan, Position } from "../plan/graph";
import { InputError } from "../plan/input-error";
import { readPreview } from "../plan/preview";
import { planProgram } from "../plan/program";
import { readProject, stackFileOf, stacksOf } from "../plan/project";
import { located } from "../plan/source/located";
import { type ProjectSource, projectCalled, projectSource } from "../plan/source/project-source";
import { readState } from "../plan/state";
import type { Properties } from "../plan/values";
import { readText, readYaml } from "../plan/yaml";
import { progress } from "./progress";
import { checkStackFile, exemptionPositions } from "./stack-file";

/** What to judge, as the command line names it. */
export interface SourceOptions {
  program?: string;
  preview?: string;
  events?: string;
  state?: string;
  /** The project's folder, of a preview or a state, or several to choose from. Left out: the current one, if it is of that project. */
  project?: string | readonly string[];
  stack?: string;
  stackConfig?: string;
  config?: Record<string, string>;
  answers?: string;
  /** Outputs of other stacks that are planned too, by the name under which the program asks for them. */
  otherStacks?: Record<string, Properties>;
  timeout?: number;
  /** The program is a stranger's, to be kept to itself. */
  confined?: boolean;
  /** A state or a preview with no resources is an answer: nothing is there. */
  mayBeEmpty?: boolean;
  /** What was there before: the files of its project, as they lie now, are not those that it was made of. */
  isFormer?: boolean;
}

/** A plan, with what its assessment needs besides. */
export interface Planned {
  plan: Plan;
  /** Where its files lie, if that is known: then every resource has a position in them. */
  source?: ProjectSource;
  exemptionPositions: (Position | undefined)[];
}

/** Reads the one source that the options name: a program gives a plan for each of its stacks. */
export async function readSource(options: SourceOptions): Promise<Planned[]> {
  const named = [options.program, options.preview, options.state].filter((each) => each !== undefined);
  if (named.length !== 1) {
    throw new InputError(
      "Say one thing to judge: --program FOLDER, --preview DIGEST with --events LOG, or --state FILE.",
    );
  }
  const stray = strays(options);
  if (stray !== undefined) throw new InputError(stray);
  if (options.program !== undefined) return readProgram(options.program, options);
  return [await (options.state === undefined ? ofPreview(options) : ofState(options))];
}

/** What is said of an option that the source makes no use of: to ignore it would judge something else than was meant. */
function strays({ program, preview, state, events, project, stack, stackConfig, config, answers }: SourceOptions) {
  if (events !== undefined && preview === undefined) return "--events goes with --preview.";
  if (stackConfig !== undefined && state === undefined) return "--stack-config goes with --state.";
  if (project !== undefined && program !== undefined) return "--project goes with --preview or --state.";
  if (program !== undefined) return undefined;
  if (stack !== undefined) return "--stack goes with --program: a preview and a state name their stack themselves.";
  if (config !== undefined) return "--config goes with --program: it is what the program reads.";
  return answers === undefined ? undefined : "--answers goes with --program: it is what the program asks for.";
}

async function ofPreview({ preview = "", events, mayBeEmpty = false, ...options }: SourceOptions): Promise<Planned> {
  progress(`reading ${preview}`);
  const log = events === undefined ? {} : { events: readText(events), eventsFile: events };
  const plan = readPreview(readText(preview), { file: preview, mayBeEmpty, ...log });
  const source = sourceOf(plan, options);
  const stackFile = source && stackFileOf(source.root, plan.stack);
  return placed(plan, source, stackFile === undefined ? [] : exemptionPositions(stackFile, source?.root));
}

async function ofState({ state = "", stackConfig, mayBeEmpty = false, ...options }: SourceOptions): Promise<Planned> {
  progress(`reading ${state}`);
  const config = stackConfig === undefined ? {} : { stackConfig: readText(stackConfig), stackConfigFile: stackConfig };
  const plan = readState(readText(state), { file: state, mayBeEmpty, ...config });
  const source = sourceOf(plan, options);
  const positions = checkedPositions(stackConfig, plan.project, source?.root);
  return placed(plan, source, options.isFormer ? [] : positions);
}

/** Where the files of a plan that was made elsewhere lie. One that is empty, and so names no project, has none. */
export function sourceOf(
  { project: name }: Pick<Plan, "project">,
  { project = [], isFormer = false }: Pick<SourceOptions, "project" | "isFormer">,
): ProjectSource | undefined {
  return isFormer || name === "" ? undefined : projectCalled(name, ...[project].flat());
}

async function placed(
  plan: Plan,
  source: ProjectSource | undefined,
  exemptionPositions: Planned["exemptionPositions"],
): Promise<Planned> {
  return source ? { plan: await located(plan, source), source, exemptionPositions } : { plan, exemptionPositions };
}

function checkedPositions(file: string | undefined, project: string, root?: string): Planned["exemptionPositions"] {
  if (file === undefined) return [];
  checkStackFile(file, project);
  return exemptionPositions(file, root);
}

async function readProgram(folder: string, options: SourceOptions): Promise<Planned[]> {
  const given = options.answers ? readYaml(options.answers, answersFile) : {};
  const answers = { ...given, [REFERENCE]: { ...options.otherStacks, ...given[REFERENCE] } };
  const { config = {}, timeout, confined = false } = options;
  const first = readProject(folder, options.stack);
  const stacks = options.stack === undefined ? stacksOf(first.root) : [];
  const projects = stacks.length > 0 ? stacks.map((stack) => readProject(folder, stack)) : [first];
  const positions = projects.map(({ root, stack, name }) => checkedPositions(stackFileOf(root, stack), name, root));
  return inParallel(projects, async ({ stack }, index) => {
    progress(`planning ${stack}`);
    const plan = await planProgram(folder, { stack, config, answers, confined, ...(timeout ? { timeout } : {}) });
    return placed(plan, projectSource(folder), positions[index] ?? []);
  });
}

const REFERENCE = "pulumi:pulumi:StackReference";

const answersFile = z.record(z.string(), z.record(z.string(), z.unknown()), {
  error: 'answers are a map from functions to what they return, such as {"aws:ec2/getVpc:getVpc": {"id": "vpc-1"}}',
});

/** As many at a time as the machine has processors: each runs in a process of its own. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, worker));
  return results;
}
