import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter, Rule, Site } from "../model";
import { itemsAt, numberOf, perhaps, type Reading, siteOf } from "../reading";
import { type Intervals, isEmpty, same } from "../space/intervals";
import { everyService } from "../space/services";
import { besideTcp, overTcp, within } from "./applications";
import { type Ruling, rulingsOf, unread } from "./firewall-groups";
import { bothWays, meeting, type Stateless, type StatelessEntry, statelessOf } from "./firewall-stateless";
import { variablesOf } from "./firewall-variables";
import { types } from "./types";

/** What a network firewall asks of every packet, in order. */
export interface FirewallStep {
  filter: Filter;
  stateful: boolean;
}

/**
 * A connection over TCP passes a firewall twice: the packets that open it say nothing yet, so that no rule on names or
 * protocols of applications matches them; all that follow are judged again.
 */
type Phase = "opening" | "established";

/** The steps of a firewall: its stateless rules, then its stateful ones for the two phases of a connection. */
export function firewallSteps(reading: Reading, firewall: Resource): FirewallStep[] {
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  const policy = reading.one(firewall, "firewallPolicyArn", types.firewallPolicy);
  const unseen = siteOf(firewall, `the policy of firewall ${firewall.name}`, "firewallPolicyArn");
  const stateless: Stateless = policy ? statelessOf(reading, policy) : { entries: [], otherwise: "forward" };
  const { rulings, drops } = policy
    ? statefulOf(reading, firewall, policy)
    : { rulings: unread(unseen), drops: { opening: false, established: false } };
  const first = bothWays(stateless, { ...at, label: `${at.label}, stateless rules` });
  const steps = (["opening", "established"] as const).flatMap((phase): FirewallStep[] => {
    const label = phase === "opening" ? `${at.label}, where a connection opens` : at.label;
    const filter = filterOf({ ...at, label }, phase, rulings, drops[phase]);
    return filter ? [{ filter: behind(stateless, filter), stateful: true }] : [];
  });
  return [...(first ? [{ filter: first, stateful: false }] : []), ...steps];
}

interface Stateful {
  rulings: Ruling[];
  /** Whether what no rule names is dropped. */
  drops: Record<Phase, boolean>;
}

/** https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html */
function statefulOf(reading: Reading, firewall: Resource, policy: Resource): Stateful {
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

/** The rules that count in a phase. Undefined: everything passes it. */
function filterOf(at: Site, phase: Phase, rulings: readonly Ruling[], drops: boolean): Filter | undefined {
  const rules = rulings.flatMap((ruling) => {
    const part = partIn(phase, ruling);
    return part ? (ruleOf(ruling, part) ?? []) : [];
  });
  if (!drops && rules.every(({ action }) => action === "allow")) return undefined;
  const passes: Rule = { at, action: "allow", service: { must: besideTcp, may: besideTcp } };
  return {
    at,
    match: "first",
    rules: phase === "opening" ? [passes, ...rules] : rules,
    otherwise: drops ? "deny" : "allow",
  };
}

/** What a rule can match in a phase. Only TCP opens a connection with packets of their own. */
function partIn(phase: Phase, ruling: Ruling): Intervals | undefined {
  if (phase === "opening") return ruling.application || ruling.phase === "established" ? undefined : overTcp;
  return ruling.phase === "opening" ? besideTcp : everyService;
}

function ruleOf({ action, service, at, source, target, client, names }: Ruling, part: Intervals): Rule | undefined {
  const here = within(service, part);
  if (isEmpty(here.may)) return undefined;
  return {
    at,
    action: action === "pass" ? "allow" : "deny",
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    ...(client ? { client } : {}),
    ...(names ? { names } : {}),
    service: here,
  };
}

/** More than this many rules are not combined: what passes then is unknown. */
const MOST = 100_000;

/** The stateful rules for what the stateless ones send on, and what those themselves decide. */
function behind({ entries, otherwise }: Stateless, filter: Filter): Filter {
  if (entries.length === 0 && otherwise === "forward") return filter;
  const forwards = entries.filter(({ handling }) => handling === "forward").length;
  if (forwards * filter.rules.length > MOST) {
    const doubt: Rule = { at: filter.at, action: "deny", service: perhaps(everyService) };
    return { ...filter, rules: [doubt], otherwise: "allow" };
  }
  const rules = entries.flatMap((entry) => decided(entry, filter));
  if (otherwise === "forward") return { ...filter, rules: [...rules, ...filter.rules] };
  const doubt: Rule = { at: filter.at, action: "deny", service: perhaps(everyService) };
  if (otherwise === "unknown") return { ...filter, rules: [...rules, doubt], otherwise: "allow" };
  return { ...filter, rules, otherwise: otherwise === "drop" ? "deny" : "allow" };
}

function decided({ handling, match }: StatelessEntry, filter: Filter): Rule[] {
  if (handling !== "forward") return [{ ...match, action: handling === "drop" ? "deny" : "allow" }];
  const rest: Rule = { ...match, action: filter.otherwise };
  return [...filter.rules.flatMap((rule) => meeting(rule, match) ?? []), rest];
}

/** The rules that nobody can read. */
export const unreadIn = (steps: readonly FirewallStep[]): Site[] =>
  steps.flatMap(({ filter }) =>
    filter.rules.flatMap(({ at, service }) =>
      service && isEmpty(service.must) && same(service.may, everyService) ? [at] : [],
    ),
  );
