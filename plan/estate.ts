import { type Plan, typeOf } from "./graph";
import { InputError } from "./input-error";
import { markOf } from "./other-stack-output";
import { nearest } from "./pointed";
import { isUnknown, join, type Properties } from "./values";

/** Several plans of one estate as one: resources keep their names, which begin with their stack's. */
export function joined(plans: readonly Plan[]): Plan {
  const [first] = plans as [Plan];
  const stacks = new Set<string>();
  for (const { project, stack } of plans) {
    const name = `${project}/${stack}`;
    if (stacks.has(name)) throw new InputError(`Two sources hold the stack ${name}: name each stack once.`);
    stacks.add(name);
  }
  if (plans.length === 1) return first;
  return {
    ...first,
    resources: plans.flatMap(({ resources }) => resources),
    assumptions: plans.flatMap(({ assumptions }) => assumptions),
  };
}

/** The other plans whose outputs a plan asks for, by the name under which it does: `acme/network/prod`. */
export function askedBy(plan: Plan, others: readonly Plan[]): Map<string, Plan> {
  const found = new Map<string, Plan>();
  for (const { type, inputs } of plan.resources) {
    const { name } = inputs;
    if (type !== "pulumi:pulumi:StackReference" || typeof name !== "string") continue;
    const other = others.find((each) => each !== plan && isMeant(name, each, plan));
    if (other) found.set(name, other);
  }
  return found;
}

/** `stack` and `organization/stack` are of the asking project, `organization/project/stack` says which. */
function isMeant(name: string, { project, stack }: Plan, asking: Plan): boolean {
  const words = name.split("/");
  if (words.at(-1) !== stack) return false;
  if (words.length === 3) return words[1] === project;
  return asking.project === project || (words.length === 2 && words[0] === project);
}

/**
 * The outputs of a plan's stack, as another that asks for them under a name may have them: what is known as it is, and for
 * the rest a text that says where it comes from. Undefined where the plan does not hold them, as a preview's does not.
 */
export function publishedBy({ resources }: Plan, name: string): Properties | undefined {
  const stack = resources.find(({ urn }) => typeOf(urn) === "pulumi:pulumi:Stack");
  if (!stack?.outputs) return undefined;
  const { outputs, pointers = {} } = stack;
  const shown = (value: unknown, path: string): unknown => {
    if (isUnknown(value)) return markOf({ output: path, stack: name, urns: nearest(pointers, path) });
    if (Array.isArray(value)) return value.map((item, index) => shown(item, `${path}[${index}]`));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item, join(path, key))]));
  };
  return shown(outputs, "") as Properties;
}
