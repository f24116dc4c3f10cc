import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import { itemsAt, numberOf, type Reading, siteOf } from "../reading";
import { type Ruling, rulingsOf, unread } from "./firewall-groups";
import { variablesOf } from "./firewall-variables";
import { types } from "./types";

/** The stateful rules of a policy, in the order in which they are asked. */
export interface Stateful {
  rulings: Ruling[];
  /** Whether what no rule names is dropped. */
  drops: Record<"opening" | "established", boolean>;
}

/** https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html */
export function statefulOf(reading: Reading, firewall: Resource, policy: Resource): Stateful {
  const path = "firewallPolicy.statefulRuleGroupReferences";
  const order = valueAt(policy.inputs, "firewallPolicy.statefulEngineOptions.ruleOrder");
  const references = itemsAt(policy, path);
  const doubt = siteOf(policy, `the rules of firewall policy ${policy.name}`, path);
  if (!references || isUnknown(order)) return { rulings: unread(doubt), drops: { opening: false, established: false } };
  const isStrict = order === "STRICT_ORDER";
  const ordered = [...references].sort((one, other) => priority(one.value) - priority(other.value));
  const rulings = ordered.flatMap((each) => groupAt(reading, firewall, policy, each));
  if (!isStrict) return { rulings: byAction(rulings), drops: { opening: false, established: false } };
  const actions = valueAt(policy.inputs, "firewallPolicy.statefulDefaultActions");
  const texts = Array.isArray(actions) ? actions.map(String) : [];
  const isUnsure = isUnknown(actions) || texts.some(isUnknown);
  return {
    rulings: isUnsure ? [...rulings, ...unread(siteOf(policy, "the default action", path))] : rulings,
    drops: {
      opening: texts.includes("aws:drop_strict"),
      established: texts.some((each) => each.startsWith("aws:drop")),
    },
  };
}

const priority = (reference: Record<string, unknown>): number => numberOf(reference.priority) || 0;

function groupAt(
  reading: Reading,
  firewall: Resource,
  policy: Resource,
  { path, value }: { path: string; value: Record<string, unknown> },
): Ruling[] {
  const { resources, literal } = reading.at(policy, `${path}.resourceArn`, types.firewallGroup);
  const [group] = resources;
  // What AWS manages drops what bears the marks of an attack, at no port and address of its own.
  if (!group && literal?.includes(":aws-managed:")) return [];
  if (!group || resources.length > 1)
    return unread(siteOf(policy, "a rule group that the plan does not show", `${path}.resourceArn`));
  const rulings = rulingsOf(reading, group, variablesOf(reading, firewall, policy, group));
  const isOverridden = valueAt(value, "override.action") === "DROP_TO_ALERT";
  return isOverridden ? rulings.filter(({ action }) => action === "pass") : rulings;
}

const precedence: Record<Ruling["action"], number> = { pass: 0, drop: 1, reject: 2 };

/** Without strict order what lets pass counts before what drops. */
const byAction = (rulings: readonly Ruling[]): Ruling[] =>
  [...rulings].sort((one, other) => precedence[one.action] - precedence[other.action]);
