import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter, Pattern, Peer, Rule } from "../model";
import { itemsAt, none, numberOf, only, patternOf, perhaps, type Reading, siteOf } from "../reading";
import { type Intervals, intersection, isEmpty, unionOf } from "../space/intervals";
import { everyPort, everyService, PORTS, service } from "../space/services";
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

function matchOf(reading: Reading, group: Resource, path: string): Omit<Rule, "at"> {
  const addresses = (key: string): Peer | undefined => {
    const items = itemsAt(group, `${path}.${key}`);
    if (!items) return { addresses: perhaps(reading.prefix("0.0.0.0/0").may) };
    return items.length === 0
      ? undefined
      : { addresses: reading.prefixes(items.map((each) => each.value.addressDefinition)) };
  };
  const [source, target] = [addresses("sources"), addresses("destinations")];
  const client = portsIn(group, `${path}.sourcePorts`);
  const asked = serviceOf(group, path);
  const hasFlags = (itemsAt(group, `${path}.tcpFlags`) ?? [1]).length > 0;
  return {
    action: "allow",
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    ...(client ? { client } : {}),
    service: hasFlags ? perhaps(asked.may) : asked,
  };
}

function serviceOf(group: Resource, path: string): Pattern {
  const protocols = valueAt(group.inputs, `${path}.protocols`) ?? [];
  if (!Array.isArray(protocols) || protocols.some(isUnknown)) return perhaps(everyService);
  const ports = portsIn(group, `${path}.destinationPorts`);
  if (protocols.length === 0 && !ports) return only(everyService);
  const numbers = protocols.length > 0 ? protocols.map(Number) : [6, 17];
  const at = (set: Intervals): Intervals =>
    unionOf(
      numbers.map((each) =>
        each === 6 || each === 17 ? set.map((port) => (port as number) + each * PORTS) : service(each),
      ),
    );
  const { must, may } = ports ?? only(everyPort);
  return must === may ? only(at(must)) : { must: at(must), may: at(may) };
}

function portsIn(group: Resource, path: string): Pattern | undefined {
  const items = itemsAt(group, path);
  if (!items) return perhaps(everyPort);
  if (items.length === 0) return undefined;
  return patternOf(
    items.map(({ value }) => {
      const [from, to] = [numberOf(value.fromPort), numberOf(value.toPort ?? value.fromPort)];
      if (from === undefined || to === undefined || Number.isNaN(from + to)) return perhaps(everyPort);
      return only([from, to + 1]);
    }),
  );
}

/** What both rules match, with the action of the first. Undefined where nothing is. */
export function meeting(one: Rule, other: Rule): Rule | undefined {
  const [source, target] = [meetingPeers(one.source, other.source), meetingPeers(one.target, other.target)];
  const service = meetingPatterns(one.service, other.service);
  const client = meetingPatterns(one.client, other.client);
  const parts = [source, target].map((peer) => (peer && "addresses" in peer ? peer.addresses : undefined));
  if ([...parts, service, client].some((part) => part && isEmpty(part.may))) return undefined;
  return {
    ...one,
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    ...(service ? { service } : {}),
    ...(client ? { client } : {}),
  };
}

function meetingPeers(one: Peer | undefined, other: Peer | undefined): Peer | undefined {
  if (!one || !other || "groups" in one || "groups" in other) return one ?? other;
  return { addresses: meetingPatterns(one.addresses, other.addresses) ?? none };
}

function meetingPatterns(one: Pattern | undefined, other: Pattern | undefined): Pattern | undefined {
  if (!one || !other) return one ?? other;
  const may = intersection(one.may, other.may);
  const isSettled = one.must === one.may && other.must === other.may;
  return isSettled ? only(may) : { must: intersection(one.must, other.must), may };
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
