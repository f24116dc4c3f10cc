import { askedBy, joined, publishedBy } from "../plan/estate";
import type { Plan } from "../plan/graph";
import { InputError } from "../plan/input-error";
import type { Properties } from "../plan/values";
import { declaring, type MatrixOptions } from "./matrix";
import { warn } from "./progress";
import { readSource, type SourceOptions } from "./source";

/** Sources of one estate: each may be named several times. */
export interface PlansOptions extends MatrixOptions {
  program?: string[];
  preview?: string[];
  events?: string[];
  state?: string[];
  stack?: string;
  config?: Record<string, string>;
  answers?: string;
  timeout?: number;
  /** A state or a preview with no resources is an answer: nothing is there. */
  mayBeEmpty?: boolean;
  /** The folders of the projects that previews and states are of. */
  project?: string[];
}

/** Reads every source, and joins what they hold: the plans of one estate that is split over stacks. */
export async function readPlans(options: PlansOptions): Promise<Plan> {
  const declared = declaring(options);
  const plans = new Map<SourceOptions, Plan>();
  for (const source of sourcesOf(options)) plans.set(source, await planOf(source));
  return declared(joined(await withEachOther(plans)));
}

function sourcesOf(options: PlansOptions): SourceOptions[] {
  const { program = [], preview = [], events = [], state = [], stack, config, answers, timeout } = options;
  const { project, mayBeEmpty = false } = options;
  const made = { mayBeEmpty, ...(project ? { project } : {}) };
  const run = {
    ...(stack ? { stack } : {}),
    ...(config ? { config } : {}),
    ...(answers ? { answers } : {}),
    ...(timeout ? { timeout } : {}),
  };
  const files: SourceOptions[] = [
    ...preview.map((each, index) => ({ preview: each, ...made, ...(events[index] ? { events: events[index] } : {}) })),
    ...state.map((each) => ({ state: each, ...made })),
  ];
  if (project && files.length === 0) throw new InputError("--project goes with --preview or --state.");
  const programs = program.length + files.length === 0 ? ["."] : program;
  return [...programs.map((each) => ({ program: each, ...run })), ...files];
}

async function planOf(source: SourceOptions): Promise<Plan> {
  const [plan, ...others] = (await readSource(source)).map((each) => each.plan) as [Plan, ...Plan[]];
  if (others.length === 0) return plan;
  const names = [plan, ...others].map((each) => each.stack).join(", ");
  throw new InputError(`The program has several stacks (${names}). Say which with --stack.`);
}

/** The plans once programs that ask for outputs of other stacks among them have been run with these. */
async function withEachOther(plans: ReadonlyMap<SourceOptions, Plan>): Promise<Plan[]> {
  const all = [...plans.values()];
  const settled = new Map<Plan, Promise<Plan>>();
  const settle = async (source: SourceOptions, plan: Plan, asking: readonly Plan[]): Promise<Plan> => {
    const otherStacks: Record<string, Properties> = {};
    for (const [name, other] of source.program === undefined ? [] : askedBy(plan, all)) {
      const known = asking.includes(other) ? other : await settledOf(other, [...asking, plan]);
      const outputs = publishedBy(known, name);
      if (outputs) otherStacks[name] = outputs;
    }
    return Object.keys(otherStacks).length > 0 ? again(source, plan, otherStacks) : plan;
  };
  const settledOf = (plan: Plan, asking: readonly Plan[]): Promise<Plan> => {
    const [source] = [...plans].find(([, each]) => each === plan) as [SourceOptions, Plan];
    const found = settled.get(plan) ?? settle(source, plan, asking);
    settled.set(plan, found);
    return found;
  };
  const found: Plan[] = [];
  for (const plan of all) found.push(await settledOf(plan, []));
  return found;
}

/** A program that fails with texts in place of outputs that nobody knows yet stays as it was planned without them. */
async function again(source: SourceOptions, plan: Plan, otherStacks: Record<string, Properties>): Promise<Plan> {
  try {
    return await planOf({ ...source, otherStacks });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    warn(`outputs that ${plan.project}/${plan.stack} takes of other stacks stay unknown: ${error.toString()}`);
    return plan;
  }
}
