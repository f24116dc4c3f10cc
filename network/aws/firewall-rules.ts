import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter, Pattern, Rule } from "../model";
import { itemsAt, only, perhaps, protocolOf, type Reading, record, siteOf } from "../reading";

import { everyService, PORTS, protocolNumbers } from "../space/services";
import { addressTerm, portTerm, type Variables } from "./rule-terms";
import { readSuricata, type SuricataRule } from "./suricata";
import { types } from "./types";

/**
 * What a network firewall lets through: the stateful rules of its policy in their order, then the policy's own default.
 * https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
 */
export function firewallFilter(reading: Reading, firewall: Resource): Filter {
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  const policy = reading.one(firewall, "firewallPolicyArn", types.firewallPolicy);
  if (!policy)
    return {
      at,
      match: "first",
      rules: unread(siteOf(firewall, `the policy of firewall ${firewall.name}`)),
      otherwise: "deny",
    };
  const own = policyOf(policy);
  const strict = record(own.statefulEngineOptions).ruleOrder === "STRICT_ORDER";
  const groups = itemsAt(policy, "firewallPolicy.statefulRuleGroupReferences");
  if (!groups) return { at, match: "first", rules: unread(at), otherwise: "deny" };
  const prioritised = [...groups].sort(
    (one, other) => Number(one.value.priority ?? 0) - Number(other.value.priority ?? 0),
  );
  const rules = prioritised.flatMap(({ path }) => {
    const group = reading.one(policy, `${path}.resourceArn`, types.firewallGroup);
    const missing = siteOf(policy, "a rule group that the plan does not show", path);
    return group ? rulesOf(reading, group, variablesOf(own.policyVariables)) : unread(missing);
  });
  const stateless = statelessOf(reading, policy);
  const ordered = strict ? rules : byAction(rules);
  return {
    at,
    match: "first",
    rules: [...stateless.rules, ...ordered],
    otherwise: stateless.otherwise ?? defaultOf(own, strict),
  };
}

const policyOf = (policy: Resource): Record<string, unknown> => record(policy.inputs.firewallPolicy);

/** Without strict order a rule that lets pass counts before one that drops, and what no rule names passes. */
const byAction = (rules: readonly Rule[]): Rule[] => [
  ...rules.filter(({ action }) => action === "allow"),
  ...rules.filter(({ action }) => action !== "allow"),
];

function defaultOf({ statefulDefaultActions }: Record<string, unknown>, strict: boolean): Filter["otherwise"] {
  const actions = Array.isArray(statefulDefaultActions) ? statefulDefaultActions : [];
  return strict && actions.some((action) => typeof action === "string" && action.startsWith("aws:drop"))
    ? "deny"
    : "allow";
}

/** What the stateless part does before the stateful rules are asked: it usually sends everything on to them. */
function statelessOf(reading: Reading, policy: Resource): { rules: Rule[]; otherwise?: Filter["otherwise"] } {
  const own = policyOf(policy);
  const references = itemsAt(policy, "firewallPolicy.statelessRuleGroupReferences") ?? [];
  const rules =
    references.length > 0
      ? unread(siteOf(policy, "stateless rules", "firewallPolicy.statelessRuleGroupReferences"))
      : [];
  void reading;
  const actions = Array.isArray(own.statelessDefaultActions) ? own.statelessDefaultActions : [];
  if (actions.includes("aws:drop"))
    return { rules: [...rules, everything(siteOf(policy, "stateless default"), "deny")], otherwise: "deny" };
  if (actions.includes("aws:pass"))
    return { rules: [...rules, everything(siteOf(policy, "stateless default"), "allow")], otherwise: "allow" };
  return { rules };
}

const everything = (at: Rule["at"], action: Rule["action"]): Rule => ({ at, action });

/** Rules that nobody can read: anything may pass or not. */
const unread = (at: Rule["at"]): Rule[] => [
  { at, action: "allow", service: perhaps(everyService) },
  { at, action: "deny", service: perhaps(everyService) },
];

function rulesOf(reading: Reading, group: Resource, inherited: ReadonlyMap<string, readonly string[]>): Rule[] {
  const at = siteOf(group, `rule group ${group.name}`);
  const own = record(group.inputs.ruleGroup);
  const source = record(own.rulesSource);
  const variables = {
    addresses: new Map([...inherited, ...setsOf(record(own.ruleVariables).ipSets, "ipSet")]),
    ports: setsOf(record(own.ruleVariables).portSets, "portSet"),
  };
  const text = group.inputs.rules ?? source.rulesString;
  if (text !== undefined) return fromText(reading, group, text, variables);
  if (source.statefulRules !== undefined) return fromHeaders(reading, group, variables);
  if (source.rulesSourceList !== undefined) return fromNames(reading, group, record(source.rulesSourceList), variables);
  return unread(at);
}

function fromText(reading: Reading, group: Resource, text: unknown, variables: Variables): Rule[] {
  if (typeof text !== "string" || isUnknown(text)) return unread(siteOf(group, `rule group ${group.name}`, "rules"));
  const { rules, unreadable } = readSuricata(text);
  const lost = unreadable.flatMap((line) =>
    unread(siteOf(group, `rule group ${group.name}, line ${line}, which cannot be read`)),
  );
  return [...lost, ...rules.flatMap((rule) => ruleOf(reading, group, rule, variables))];
}

