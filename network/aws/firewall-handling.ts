import type { Filter, Rule } from "../model";
import { perhaps } from "../reading";
import { everyService } from "../space/services";
import type { Stateless, StatelessEntry } from "./firewall-stateless";
import { meeting } from "./rule-meeting";

/** More than this many rules are not combined: what passes then is unknown. */
const MOST = 100_000;

/** The stateful rules for what the stateless ones send on, and what those themselves decide. */
export function behind({ entries, otherwise }: Stateless, filter: Filter): Filter {
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
