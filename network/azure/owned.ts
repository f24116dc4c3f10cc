import type { Resource } from "../../plan/graph";
import { canonical } from "../../plan/tokens";
import { valueAt } from "../../plan/values";
import type { Reading } from "../reading";

/** A type of resources that belong to another, which a property names. */
export interface Owned {
  type: string;
  owner: string;
}

/** The resources that belong to this one: not certain, where nobody knows to whom they belong. */
export function ownedBy(
  reading: Reading,
  { type, owner }: Owned,
  each: Resource,
): { resource: Resource; certain: boolean }[] {
  return reading.of(type).flatMap((resource) => {
    const { resources, literal, certain } = reading.at(resource, owner, canonical(each.type));
    if (resources.includes(each)) return [{ resource, certain }];
    const nobodyKnows =
      resources.length === 0 && literal === undefined && valueAt(resource.inputs, owner) !== undefined;
    return nobodyKnows ? [{ resource, certain: false }] : [];
  });
}
