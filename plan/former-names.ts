import { nameOf, type Resource, typeOf, type Urn } from "./graph";

/**
 * The resources of a plan by what the program's aliases say that they were called, as the engine reads them: children
 * follow the component around them. A name that some resource bears now, or that two claim, was nobody's.
 */
export function formerNames(resources: readonly Resource[]): Map<Urn, Urn> {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  const all = new Map<Urn, Urn[]>();
  const claimed = new Map<Urn, Urn[]>();
  for (const resource of resources) {
    const names = formerOf(resource, byUrn.get(resource.parent ?? ""), all.get(resource.parent ?? "") ?? []);
    all.set(resource.urn, names);
    for (const name of names) if (!byUrn.has(name)) claimed.set(name, [...(claimed.get(name) ?? []), resource.urn]);
  }
  return new Map([...claimed].flatMap(([name, [urn, ...others]]) => (urn && others.length === 0 ? [[name, urn]] : [])));
}

/** More than anybody writes. */
const MOST = 100;

function formerOf({ urn, aliases = [] }: Resource, parent: Resource | undefined, around: readonly Urn[]): Urn[] {
  const inherited = around.flatMap((former) =>
    [urn, ...aliases].map((each) => within(former, each, parent?.name ?? "")),
  );
  return [...new Set([...aliases, ...inherited])].filter((name) => name !== urn).slice(0, MOST);
}

/** What a resource was called when the one around it had its former name: that stands at the head of its own, if it does now. */
function within(former: Urn, urn: Urn, parent: string): Urn {
  const [scheme, project, types = ""] = former.split("::");
  const outer = types === "pulumi:pulumi:Stack" ? "" : `${types}$`;
  const name = nameOf(urn);
  const own = parent !== "" && name.startsWith(parent) ? nameOf(former) + name.slice(parent.length) : name;
  return [scheme, project, `${outer}${typeOf(urn)}`, own].join("::");
}
