import type { Plan } from "../plan/graph";
import { InputError } from "../plan/input-error";
import { readSource, type SourceOptions } from "./source";

/** Sources of one estate: each may be named several times. */
export interface PlansOptions {
  program?: string[];
  preview?: string[];
  events?: string[];
  state?: string[];
  stack?: string;
  config?: Record<string, string>;
  answers?: string;
  timeout?: number;
}

/** Reads every source, and joins what they hold: the plans of one estate that is split over stacks. */
export async function readPlans(options: PlansOptions): Promise<Plan> {
  const { program = [], preview = [], events = [], state = [], stack, config, answers, timeout } = options;
  const shared = { ...(config ? { config } : {}), ...(answers ? { answers } : {}), ...(timeout ? { timeout } : {}) };
  const sources: SourceOptions[] = [
    ...program.map((each) => ({ program: each, ...(stack ? { stack } : {}), ...shared })),
    ...preview.map((each, index) => ({ preview: each, ...(events[index] ? { events: events[index] } : {}) })),
    ...state.map((each) => ({ state: each })),
  ];
  if (sources.length === 0) sources.push({ program: ".", ...(stack ? { stack } : {}), ...shared });
  const plans: Plan[] = [];
  for (const source of sources) {
    const found = (await readSource(source)).map(({ plan }) => plan);
    if (found.length > 1) {
      const names = found.map((plan) => plan.stack).join(", ");
      throw new InputError(`The program has several stacks (${names}). Say which with --stack.`);
    }
    plans.push(...found);
  }
  return joined(plans);
}

function joined(plans: readonly Plan[]): Plan {
  const [first] = plans as [Plan];
  const urns = new Set<string>();
  for (const { urn } of plans.flatMap(({ resources }) => resources)) {
    if (urns.has(urn)) throw new InputError(`Two sources hold the same resource, ${urn}: name each stack once.`);
    urns.add(urn);
  }
  return {
    ...first,
    resources: plans.flatMap(({ resources }) => resources),
    assumptions: plans.flatMap(({ assumptions }) => assumptions),
  };
}
