import type { Resource } from "../../plan/graph";
import type { Filter, Pattern, Rule } from "../model";
import { itemsAt, numberOf, only, patternOf, type Reading, siteOf } from "../reading";
import { everyAddress, publicAddresses } from "../space/addresses";
import { portsOf, servicesOf } from "./security";
import { types } from "./types";

/**
 * The admin rules of Virtual Network Manager over a network, in one direction: they are asked before security groups.
 * Allow lets the groups decide, AlwaysAllow and Deny do not.
 * https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins
 */
export function adminFilter(
  reading: Reading,
  network: Resource | undefined,
  direction: "Inbound" | "Outbound",
): Filter | undefined {
  if (!network) return undefined;
  const collections = new Set(reading.of(types.adminCollection).filter((each) => appliesTo(reading, each, network)));
  const rules = reading
    .of(types.adminRule)
    .filter(
      (rule) => rule.inputs.direction === direction && [...collections].some((each) => belongs(reading, rule, each)),
    )
    .sort((one, other) => (numberOf(one.inputs.priority) ?? 0) - (numberOf(other.inputs.priority) ?? 0))
    .map((rule) => ruleOf(reading, rule));
  if (rules.length === 0) return undefined;
  return { at: { label: "admin rules of the network manager" }, match: "first", rules, otherwise: "allow" };
}

function appliesTo(reading: Reading, collection: Resource, network: Resource): boolean {
  const groups = (itemsAt(collection, "appliesToGroups") ?? []).flatMap(
    ({ path }) => reading.at(collection, `${path}.networkGroupId`, types.managedGroup).resources,
  );
  return reading
    .of(types.managedMember)
    .some(
      (member) =>
        reading.at(member, "resourceId", types.network).resources.includes(network) &&
        reading.at(member, "networkGroupName", types.managedGroup).resources.some((group) => groups.includes(group)),
    );
}

const belongs = (reading: Reading, rule: Resource, collection: Resource): boolean =>
  reading.at(rule, "ruleCollectionName", types.adminCollection).resources.includes(collection);

const actions: Record<string, Rule["action"]> = { alwaysallow: "always", allow: "allow", deny: "deny" };

function ruleOf(reading: Reading, rule: Resource): Rule {
  const { access, protocol, destinationPortRanges, sourcePortRanges } = rule.inputs;
  const side = (path: string): Pattern => {
    const items = itemsAt(rule, path) ?? [{ path, value: {} }];
    const texts = items.map(({ value }) => value.addressPrefix);
    if (texts.length === 0 || texts.includes("*")) return only(everyAddress[reading.family]);
    return patternOf(
      texts.map((text) => (text === "Internet" ? only(publicAddresses[reading.family]) : reading.prefix(text))),
    );
  };
  return {
    at: siteOf(rule, `admin rule ${rule.name}`),
    action: actions[String(access).toLowerCase()] ?? "deny",
    source: { addresses: side("sources") },
    target: { addresses: side("destinations") },
    service: servicesOf(protocol, destinationPortRanges),
    client: portsOf([sourcePortRanges]),
  };
}
