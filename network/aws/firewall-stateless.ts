import type { Resource } from "../../plan/graph";
import { valueAt } from "../../plan/values";
import type { Filter, Rule } from "../model";
import { itemsAt, numberOf, perhaps, type Reading, siteOf } from "../reading";
import { everyService } from "../space/services";
import { matchOf } from "./stateless-match";
import { types } from "./types";

/** What the stateless part of a policy does with a packet: judges it, or sends it on to the stateful rules. */
export type Handling = "pass" | "drop" | "forward";

export interface StatelessEntry {
  handling: Handling;
  /** Which packets: the rule that would let them pass. */
  match: Rule;
}

export interface Stateless {
  entries: StatelessEntry[];
  otherwise: Handling | "unknown";
}

/** The stateless rules of a policy in the order in which they are asked. */
export function statelessOf(reading: Reading, policy: Resource): Stateless {
  const path = "firewallPolicy.statelessRuleGroupReferences";
  const references = itemsAt(policy, path);
  const otherwise = handlingOf(valueAt(policy.inputs, "firewallPolicy.statelessDefaultActions"));
  if (!references) return { entries: unread(siteOf(policy, "stateless rules", path)), otherwise };
  const ordered = [...references].sort((one, other) => priorityOf(one.value) - priorityOf(other.value));
  const entries = ordered.flatMap((each) => {
    const group = reading.one(policy, `${each.path}.resourceArn`, types.firewallGroup);
    const missing = siteOf(policy, "a stateless rule group that the plan does not show", each.path);
    return group ? entriesOf(reading, group) : unread(missing);
  });
  return { entries, otherwise };
}

const priorityOf = ({ priority }: Record<string, unknown>): number => numberOf(priority) || 0;

const handlings: Readonly<Record<string, Handling>> = {
  "aws:pass": "pass",
  "aws:drop": "drop",
  "aws:forward_to_sfe": "forward",
};

/** Beside these, only actions that publish metrics may stand. */
function handlingOf(actions: unknown): Handling | "unknown" {
  const found = (Array.isArray(actions) ? actions : []).flatMap((each) => handlings[String(each)] ?? []);
  return found.length === 1 ? (found[0] as Handling) : "unknown";
}

const unread = (at: Rule["at"]): StatelessEntry[] =>
  (["pass", "drop"] as const).map((handling) => ({
    handling,
    match: { at, action: "allow", service: perhaps(everyService) },
  }));

function entriesOf(reading: Reading, group: Resource): StatelessEntry[] {
  const path = "ruleGroup.rulesSource.statelessRulesAndCustomActions.statelessRules";
  const items = itemsAt(group, path);
  if (!items) return unread(siteOf(group, `rule group ${group.name}`, path));
  const ordered = [...items].sort((one, other) => priorityOf(one.value) - priorityOf(other.value));
  return ordered.flatMap((item) => {
    const at = siteOf(group, `rule group ${group.name}, stateless rule ${item.value.priority ?? ""}`, item.path);
    const definition = `${item.path}.ruleDefinition`;
    const handling = handlingOf(valueAt(group.inputs, `${definition}.actions`));
    if (handling === "unknown") return unread(at);
    return [{ handling, match: { ...matchOf(reading, group, `${definition}.matchAttributes`), at } }];
  });
}

/** What it does to packets both ways, before any connection is looked at. Undefined: it drops nothing. */
export function bothWays({ entries, otherwise }: Stateless, at: Filter["at"]): Filter | undefined {
  if (otherwise !== "drop" && otherwise !== "unknown" && entries.every(({ handling }) => handling !== "drop"))
    return undefined;
  const rules = entries.map(
    ({ handling, match }): Rule => ({ ...match, action: handling === "drop" ? "deny" : "allow" }),
  );
  const doubt: Rule = { at, action: "deny", service: perhaps(everyService) };
  return {
    at,
    match: "first",
    rules: otherwise === "unknown" ? [...rules, doubt] : rules,
    otherwise: otherwise === "drop" ? "deny" : "allow",
  };
}
