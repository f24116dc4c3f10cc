import type { Resource } from "../../plan/graph";
import type { Pattern } from "../model";
import { isNone, itemsAt, patternOf, perhaps, type Reading } from "../reading";
import { everyAddress } from "../space/addresses";
import { types } from "./types";

const known = new WeakMap<Reading, Map<string, Pattern[]>>();

/** The addresses of the prefix list at a path. */
export const prefixListPattern = (reading: Reading, resource: Resource, path: string): Pattern =>
  patternOf(prefixListPatterns(reading, resource, path));

/** The same, prefix by prefix. A list that AWS manages, or that is not in the plan, may hold any. */
export function prefixListPatterns(reading: Reading, resource: Resource, path: string): Pattern[] {
  const { resources, certain } = reading.at(resource, path, types.prefixList);
  if (!certain || resources.length === 0) return [perhaps(everyAddress[reading.family])];
  return resources.flatMap((list) => patternsOfList(reading, list));
}

function patternsOfList(reading: Reading, list: Resource): Pattern[] {
  const lists = known.get(reading) ?? new Map<string, Pattern[]>();
  known.set(reading, lists);
  const found = lists.get(list.urn) ?? entriesOf(reading, list);
  lists.set(list.urn, found);
  return found;
}

function entriesOf(reading: Reading, list: Resource): Pattern[] {
  const items = itemsAt(list, "entries");
  if (!items) return [perhaps(everyAddress[reading.family])];
  const entries = reading
    .of(types.prefixListEntry)
    .filter((entry) => reading.at(entry, "prefixListId", types.prefixList).resources.includes(list));
  const cidrs = [...items.map(({ value }) => value.cidr), ...entries.map(({ inputs }) => inputs.cidr)];
  return cidrs.map((cidr) => reading.prefix(cidr)).filter((each) => !isNone(each));
}
