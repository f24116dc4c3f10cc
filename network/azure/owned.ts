import type { Resource } from "../../plan/graph";
import { canonical } from "../../plan/tokens";
import { valueAt } from "../../plan/values";
import type { Reading } from "../reading";

/** A type of resources that belong to another, which a property names. */
export interface Owned {
  type: string;
  owner: string;
}

interface Belonging {
  resource: Resource;
  certain: boolean;
}

interface Sorted {
  byOwner: Map<Resource, Belonging[]>;
  /** Nobody knows to whom they belong. */
  anybodys: Belonging[];
}

const found = new WeakMap<Reading, Map<string, Sorted>>();

/** The resources that belong to this one: not certain, where nobody knows to whom they belong. */
export function ownedBy(reading: Reading, owned: Owned, each: Resource): readonly Belonging[] {
  const type = canonical(each.type);
  const known = found.get(reading) ?? new Map<string, Sorted>();
  found.set(reading, known);
  const key = `${owned.type} ${owned.owner} ${type}`;
  const { byOwner, anybodys } = known.get(key) ?? sorted(reading, owned, type);
  known.set(key, { byOwner, anybodys });
  return [...(byOwner.get(each) ?? []), ...anybodys];
}

function sorted(reading: Reading, { type, owner }: Owned, ownerType: string): Sorted {
  const byOwner = new Map<Resource, Belonging[]>();
  const anybodys: Belonging[] = [];
  for (const resource of reading.of(type)) {
    const { resources, literal, certain } = reading.at(resource, owner, ownerType);
    for (const one of resources) byOwner.set(one, [...(byOwner.get(one) ?? []), { resource, certain }]);
    const isWritten = literal !== undefined || valueAt(resource.inputs, owner) === undefined;
    if (resources.length === 0 && !isWritten) anybodys.push({ resource, certain: false });
  }
  return { byOwner, anybodys };
}
