import type { Resource, Urn } from "../../plan/graph";
import { canonical } from "../../plan/tokens";
import { isUnknown, valueAt } from "../../plan/values";
import type { Reading } from "../reading";

const RESOURCE_GROUP = "azure-native:resources:ResourceGroup";

/** A name that is written, where it is known. */
export function nameOf({ inputs, outputs }: Resource, path: string): string | undefined {
  const name = valueAt(inputs, path) ?? outputs?.name;
  return typeof name === "string" && !isUnknown(name) ? name : undefined;
}

/**
 * What a resource belongs to by the name of another, such as `networkSecurityGroupName`: names are unique in a resource
 * group only, and Azure reads them in any case.
 */
export function ownersOf(reading: Reading, child: Resource, path: string, type: string): readonly Resource[] {
  const { resources, literal } = reading.at(child, path, type);
  const found =
    resources.length > 0 || literal === undefined
      ? resources
      : reading.of(type).filter((each) => nameOf(each, path)?.toLowerCase() === literal.toLowerCase());
  return found.filter((each) => !areApart(reading, each, child));
}

/** Whether two resources certainly lie in different resource groups. */
function areApart(reading: Reading, one: Resource, other: Resource): boolean {
  const [here, there] = [groupOf(reading, one), groupOf(reading, other)];
  if (here.name !== undefined && there.name !== undefined) return here.name !== there.name;
  return here.urn !== undefined && there.urn !== undefined && here.urn !== there.urn;
}

const inId = /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)\//i;

function groupOf(reading: Reading, resource: Resource): { name?: string; urn?: Urn } {
  const [, written] = inId.exec(resource.id ?? "") ?? [];
  if (written) return { name: written.toLowerCase() };
  const { resources, certain, literal } = reading.at(resource, "resourceGroupName", RESOURCE_GROUP);
  if (literal !== undefined) return { name: literal.toLowerCase() };
  const [group] = resources;
  if (!group || !certain) return {};
  const name = nameOf(group, "resourceGroupName")?.toLowerCase();
  return name ? { name } : { urn: group.urn };
}

const known = new WeakMap<Reading, Map<string, Map<Resource, Resource[]>>>();

/** The resources of a type that belong to another by its name. */
export function childrenOf(reading: Reading, parent: Resource, path: string, type: string): readonly Resource[] {
  const all = known.get(reading) ?? new Map<string, Map<Resource, Resource[]>>();
  known.set(reading, all);
  const key = `${type} ${path}`;
  let byParent = all.get(key);
  if (!byParent) {
    byParent = new Map();
    for (const child of reading.of(type)) {
      for (const owner of ownersOf(reading, child, path, canonical(parent.type))) {
        const children = byParent.get(owner);
        if (children) children.push(child);
        else byParent.set(owner, [child]);
      }
    }
    all.set(key, byParent);
  }
  return byParent.get(parent) ?? [];
}
