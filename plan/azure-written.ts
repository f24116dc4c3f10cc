import { type AzurePart, readAzureId } from "./azure-ids";
import type { Resource } from "./graph";
import { canonical } from "./tokens";
import { isUnknown } from "./values";

/** How what an id names is found by what resources call themselves. */
export interface Names {
  /** The resources of a type that write this name, in any case. */
  called: (type: string, name: string) => readonly Resource[];
  /** Whether a resource writes a name of its own: undefined where it writes none. */
  isCalled: (resource: Resource, name: string) => boolean | undefined;
  /** What an unknown property of a resource rests on. */
  behind: (resource: Resource, property: string) => readonly Resource[];
}

/** What an id of Azure that a program writes by hand means, among these types: nothing whose own id is known. */
export function writtenBy(
  id: string,
  types: readonly string[],
  names: Names,
): { resources: readonly Resource[]; certain: boolean } {
  const parts = readAzureId(id) ?? [];
  const last = parts.at(-1);
  const found = types
    .flatMap((type) => (last && isType(type, last) ? names.called(type, last.name) : []))
    .filter((resource) => !resource.id?.startsWith("/"))
    .map((resource) => ({ resource, lies: liesIn(resource, parts.slice(0, -1), names) }))
    .filter(({ lies }) => lies !== false);
  return {
    resources: found.map(({ resource }) => resource),
    certain: found.length === 0 || (found.length === 1 && found[0]?.lies === true),
  };
}

const isType = (token: string, { type }: AzurePart): boolean =>
  canonical(token).split(":").at(-1)?.toLowerCase() === type.toLowerCase();

/** Whether a resource lies in all of these: undefined where that is not written. */
function liesIn(resource: Resource, outer: readonly AzurePart[], names: Names): boolean | undefined {
  const answers = outer.map(({ type, name }) => {
    const property = `${type}Name`;
    const written = resource.inputs[property];
    if (typeof written === "string" && !isUnknown(written)) return written.toLowerCase() === name.toLowerCase();
    const owners = names.behind(resource, property).filter((each) => isType(each.type, { type, name }));
    return owners.length === 1 ? names.isCalled(owners[0] as Resource, name) : undefined;
  });
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
