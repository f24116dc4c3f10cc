import type { Resource } from "../../plan/graph";
import type { Site } from "../model";
import { type Reading, siteOf } from "../reading";
import { DEFAULT_GROUP, groupsAt } from "./group-names";
import { isKnownText, pathsAt } from "./inputs";
import type { Interface, Public } from "./interface";
import { types } from "./types";

export const subnetTypes = [types.subnet, types.defaultSubnet];

type Place = Pick<Interface, "subnets" | "subnetsUnknown" | "oneOf">;
type Carried = Pick<Interface, "groups" | "groupsUnknown">;

/**
 * The subnets that some paths name, in all. Where a value is unknown and several could be meant, the resource lies in one
 * of them; one of which nothing is known is named as such.
 */
export function subnetsAt(reading: Reading, resource: Resource, paths: readonly string[]): Place {
  const subnets: string[] = [];
  let missing: Site | undefined;
  let oneOf = false;
  for (const path of paths.flatMap((each) => pathsAt(resource, each))) {
    const { resources, literal, certain } = reading.at(resource, path, ...subnetTypes);
    subnets.push(...resources.map(({ urn }) => urn));
    if (resources.length > 0) oneOf ||= !certain;
    else if (literal) subnets.push(literal);
    else missing = siteOf(resource, `the subnet of ${resource.name}`, path);
  }
  return {
    subnets: [...new Set(subnets)],
    ...(oneOf ? { oneOf } : {}),
    ...(missing ? { subnetsUnknown: missing } : {}),
  };
}

/** The security groups that some paths name: by URN, or by what is written where the plan does not hold them. */
export function carried(reading: Reading, resource: Resource, paths: readonly string[]): Carried {
  const groups: string[] = [];
  let unknown: Site | undefined;
  for (const path of paths.flatMap((each) => pathsAt(resource, each))) {
    const { names, certain } = groupsAt(reading, resource, path);
    groups.push(...names);
    if (!certain) unknown = siteOf(resource, `the security groups of ${resource.name}`, path);
  }
  return { groups: [...new Set(groups)], ...(unknown ? { groupsUnknown: unknown } : {}) };
}

/** What is carried by one and by the other. */
export function together(one: Carried, ...others: readonly Carried[]): Carried {
  const all = [one, ...others];
  const unknown = all.find(({ groupsUnknown }) => groupsUnknown)?.groupsUnknown;
  return {
    groups: [...new Set(all.flatMap(({ groups }) => groups))],
    ...(unknown ? { groupsUnknown: unknown } : {}),
  };
}

/** What is attached by resources of their own, beside the default group where nothing else is carried. */
export function withAttached(own: Carried, ...attached: readonly Carried[]): Carried {
  const more = together({ groups: [] }, ...attached);
  const isDefault = own.groups.length === 0 && !own.groupsUnknown && more.groups.length > 0;
  return together(isDefault ? { groups: [DEFAULT_GROUP] } : own, more);
}

export const publicAt = (at: Site, certain: boolean, address?: unknown, subnet?: string): Public => ({
  at,
  certain,
  ...(isKnownText(address) ? { address } : {}),
  ...(subnet ? { subnet } : {}),
});