function ruleOf(reading: Reading, group: Resource, rule: SuricataRule, variables: Variables): Rule[] {
  if (rule.action === "alert" || (rule.action === "pass" && rule.handshakeOnly)) return [];
  const at = siteOf(group, `rule group ${group.name}, line ${rule.line}`);
  const action = rule.action === "pass" ? "allow" : "deny";
  const { must, may, application } = serviceOf(rule.protocol, portTerm(rule.targetPorts, variables));
  const ports = portTerm(rule.sourcePorts, variables);
  // A rule on an application's protocol lets pass whoever speaks it; what it drops is that protocol alone.
  const doubtful = rule.doubtful || rule.handshakeOnly || (application && action === "deny");
  const service = doubtful ? perhaps(may) : { must, may };
  const one = (source: string, target: string): Rule => ({
    at,
    action,
    source: { addresses: addressTerm(reading, source, variables) },
    target: { addresses: addressTerm(reading, target, variables) },
    service: service.must === service.may || doubtful ? service : same({ must, may }),
    client: ports,
    ...(rule.names.length > 0 ? { names: rule.names } : {}),
  });
  return rule.both ? [one(rule.source, rule.target), one(rule.target, rule.source)] : [one(rule.source, rule.target)];
}

const same = ({ must, may }: Pattern): Pattern => ({ must, may });

/** What runs over what: application protocols that Suricata knows by name. */
const overUdp = new Set(["dns", "ntp", "tftp", "dhcp", "snmp", "ikev2", "quic", "krb5"]);

function serviceOf(protocol: string, ports: Pattern): Pattern & { application: boolean } {
  if (protocol === "ip") {
    const whole = ports.must.length === 2 && ports.must[0] === 0 && ports.must[1] === PORTS;
    if (whole) return { ...only(everyService), application: false };
    const pair = [at(protocolNumbers.tcp, ports), at(protocolNumbers.udp, ports)];
    return { must: pair.flatMap(({ must }) => must), may: pair.flatMap(({ may }) => may), application: false };
  }
  const number = protocolOf(protocol);
  if (number === "all") return { ...only(everyService), application: false };
  if (!Number.isNaN(number)) return { ...at(number, ports), application: false };
  return { ...at(overUdp.has(protocol) ? protocolNumbers.udp : protocolNumbers.tcp, ports), application: true };
}

function at(protocol: number, { must, may }: Pattern): Pattern {
  const shift = (ports: Pattern["must"]) => ports.map((port) => (port as number) + protocol * PORTS);
  return must === may ? only(shift(must)) : { must: shift(must), may: shift(may) };
}

/** `statefulRules`: headers as fields. */
function fromHeaders(reading: Reading, group: Resource, variables: Variables): Rule[] {
  const items = itemsAt(group, "ruleGroup.rulesSource.statefulRules");
  if (!items) return unread(siteOf(group, `rule group ${group.name}`, "ruleGroup.rulesSource.statefulRules"));
  return items.flatMap(({ path, value }) => {
    const { protocol, source, sourcePort, direction, destination, destinationPort } = record(value.header);
    const terms = [value.action, protocol, source, sourcePort, destination, destinationPort];
    if (terms.some((term) => typeof term !== "string" || isUnknown(term)))
      return unread(siteOf(group, `rule group ${group.name}`, path));
    const options = (Array.isArray(value.ruleOptions) ? value.ruleOptions : []).map(record);
    const silent = new Set(["sid", "msg", "rev", "metadata", "priority", "classtype", "reference"]);
    const rules = ruleOf(
      reading,
      group,
      {
        action: String(value.action).toLowerCase() as SuricataRule["action"],
        protocol: String(protocol).toLowerCase(),
        source: String(source),
        sourcePorts: String(sourcePort),
        both: direction === "ANY",
        target: String(destination),
        targetPorts: String(destinationPort),
        names: [],
        doubtful: options.some(({ keyword }) => !silent.has(String(keyword).toLowerCase())),
        handshakeOnly: false,
        line: 0,
      },
      variables,
    );
    return rules.map((rule) => ({ ...rule, at: siteOf(group, `rule group ${group.name} (${path})`, path) }));
  });
}

/** A list of names that are allowed, and all others of the same protocol dropped; or the other way round. */
function fromNames(reading: Reading, group: Resource, list: Record<string, unknown>, variables: Variables): Rule[] {
  const where = siteOf(group, `rule group ${group.name}`, "ruleGroup.rulesSource.rulesSourceList");
  const { targets, targetTypes, generatedRulesType } = list;
  const names = (Array.isArray(targets) ? targets : []).map((name) => String(name).replace(/^\./, "*."));
  const kinds = Array.isArray(targetTypes) ? targetTypes : [];
  if (names.some(isUnknown) || isUnknown(generatedRulesType)) return unread(where);
  const source = { addresses: addressTerm(reading, "$HOME_NET", variables) };
  const ports = [...(kinds.includes("TLS_SNI") ? [443] : []), ...(kinds.includes("HTTP_HOST") ? [80] : [])];
  return ports.flatMap((port): Rule[] => {
    const service = at(protocolNumbers.tcp, only([port, port + 1]));
    const named: Rule = {
      at: where,
      action: generatedRulesType === "DENYLIST" ? "deny" : "allow",
      source,
      service,
      names,
    };
    return generatedRulesType === "DENYLIST" ? [named] : [named, { at: where, action: "deny", source, service }];
  });
}

/** Variables by name, from the SDK's list of `{key, ipSet: {definitions}}`. */
function setsOf(list: unknown, name: "ipSet" | "portSet"): Map<string, readonly string[]> {
  const items = Array.isArray(list) ? list : [];
  return new Map(
    items.flatMap((item) => {
      const definitions = valueAt(item, `${name}.definitions`);
      const { key } = record(item);
      if (typeof key !== "string" || !Array.isArray(definitions)) return [];
      return [[key, definitions.map((each) => (isUnknown(each) ? "$unknown" : String(each)))] as const];
    }),
  );
}

const variablesOf = (policyVariables: unknown): Map<string, readonly string[]> =>
  setsOf(record(policyVariables).ruleVariables, "ipSet");
