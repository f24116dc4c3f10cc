import { type Names, writtenBy } from "./azure-written";
import type { Resource, Urn } from "./graph";
import { canonical } from "./tokens";
import { isUnknown, strings, valueAt } from "./values";

/** What a value points at. */
export interface Pointed {
  resources: readonly Resource[];
  /** These and no others: false where a value is unknown and several could be meant, or none is found. */
  certain: boolean;
  /** The text that is written there, where it is known: an id of something outside the plan, say. */
  literal?: string;
}

/** How resources are found. */
export interface Directory {
  get: (urn: Urn) => Resource | undefined;
  /** Those of which a text is the id, the ARN or the name. */
  named: (text: string) => readonly Urn[];
  /** Those with which the cloud made what a text names. */
  makersOf: (text: string) => readonly Urn[];
  called: Names["called"];
  isCalled: Names["isCalled"];
}

/** What the value at a path of a resource's inputs points at, among these canonical types. */
export function pointedAt(all: Directory, resource: Resource, path: string, types: readonly string[]): Pointed {
  const value = valueAt(resource.inputs, path);
  if (value === undefined || value === null) return { resources: [], certain: true };
  const among = (urns: Iterable<Urn>): Resource[] =>
    [...new Set(urns)].flatMap((urn) => {
      const found = all.get(urn);
      return found && types.includes(canonical(found.type)) ? [found] : [];
    });
  const named = (text: string): Omit<Pointed, "literal"> => {
    const found = among(all.named(text));
    const known = found.length > 0 ? meant(found, text) : among(all.makersOf(text));
    if (known.length > 0 || !text.startsWith("/")) return { resources: known, certain: known.length < 2 };
    return writtenBy(text, types, { ...all, behind });
  };
  const behind: Names["behind"] = (each, property) =>
    restsOn(all, each, property, types).urns.flatMap((urn) => all.get(urn) ?? []);

  if (typeof value === "string" && !isUnknown(value)) return { ...named(value), literal: value };
  const known = [...strings(value)].flatMap(([, text]) => (isUnknown(text) ? [] : named(text).resources));
  const { urns, exact } = restsOn(all, resource, path, types);
  const found = [...new Set([...known, ...among(urns)])];
  return { resources: found, certain: exact && found.length === 1 };
}

/** Of several that a text names: those of which it is the id, and what this plan manages before what it only reads. */
function meant(found: readonly Resource[], text: string): Resource[] {
  const byId = found.filter(({ id }) => id?.toLowerCase() === text.toLowerCase());
  const rest = byId.length > 0 ? byId : found;
  const managed = rest.filter(({ external }) => !external);
  return [...(managed.length > 0 ? managed : rest)];
}

/** What an unknown value rests on, and whether nothing else can be meant if only one of it is of a fitting type. */
function restsOn(
  all: Directory,
  resource: Resource,
  path: string,
  types: readonly string[],
): { urns: readonly Urn[]; exact: boolean } {
  const { pointers, propertyDependencies, inputs } = resource;
  const isExact = (urns: readonly Urn[]): boolean => !urns.some((urn) => isOpen(all.get(urn)));
  if (pointers) {
    const urns = nearest(pointers, path);
    return { urns, exact: isExact(urns) };
  }
  const top = path.split(/[.[]/)[0] ?? path;
  const urns = propertyDependencies[top] ?? [];
  const isFitting = (urn: Urn): boolean => types.includes(canonical(all.get(urn)?.type ?? ""));
  const [, index] = /^[^.[]+\[(\d+)\]$/.exec(path) ?? [];
  const list: unknown = inputs[top];
  if (index !== undefined && Array.isArray(list) && urns.every(isFitting)) {
    // As many unknown items as resources: each stands for one of them. In what order tells nobody, and a set has none.
    const unknown = [...list.keys()].filter((each) => isUnknown(list[each]));
    const own = urns[unknown.indexOf(Number(index))];
    if (own && unknown.length === urns.length) return { urns: [own], exact: true };
  }
  return { urns, exact: isExact(urns) };
}

/** Whether anything may come out of it: another stack, a component whose parts nobody sees, what is not in the plan. */
const isOpen = (resource: Resource | undefined): boolean => !resource?.custom || resource.type.startsWith("pulumi:");

/** What the program's own argument at a path rests on, or at the nearest path around it. */
export function nearest(pointers: Readonly<Record<string, Urn[]>>, path: string): readonly Urn[] {
  for (let at = path; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("."), at.lastIndexOf("["), 0))) {
    const found = pointers[at];
    if (found) return found;
  }
  return [];
}
