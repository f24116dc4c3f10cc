import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { itemsAt, patternOf, type Reading, record } from "../reading";
import { prefixListPattern } from "./prefix-lists";
import type { Variables } from "./rule-terms";
import { types } from "./types";

type Sets = Map<string, readonly string[]>;

/** What the variables in a rule group stand for: its own before those of the policy, and what AWS sets by itself. */
export function variablesOf(reading: Reading, firewall: Resource, policy: Resource, group: Resource): Variables {
  const own = "ruleGroup.ruleVariables";
  const home = new Map(homeOf(reading, firewall));
  const inherited = setsAt(policy, "firewallPolicy.policyVariables.ruleVariables", "ipSet");
  return {
    addresses: new Map([...home, ...inherited, ...setsAt(group, `${own}.ipSets`, "ipSet")]),
    ports: setsAt(group, `${own}.portSets`, "portSet"),
    lists: listsOf(reading, group),
  };
}

/** A definition that is not known is a term that stands for nothing known. */
const UNKNOWN_TERM = "$";

/** Variables by name, from the SDK's list of `{key, ipSet: {definitions}}`. */
function setsAt(resource: Resource, path: string, name: "ipSet" | "portSet"): Sets {
  return new Map(
    (itemsAt(resource, path) ?? []).flatMap(({ value }) => {
      const { key } = value;
      if (typeof key !== "string") return [];
      const definitions = valueAt(value, `${name}.definitions`);
      const terms = Array.isArray(definitions) ? definitions : [UNKNOWN_TERM];
      return [[key, terms.map((each) => (isUnknown(each) ? UNKNOWN_TERM : String(each)))] as const];
    }),
  );
}

/** Without a word on it, home is the network in which the firewall stands. */
function homeOf(reading: Reading, firewall: Resource): [string, readonly string[]][] {
  const [vpc] = reading.at(firewall, "vpcId", types.vpc, types.defaultVpc).resources;
  const cidrs = [vpc?.inputs.cidrBlock, vpc?.inputs.ipv6CidrBlock].filter((each) => typeof each === "string");
  return cidrs.length > 0 ? [["HOME_NET", cidrs.map((each) => (isUnknown(each) ? UNKNOWN_TERM : each))]] : [];
}

/** Prefix lists by the name that rules give them: `@NAME`. */
function listsOf(reading: Reading, group: Resource): Map<string, Pattern> {
  const sets = itemsAt(group, "ruleGroup.referenceSets.ipSetReferences") ?? [];
  return new Map(
    sets.flatMap(({ path, value }) => {
      const { key } = record(value);
      const references = itemsAt(group, `${path}.ipSetReferences`) ?? [];
      const lists = references.map((each) => prefixListPattern(reading, group, `${each.path}.referenceArn`));
      return typeof key === "string" && lists.length > 0 ? [[key, patternOf(lists)] as const] : [];
    }),
  );
}
