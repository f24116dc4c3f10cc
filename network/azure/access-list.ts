import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter, Pattern, Rule, Site } from "../model";
import { itemsAt, perhaps, type Reading, record, siteOf, textsAt } from "../reading";
import { everyService } from "../space/services";
import type { Fabric } from "./fabric";
import { IN_AZURE, subnetGroup } from "./interface";
import { type Owned, ownedBy } from "./owned";

/** Who may ask at a service's public endpoint, as its own properties say it. */
export interface AccessList {
  /** In a resource of its own. */
  apart?: Owned;
  /** The path of `Allow` or `Deny`, for whomever no rule names. */
  action?: string;
  /** What that is where it is absent. `listed`: deny, if anybody is named. */
  otherwise: "allow" | "deny" | "listed";
  /** The path of a flag without which the subnets that are named do not count. */
  flag?: string;
  /** The path of addresses, and of the text in each. */
  addresses?: readonly [path: string, key: string];
  /** The path of subnets, and of the id in each. */
  subnets?: readonly [path: string, key: string];
}

/** The list of a service as a filter. Undefined: whoever comes may ask. */
export function listedAt(fabric: Fabric, each: Resource, list: AccessList): Filter | undefined {
  if (!list.apart) return filterOf(fabric, each, each, list, true);
  const [found, ...others] = ownedBy(fabric.reading, list.apart, each);
  return found && filterOf(fabric, each, found.resource, list, found.certain && others.length === 0);
}

function filterOf(
  fabric: Fabric,
  each: Resource,
  from: Resource,
  list: AccessList,
  certain: boolean,
): Filter | undefined {
  const rest = restOf(from, list);
  if (rest === "allow") return undefined;
  const at = siteOf(from, `access list of ${each.name}`, list.action ?? list.addresses?.[0] ?? list.subnets?.[0]);
  const anybody: Rule = { at, action: "allow", service: perhaps(everyService) };
  const rules = [...addressRules(fabric.reading, from, list, at), ...subnetRules(fabric, from, list)];
  return { at, match: "any", rules: rest === "deny" && certain ? rules : [...rules, anybody], otherwise: "deny" };
}

/** What happens to whom nobody names. Undefined: not known. */
function restOf({ inputs }: Resource, { action, otherwise, flag, addresses, subnets }: AccessList) {
  const written = action === undefined ? undefined : valueAt(inputs, action);
  if (isUnknown(written)) return undefined;
  if (written !== undefined && written !== null) return String(written).toLowerCase() === "deny" ? "deny" : "allow";
  if (otherwise !== "listed") return otherwise === "deny" && isAbsent(inputs, action) ? "allow" : otherwise;
  const flagged = flag === undefined ? undefined : valueAt(inputs, flag);
  if (flagged === true) return "deny";
  const counted = [addresses, ...(flag === undefined ? [subnets] : [])].flatMap((one) => (one ? [one[0]] : []));
  const lists = counted.map((path) => valueAt(inputs, path)).filter((value) => value !== undefined && value !== null);
  if (lists.some((value) => Array.isArray(value) && value.length > 0)) return "deny";
  return isUnknown(flagged) || lists.some(isUnknown) ? undefined : "allow";
}

/** Whether nothing of the object is written in which the action would be. */
const isAbsent = (inputs: Resource["inputs"], action = ""): boolean => {
  const around = action.slice(0, Math.max(action.lastIndexOf("."), 0));
  return around !== "" && (valueAt(inputs, around) ?? undefined) === undefined;
};

function addressRules(reading: Reading, from: Resource, { addresses }: AccessList, at: Site): Rule[] {
  if (!addresses) return [];
  const [path, key] = addresses;
  const texts =
    key === ""
      ? textsAt(from, path)
      : (itemsAt(from, path) ?? [{ value: record(undefined) }]).map(({ value }) => value[key]);
  return texts.map((text, index): Rule => {
    const place = { ...at, path: `${path}[${index}]` };
    if (text === "0.0.0.0") return { at: place, action: "allow", source: { groups: [IN_AZURE], certain: true } };
    const source: Pattern = reading.prefix(text ?? "unknown");
    return { at: place, action: "allow", source: { addresses: source } };
  });
}

/** Subnets are let in by what they are, not by their addresses. */
function subnetRules(fabric: Fabric, from: Resource, { subnets, flag }: AccessList): Rule[] {
  if (!subnets) return [];
  if (flag !== undefined && (valueAt(from.inputs, flag) ?? false) === false) return [];
  const [path, key] = subnets;
  const items = itemsAt(from, path);
  if (!items) {
    return [{ at: siteOf(from, `subnets of ${from.name}`, path), action: "allow", service: perhaps(everyService) }];
  }
  return items.map(({ path: at }) => subnetRule(fabric, from, `${at}.${key}`));
}

export function subnetRule(fabric: Fabric, from: Resource, path: string): Rule {
  const at = siteOf(from, `subnet rule of ${from.name}`, path);
  const found = fabric.subnetsAt(from, path);
  if (found.length > 0) {
    const groups = found.map(({ key }) => subnetGroup(key));
    return { at, action: "allow", source: { groups, certain: found.length === 1 } };
  }
  const { literal } = fabric.reading.at(from, path);
  if (literal !== undefined) return { at, action: "allow", source: { groups: [literal], certain: true } };
  return { at, action: "allow", service: perhaps(everyService) };
}
