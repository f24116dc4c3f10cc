import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Rule, Site } from "../model";
import { itemsAt, only, perhaps, type Reading, record, siteOf } from "../reading";
import { everyService, tcp } from "../space/services";
import { spokenAt } from "./applications";
import { addressTerm, portTerm, type Variables } from "./rule-terms";
import { optionOf, readSuricata, type SuricataRule } from "./suricata";
import { type Demands, demandsOf } from "./suricata-demands";

/** A stateful rule, as far as it decides what may pass. */
export interface Ruling extends Pick<Rule, "at" | "source" | "target" | "client" | "names"> {
  action: "pass" | "drop" | "reject";
  service: NonNullable<Rule["service"]>;
  phase: Demands["phase"];
  /** It matches only what is said, so no packet that opens a connection. */
  application: boolean;
}

/** Rules that nobody can read: anything may pass or not. */
export const unread = (at: Site): Ruling[] =>
  (["pass", "drop"] as const).map((action) => ({
    at,
    action,
    service: perhaps(everyService),
    phase: "both",
    application: false,
  }));

/** The rules of a stateful rule group, in whichever of the three ways they are written. */
export function rulingsOf(reading: Reading, group: Resource, variables: Variables): Ruling[] {
  const source = "ruleGroup.rulesSource";
  const { rulesString, statefulRules, rulesSourceList } = record(record(group.inputs.ruleGroup).rulesSource);
  if (group.inputs.rules !== undefined) return fromText(reading, group, "rules", group.inputs.rules, variables);
  if (isWritten(rulesString)) return fromText(reading, group, `${source}.rulesString`, rulesString, variables);
  if (isWritten(statefulRules)) return fromHeaders(reading, group, `${source}.statefulRules`, variables);
  if (isWritten(rulesSourceList)) return fromNames(reading, group, record(rulesSourceList), variables);
  return unread(siteOf(group, `rule group ${group.name}`, "ruleGroup"));
}

const isWritten = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

function fromText(reading: Reading, group: Resource, path: string, text: unknown, variables: Variables): Ruling[] {
  const words = `rule group ${group.name}`;
  if (typeof text !== "string" || isUnknown(text)) return unread(siteOf(group, words, path));
  const { rules, unreadable } = readSuricata(text);
  const lost = unreadable.flatMap((line) =>
    unread(siteOf(group, `${words}, line ${line}, which cannot be read`, path)),
  );
  return [
    ...lost,
    ...rules.flatMap((rule) => rulingOf(reading, siteOf(group, `${words}, line ${rule.line}`, path), rule, variables)),
  ];
}

/** `statefulRules`: headers as fields. */
function fromHeaders(reading: Reading, group: Resource, path: string, variables: Variables): Ruling[] {
  const items = itemsAt(group, path);
  if (!items) return unread(siteOf(group, `rule group ${group.name}`, path));
  return items.flatMap((item, index) => {
    const at = siteOf(group, `rule group ${group.name} (rule ${index + 1})`, item.path);
    const { protocol, source, sourcePort, direction, destination, destinationPort } = record(item.value.header);
    const texts = [item.value.action, protocol, source, sourcePort, direction, destination, destinationPort];
    if (texts.some((text) => typeof text !== "string" || isUnknown(text))) return unread(at);
    const action = String(item.value.action).toLowerCase();
    if (!["pass", "drop", "reject", "alert"].includes(action)) return unread(at);
    const keywords = Array.isArray(item.value.ruleOptions) ? item.value.ruleOptions.map(record) : [];
    const options = keywords.flatMap(({ keyword, settings }) => {
      const values = Array.isArray(settings) && settings.length > 0 ? settings : [""];
      return values.map((value) => optionOf(String(keyword), String(value)));
    });
    const rule: SuricataRule = {
      action: action as SuricataRule["action"],
      protocol: String(protocol).toLowerCase(),
      source: String(source),
      sourcePorts: String(sourcePort),
      both: String(direction).toUpperCase() === "ANY",
      target: String(destination),
      targetPorts: String(destinationPort),
      options,
      line: index,
    };
    return rulingOf(reading, at, rule, variables);
  });
}

/** One rule both ways is two. One that only alerts decides nothing. */
function rulingOf(reading: Reading, at: Site, written: SuricataRule, variables: Variables): Ruling[] {
  const { action } = written;
  const demands = demandsOf(written.options);
  // Answers are let back to whoever asked: only dropping them ends an exchange.
  if (action === "alert" || (action === "pass" && demands.answers)) return [];
  const rule = demands.answers ? reversed(written) : written;
  const ports = portTerm(rule.targetPorts, variables);
  const spoken = spokenAt(demands.application ?? rule.protocol, ports, action === "pass");
  if (!spoken) return unread(at);
  const one = (from: "source" | "target", to: "source" | "target"): Ruling => ({
    at,
    action,
    source: { addresses: addressTerm(reading, rule[from], variables) },
    target: { addresses: addressTerm(reading, rule[to], variables) },
    client: portTerm(rule.sourcePorts, variables),
    service: demands.doubtful ? perhaps(spoken.service.may) : spoken.service,
    phase: demands.phase,
    application: spoken.application || demands.application !== undefined,
    ...(demands.names.length > 0 ? { names: demands.names } : {}),
  });
  return rule.both ? [one("source", "target"), one("target", "source")] : [one("source", "target")];
}

/** A rule on answers, told of who asks whom. */
const reversed = (rule: SuricataRule): SuricataRule => ({
  ...rule,
  source: rule.target,
  sourcePorts: rule.targetPorts,
  target: rule.source,
  targetPorts: rule.sourcePorts,
});

/**
 * A list of names that are allowed, and all others of the same protocol dropped; or names that are dropped. What does not
 * speak the protocol at its usual port passes by.
 */
function fromNames(reading: Reading, group: Resource, list: Record<string, unknown>, variables: Variables): Ruling[] {
  const at = siteOf(group, `rule group ${group.name}`, "ruleGroup.rulesSource.rulesSourceList");
  const { targets, targetTypes, generatedRulesType } = list;
  const texts = Array.isArray(targets) ? targets : [undefined];
  const isKnown = [...texts, targetTypes, generatedRulesType].every((each) => each !== undefined && !isUnknown(each));
  if (!isKnown || !Array.isArray(targetTypes)) return unread(at);
  if (generatedRulesType === "ALERTLIST") return [];
  const names = texts.flatMap((each) =>
    String(each).startsWith(".") ? [String(each).slice(1), `*${each}`] : [String(each)],
  );
  const source = { addresses: addressTerm(reading, "$HOME_NET", variables) };
  const ports = [...(targetTypes.includes("TLS_SNI") ? [443] : []), ...(targetTypes.includes("HTTP_HOST") ? [80] : [])];
  return ports.flatMap((port): Ruling[] => {
    const common = { at, source, service: only(tcp(port)), phase: "established", application: true } as const;
    if (generatedRulesType !== "ALLOWLIST") return [{ ...common, action: "drop", names }];
    return [
      { ...common, action: "pass", names },
      { ...common, action: "drop" },
    ];
  });
}
