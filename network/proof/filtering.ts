import type { Filter, Rule } from "../model";
import { type Box, meet, meetAll, withoutAll } from "../space/boxes";
import type { Passed } from "./passed";
import { type Encounter, matched } from "./rule-boxes";
import { rulesFor } from "./rule-index";

/** What gets through several filters, one after the other. */
export function throughAll(filters: readonly Filter[], boxes: Passed, encounter: Encounter): Passed {
  const [filter, ...rest] = filters;
  if (!filter || boxes.certain.length + boxes.doubtful.length === 0) return boxes;
  const sure = through(filter, boxes.certain, encounter);
  const unsure = through(filter, boxes.doubtful, encounter);
  const next = throughAll(
    rest,
    { certain: sure.certain, doubtful: [...sure.doubtful, ...unsure.certain, ...unsure.doubtful] },
    encounter,
  );
  return {
    certain: [...next.certain, ...sure.always],
    doubtful: [...next.doubtful, ...sure.perhapsAlways, ...unsure.always, ...unsure.perhapsAlways],
  };
}

interface Sorted extends Passed {
  /** What passes and is asked by no later filter. */
  always: readonly Box[];
  perhapsAlways: readonly Box[];
}

/** What gets through one filter. */
export function through(filter: Filter, boxes: readonly Box[], encounter: Encounter): Sorted {
  if (boxes.length === 0) return { certain: [], doubtful: [], always: [], perhapsAlways: [] };
  return filter.match === "any" ? anyOf(filter.rules, boxes, encounter) : firstOf(filter, boxes, encounter);
}

function anyOf(rules: readonly Rule[], boxes: readonly Box[], encounter: Encounter): Sorted {
  const certain: Box[] = [];
  const may: Box[] = [];
  for (const rule of rules) {
    const found = matched(rule, encounter);
    certain.push(...meetAll(boxes, found.must));
    if (found.may !== found.must) may.push(...meetAll(boxes, found.may));
  }
  return { certain, doubtful: withoutAll(may, certain), always: [], perhapsAlways: [] };
}

/**
 * The first rule that matches decides: every packet gets what it may get, rule by rule, until a rule takes it for sure.
 * A packet that may get one thing only gets that for sure.
 */
function firstOf(filter: Filter, boxes: readonly Box[], encounter: Encounter): Sorted {
  const { otherwise } = filter;
  const possible: Record<Rule["action"], Box[]> = { allow: [], deny: [], always: [] };
  const denied: Box[] = [];
  let undecided = boxes;
  let settled = true;
  for (const rule of rulesFor(filter, boxes, encounter)) {
    if (undecided.length === 0) break;
    const found = matched(rule, encounter);
    for (const box of undecided) {
      for (const each of found.may) {
        const common = meet(box, each);
        if (common) possible[rule.action].push(common);
      }
    }
    undecided = withoutAll(undecided, found.must);
    if (found.may === found.must) continue;
    settled = false;
    if (rule.action === "deny") denied.push(...found.may);
  }
  possible[otherwise].push(...undecided);
  if (settled) return { certain: possible.allow, doubtful: [], always: possible.always, perhapsAlways: [] };

  const { allow, deny, always } = possible;
  const safe = withoutAll(
    allow,
    deny.filter(({ names }) => !names),
  );
  const sure = withoutAll(always, [...deny, ...allow]);
  return {
    certain: withoutAll(safe, always),
    doubtful: [...withoutAll(allow, safe), ...meetAll(safe, always)],
    always: sure,
    perhapsAlways: withoutAll(always, sure),
  };
}

/** The rules that decide on one packet, in order: more than one only where something is not known. None: the rest. */
export function deciding(filter: Filter, packet: Box, encounter: Encounter): Rule[] {
  const found: Rule[] = [];
  for (const rule of rulesFor(filter, [packet], encounter)) {
    const { must, may } = matched(rule, encounter);
    if (!may.some((box) => meet(packet, box))) continue;
    found.push(rule);
    if (must.some((box) => meet(packet, box))) return found;
  }
  return found;
}
