import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter, Rule } from "../model";
import { itemsAt, numberOf, perhaps, type Reading, siteOf } from "../reading";
import { everyService } from "../space/services";
import { subnetRule } from "./access-list";
import type { Fabric } from "./fabric";
import { tagGroup } from "./tags";

/**
 * The access restrictions of an app, by priority: whomever no rule names is let in only where there is no rule, unless told
 * otherwise. Undefined: whoever comes may ask.
 * https://learn.microsoft.com/azure/app-service/overview-access-restrictions
 */
export function restrictionsAt(fabric: Fabric, each: Resource, path: string): Filter | undefined {
  const items = itemsAt(each, path);
  const said = valueAt(each.inputs, `${path}DefaultAction`) ?? undefined;
  const at = siteOf(each, `access restrictions of ${each.name}`, path);
  const doubt: Rule[] = (["allow", "deny"] as const).map((action) => ({ at, action, service: perhaps(everyService) }));
  if (!items) return { at, match: "first", rules: doubt, otherwise: "deny" };
  if (items.length === 0 && said === undefined) return undefined;
  const sorted = [...items].sort((one, other) => priorityOf(one.value) - priorityOf(other.value));
  const rules = sorted.flatMap((item) => rulesOf(fabric, each, item));
  const otherwise = String(said ?? "deny").toLowerCase() === "allow" ? "allow" : "deny";
  return { at, match: "first", rules: isUnknown(said) ? [...rules, ...doubt] : rules, otherwise };
}

/** Without a priority a rule comes last. */
const priorityOf = ({ priority }: Record<string, unknown>): number => {
  const number = numberOf(priority);
  return number === undefined || Number.isNaN(number) ? 65000 : number;
};

function rulesOf(
  fabric: Fabric,
  each: Resource,
  { path, value }: { path: string; value: Record<string, unknown> },
): Rule[] {
  const at = siteOf(each, `access restriction of ${each.name}`, path);
  const action = String(value.action ?? "Allow").toLowerCase() === "deny" ? "deny" : "allow";
  // A rule that looks at headers too, or whose action is unknown, may let in less than it names.
  const whole = (value.headers ?? undefined) === undefined && !isUnknown(value.action);
  const narrowed = (rule: Rule): Rule[] => {
    const doubtful = { ...rule, service: perhaps(everyService) };
    if (isUnknown(value.action)) return [doubtful, { ...doubtful, action: "deny" }];
    return [whole ? rule : doubtful];
  };
  if ((value.vnetSubnetResourceId ?? undefined) !== undefined) {
    return narrowed({ ...subnetRule(fabric, each, `${path}.vnetSubnetResourceId`), at, action });
  }
  if (value.tag === "ServiceTag") {
    const groups = String(value.ipAddress)
      .split(",")
      .map((tag) => tagGroup(tag.trim()));
    return narrowed({ at, action, source: { groups, certain: !isUnknown(value.ipAddress) } });
  }
  return narrowed({ at, action, ...addressesOf(fabric.reading, value.ipAddress) });
}

/** `Any`, or prefixes with commas between them. */
function addressesOf(reading: Reading, value: unknown): Pick<Rule, "source"> {
  if (typeof value === "string" && value.toLowerCase() === "any") return {};
  const texts = typeof value === "string" && !isUnknown(value) ? value.split(",").map((text) => text.trim()) : [value];
  return { source: { addresses: reading.prefixes(texts.map((text) => text ?? "unknown")) } };
}
