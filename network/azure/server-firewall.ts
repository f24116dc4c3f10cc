import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter, Pattern, Rule } from "../model";
import { none, only, perhaps, type Reading, siteOf } from "../reading";
import { everyAddress } from "../space/addresses";
import { everyService } from "../space/services";
import { subnetRule } from "./access-list";
import type { Fabric } from "./fabric";
import { IN_AZURE } from "./interface";
import { type Owned, ownedBy } from "./owned";

/** Who may ask at a server's public endpoint, as resources of their own say it. */
export interface ServerFirewall {
  rules: Owned;
  /** Where a rule has its properties. */
  within?: string;
  subnets?: Owned & { path: string };
  /** Without any rule: nobody, or everybody. */
  empty: "deny" | "allow";
}

export function firewallAt(fabric: Fabric, each: Resource, firewall: ServerFirewall): Filter | undefined {
  const ranges = ownedBy(fabric.reading, firewall.rules, each);
  const subnets = firewall.subnets ? ownedBy(fabric.reading, firewall.subnets, each) : [];
  if (firewall.empty === "allow" && ranges.length + subnets.length === 0) return undefined;
  const at = siteOf(each, `firewall rules of ${each.name}`);
  const rules = [
    ...ranges.map(({ resource, certain }) => inDoubt(rangeRule(fabric.reading, resource, firewall.within), certain)),
    ...subnets.map(({ resource, certain }) =>
      inDoubt(subnetRule(fabric, resource, firewall.subnets?.path ?? ""), certain),
    ),
  ];
  const sure = firewall.empty === "deny" || [...ranges, ...subnets].some(({ certain }) => certain);
  const anybody: Rule = { at, action: "allow", service: perhaps(everyService) };
  return { at, match: "any", rules: sure ? rules : [...rules, anybody], otherwise: "deny" };
}

const inDoubt = (rule: Rule, certain: boolean): Rule => (certain ? rule : { ...rule, service: perhaps(everyService) });

/** From the first address to the last; 0.0.0.0 alone stands for whatever runs in Azure. */
function rangeRule(reading: Reading, rule: Resource, within = ""): Rule {
  const at = siteOf(rule, `firewall rule ${rule.name}`);
  const written = within === "" ? rule.inputs : valueAt(rule.inputs, within);
  const read = (...keys: string[]): unknown =>
    keys.map((key) => valueAt(written, key)).find((value) => value !== undefined);
  const [from, to] = [read("startIpAddress", "startIP"), read("endIpAddress", "endIP")];
  if (from === "0.0.0.0" && to === "0.0.0.0") {
    return { at, action: "allow", source: { groups: [IN_AZURE], certain: true } };
  }
  const known = ![from, to].some((value) => value === undefined || isUnknown(value)) && !isUnknown(written);
  return {
    at,
    action: "allow",
    source: { addresses: known ? between(reading, from, to) : perhaps(everyAddress[reading.family]) },
  };
}

function between(reading: Reading, from: unknown, to: unknown): Pattern {
  const [low, high] = [reading.prefix(from), reading.prefix(to)];
  const first = low.must[0];
  const last = high.must.at(-1);
  if (low.must !== low.may || high.must !== high.may) return perhaps(everyAddress[reading.family]);
  return first !== undefined && last !== undefined && first < last ? only([first, last]) : none;
}
