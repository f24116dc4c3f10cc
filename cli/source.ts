import { availableParallelism } from "node:os";
import { z } from "zod";
import type { Plan, Position } from "../plan/graph";
import { InputError } from "../plan/input-error";
import { planProgram } from "../plan/program";
import { readProject, stackFileOf, stacksOf } from "../plan/project";
import { readYaml } from "../plan/yaml";
import { progress } from "./progress";
import { checkStackFile, exemptionPositions } from "./stack-file";

/** What to judge, as the command line names it. */
export interface SourceOptions {
  program?: string;
  preview?: string;
  events?: string;
  state?: string;
  stack?: string;
  stackConfig?: string;
  config?: Record<string, string>;
  answers?: string;
  timeout?: number;
}

/** A plan, with what its assessment needs besides. */
export interface Planned {
  plan: Plan;
  exemptionPositions: (Position | undefined)[];
  /** The folder whose repository names the commit. */
  folder?: string;
}

/** Reads the one source that the options name: a program gives a plan for each of its stacks. */
export async function readSource(options: SourceOptions): Promise<Planned[]> {
  const named = [options.program, options.preview, options.state].filter((each) => each !== undefined);
  if (named.length !== 1) {
    throw new InputError(
      "Say one thing to judge: --program FOLDER, --preview DIGEST with --events LOG, or --state FILE.",
    );
  }
  if (options.program !== undefined) return readProgram(options.program, options);
  throw new InputError("Only programs can be judged yet.");
}

async function readProgram(folder: string, options: SourceOptions): Promise<Planned[]> {
  const answers = options.answers ? readYaml(options.answers, answersFile) : {};
  const stacks = options.stack ? [options.stack] : stacksOf(folder);
  const projects = (stacks.length > 0 ? stacks : [undefined]).map((stack) => readProject(folder, stack));
  for (const { root, stack, name } of projects) {
    const file = stackFileOf(root, stack);
    if (file) checkStackFile(file, name);
  }
  return inParallel(projects, async ({ root, stack, name }) => {
    progress(`planning ${stack}`);
    const config = Object.fromEntries(
      Object.entries(options.config ?? {}).map(([key, value]) => [key.includes(":") ? key : `${name}:${key}`, value]),
    );
    const { timeout } = options;
    const plan = await planProgram(folder, { stack, config, answers, ...(timeout ? { timeout } : {}) });
    const file = stackFileOf(root, stack);
    return { plan, exemptionPositions: file ? exemptionPositions(file) : [], folder };
  });
}

const answersFile = z.record(z.string(), z.record(z.string(), z.unknown()), {
  error: 'answers are a map from functions to what they return, such as {"aws:ec2/getVpc:getVpc": {"id": "vpc-1"}}',
});

/** As many at a time as the machine has processors: each runs in a process of its own. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, worker));
  return results;
}
