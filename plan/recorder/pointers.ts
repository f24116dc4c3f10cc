import type { Urn } from "../graph";
import { join } from "../values";

/** What the SDK makes: an output, or a resource, of whatever copy of it. */
interface Made {
  __pulumiOutput?: boolean;
  __pulumiResource?: boolean;
  allResources?: () => Promise<Set<Made>>;
  resources?: () => Set<Made>;
  urn?: { apply(read: (urn: Urn) => void): void };
}

/** Which inputs, by path, rest on which resources: read from the program's own arguments, before they are sent. */
export function pointersOf(props: unknown): () => Promise<Record<string, Urn[]>> {
  const found: [path: string, made: Made][] = [];
  const promised: [path: string, promise: Promise<unknown>][] = [];
  const look = (value: unknown, path: string): void => {
    if (value === null || typeof value !== "object") return;
    const made = value as Made;
    if (made.__pulumiOutput || made.__pulumiResource) found.push([path, made]);
    else if (value instanceof Promise) promised.push([path, value]);
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) look(item, `${path}[${index}]`);
    else if (Object.getPrototypeOf(value) === Object.prototype)
      for (const [key, item] of Object.entries(value)) look(item, join(path, key));
  };
  look(props, "");
  return async () => {
    for (const [path, promise] of promised) look(await promise, path);
    const entries = await Promise.all(found.map(async ([path, made]) => [path, await urnsOf(made)] as const));
    return Object.fromEntries(entries.filter(([, urns]) => urns.length > 0));
  };
}

async function urnsOf(made: Made): Promise<Urn[]> {
  if (made.__pulumiResource) return [await urnOf(made)];
  const resources = (await made.allResources?.()) ?? made.resources?.() ?? new Set();
  return (await Promise.all([...resources].map(urnOf))).sort();
}

const urnOf = ({ urn }: Made): Promise<Urn> => new Promise((resolve) => (urn ? urn.apply(resolve) : resolve("")));
