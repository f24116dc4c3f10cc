import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Rule } from "../model";
import { itemsAt, numberOf, type Reading } from "../reading";
import { childrenOf } from "./names";
import { types } from "./types";

export type Kind = "network" | "application" | "nat";

/** One collection of a firewall's rules, with what decides its turn. */
export interface Collection {
  resource: Resource;
  path: string;
  kind: Kind;
  /** Both, where it is not known yet. */
  actions: readonly Rule["action"][];
  /** Its group's priority, then its own; parents come first. */
  order: readonly number[];
  /** Its turn is not known, so that it may be the first. */
  doubtful: boolean;
  /** The plan does not show its rules. */
  unseen?: boolean;
}

/**
 * A firewall's collections of a kind in their turn: by the priority of their group and then their own, those of a parent
 * policy first; undefined where the plan does not show the policy.
 * https://learn.microsoft.com/azure/firewall/rule-processing
 */
export function collectionsOf(reading: Reading, firewall: Resource, kind: Kind): Collection[] | undefined {
  const { firewallPolicy } = firewall.inputs;
  const policy = reading.one(firewall, "firewallPolicy.id", types.firewallPolicy);
  if (!policy && firewallPolicy !== undefined && firewallPolicy !== null) return undefined;
  const all = [...classicOf(firewall), ...(policy ? ofPolicy(reading, policy, HIGHEST) : [])];
  return all.filter((each) => each.kind === kind).sort(byTurn);
}

const byTurn = (one: Collection, other: Collection): number => {
  const index = one.order.findIndex((each, at) => each !== other.order[at]);
  return index < 0 ? 0 : (one.order[index] ?? 0) - (other.order[index] ?? 0);
};

/** How many policies may stand one above the other. */
const HIGHEST = 8;

function ofPolicy(reading: Reading, policy: Resource, depth: number): Collection[] {
  const groups = childrenOf(reading, policy, "firewallPolicyName", types.firewallRules);
  const own = groups.flatMap((group): Collection[] => {
    const place = numberOf(group.inputs.priority);
    const items = itemsAt(group, "ruleCollections");
    if (!items) return unseenIn(group, "ruleCollections", [depth, place ?? -1]);
    return items.map(({ path, value }) => {
      const order = [depth, place ?? -1, numberOf(value.priority) ?? -1];
      return { resource: group, path, kind: kindOf(value), actions: actionsOf(value.action), ...turn(order) };
    });
  });
  return [...above(reading, policy, depth), ...own];
}

function above(reading: Reading, policy: Resource, depth: number): Collection[] {
  const { basePolicy } = policy.inputs;
  if (basePolicy === undefined || basePolicy === null || depth === 0) return [];
  const parent = reading.one(policy, "basePolicy.id", types.firewallPolicy);
  return parent ? ofPolicy(reading, parent, depth - 1) : unseenIn(policy, "basePolicy", [depth - 1]);
}

const unseenIn = (resource: Resource, path: string, order: number[]): Collection[] =>
  (["network", "application"] as const).map((kind) => ({
    resource,
    path,
    kind,
    actions: ["allow", "deny"],
    ...turn(order),
    unseen: true,
  }));

function turn(order: readonly number[]): Pick<Collection, "order" | "doubtful"> {
  const doubtful = order.some((each) => Number.isNaN(each));
  return { order: doubtful ? [-1] : order, doubtful };
}

function kindOf({ ruleCollectionType, rules }: Record<string, unknown>): Kind {
  if (String(ruleCollectionType).includes("Nat")) return "nat";
  const [first] = Array.isArray(rules) ? rules : [];
  return (first as { ruleType?: unknown } | undefined)?.ruleType === "ApplicationRule" ? "application" : "network";
}

/** Rules that are written in the firewall itself. */
function classicOf(firewall: Resource): Collection[] {
  const kinds = {
    networkRuleCollections: "network",
    applicationRuleCollections: "application",
    natRuleCollections: "nat",
  } as const;
  return Object.entries(kinds).flatMap(([key, kind]) =>
    (itemsAt(firewall, key) ?? []).map(({ path, value }): Collection => {
      const { action, priority } = (value.properties ?? value) as Record<string, unknown>;
      return { resource: firewall, path, kind, actions: actionsOf(action), ...turn([0, numberOf(priority) ?? -1]) };
    }),
  );
}

function actionsOf(action: unknown): Rule["action"][] {
  const { type } = (action ?? {}) as { type?: unknown };
  if (isUnknown(action) || isUnknown(type)) return ["allow", "deny"];
  return [String(type).toLowerCase() === "deny" ? "deny" : "allow"];
}
