import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import { itemsAt, type Reading, siteOf } from "../reading";
import type { Family } from "../space/addresses";
import type { Fabric } from "./fabric";
import type { Interface } from "./interface";
import { types } from "./types";

export type Placed = Pick<Interface, "subnet" | "among" | "unseen">;

/** The subnet that a path names; where that is not known yet, any of the plan's, or one that the plan does not show. */
export function placed(fabric: Fabric, each: Resource, path: string): Placed {
  const found = fabric.subnetsAt(each, path);
  const [subnet, ...others] = found;
  if (subnet) return others.length === 0 ? { subnet } : { among: found };
  const unseen = siteOf(each, `the subnet of ${each.name}`, path);
  return isUnknown(valueAt(each.inputs, path)) ? { among: fabric.subnets, unseen } : { unseen };
}

/** The security group that an interface has for itself, at a path before `.id`. */
export function filtered(reading: Reading, each: Resource, path: string): Pick<Interface, "filter" | "filterUnknown"> {
  const named = valueAt(each.inputs, path);
  if (named === undefined || named === null) return {};
  const { resources } = reading.at(each, `${path}.id`, types.group);
  const [filter, ...others] = resources;
  if (filter && others.length === 0) return { filter };
  return { filterUnknown: siteOf(each, `a network security group of ${each.name}`, path) };
}

/** The application security groups that a list of `{ id }` names. */
export function grouped(reading: Reading, each: Resource, path: string): Pick<Interface, "groups" | "groupsUnknown"> {
  const groupsUnknown = siteOf(each, `an application security group of ${each.name}`, path);
  const items = itemsAt(each, path);
  if (!items) return { groups: [], groupsUnknown };
  const named = items.map(({ path: at }) => reading.at(each, `${at}.id`, types.applicationGroup));
  const groups = named.flatMap(({ resources, literal }) =>
    resources.length > 0 ? resources.map(({ urn }) => urn) : literal === undefined ? [] : [literal],
  );
  const known = named.every(({ certain, literal }) => certain || literal !== undefined);
  return known ? { groups } : { groups, groupsUnknown };
}

/** The families that a version means. Absent: IPv4. */
export const familiesOf = (version: unknown): readonly Family[] => {
  if (isUnknown(version)) return [4, 6];
  return String(version).toLowerCase() === "ipv6" ? [6] : [4];
};
