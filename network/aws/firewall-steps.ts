import type { Resource } from "../../plan/graph";
import type { Filter, Rule, Site } from "../model";
import { type Reading, siteOf } from "../reading";
import { type Intervals, isEmpty, same } from "../space/intervals";
import { everyService } from "../space/services";
import { besideTcp, overTcp, within } from "./applications";
import { type Ruling, unread } from "./firewall-groups";
import { behind } from "./firewall-handling";
import { statefulOf } from "./firewall-policy";
import { bothWays, type Stateless, statelessOf } from "./firewall-stateless";
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

/** The rules that nobody can read. */
export const unreadIn = (steps: readonly FirewallStep[]): Site[] =>
  steps.flatMap(({ filter }) =>
    filter.rules.flatMap(({ at, service }) =>
      service && isEmpty(service.must) && same(service.may, everyService) ? [at] : [],
    ),
  );
