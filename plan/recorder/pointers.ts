import type { Urn } from "../graph";
import { named } from "../other-stack-output";
import { join } from "../values";

/** What the SDK makes: an output, or a resource, of whatever copy of it. */
interface Made {
  __pulumiOutput?: boolean;
  __pulumiResource?: boolean;
  allResources?: () => Promise<Set<Made>>;
  resources?: () => Set<Made>;
  urn?: Later<Urn>;
  name?: Later<string>;
  /** The output of another stack that was asked for, on the stack's reference as that output carries it. */
  askedFor?: string;
  /** What that rests on in the other stack, where that is planned too. */
  comesFrom?: (stack: string) => Urn[];
}

interface Later<Value> {
  isKnown?: Promise<boolean>;
  apply(read: (value: Value) => void): void;
}

/** Which values, by path, rest on which resources, and on which outputs of other stacks. */
export interface Pointers {
  urns: Record<string, Urn[]>;
  otherStacks: Record<string, string>;
}

/** What values rest on: read from the program's own, before they are sent. */
export function pointersOf(values: unknown): () => Promise<Pointers> {
  const found: [path: string, made: Made][] = [];
  const promised: [path: string, promise: Promise<unknown>][] = [];
  const look = (value: unknown, path: string, around: readonly unknown[]): void => {
    if (value === null || typeof value !== "object" || around.includes(value)) return;
    const made = value as Made;
    const within = [...around, value];
    if (made.__pulumiOutput || made.__pulumiResource) found.push([path, made]);
    else if (value instanceof Promise) promised.push([path, value]);
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) look(item, `${path}[${index}]`, within);
    else if (isPlain(value)) for (const [key, item] of Object.entries(value)) look(item, join(path, key), within);
  };
  look(values, "", []);
  return async () => {
    for (const [path, promise] of promised) look(await promise, path, []);
    const all = await Promise.all(found.map(async ([path, made]) => [path, await resourcesOf(made)] as const));
    const pointers: Pointers = { urns: {}, otherStacks: {} };
    for (const [path, resources] of all) {
      const urns = await Promise.all(resources.map(urnsOf));
      if (urns.length > 0) pointers.urns[path] = [...new Set(urns.flat())].sort();
      const outputs = await Promise.all(resources.map(outputOf));
      const asked = outputs.filter((output) => output !== undefined);
      if (asked.length > 0) pointers.otherStacks[path] = asked.sort().join(", ");
    }
    return pointers;
  };
}

/** Also what a module exports, which has no prototype or one of its own. */
const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value));

async function resourcesOf(made: Made): Promise<Made[]> {
  if (made.__pulumiResource) return [made];
  return [...((await made.allResources?.()) ?? made.resources?.() ?? [])];
}

async function urnsOf({ urn, name, comesFrom }: Made): Promise<Urn[]> {
  const own = await settled(urn, "");
  return comesFrom ? [own, ...comesFrom(await settled(name, ""))] : [own];
}

async function outputOf({ askedFor, name }: Made): Promise<string | undefined> {
  return askedFor && named({ output: askedFor, stack: await settled(name, "that nobody knows yet") });
}

/** What an output becomes, if that can be known. */
async function settled<Value>(later: Later<Value> | undefined, otherwise: Value): Promise<Value> {
  if (!later || (await later.isKnown) === false) return otherwise;
  return new Promise((resolve) => later.apply(resolve));
}
