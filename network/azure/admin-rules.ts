import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Filter, Rule, Site } from "../model";
import { itemsAt, numberOf, perhaps, type Reading, siteOf } from "../reading";
import { around } from "./around";
import type { Fabric } from "./fabric";
import { childrenOf } from "./names";
import { anybody, type Side, sidesOf } from "./rule-sides";
import { portsOf, servicesOf } from "./security";
import type { Network, Subnet } from "./subnets";
import { types } from "./types";

/**
 * The admin rules of Virtual Network Manager over a subnet, in one direction: they are asked before security groups. Allow
 * lets the groups decide, AlwaysAllow and Deny do not. Subnets of some services are left out.
 * https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins
 */
export function adminFilters(fabric: Fabric, subnet: Subnet, direction: "Inbound" | "Outbound"): Filter[] {
  const { reading } = fabric;
  if (isLeftOut(fabric, subnet)) return [];
  const rules = reading.of(types.adminCollection).flatMap((collection) => {
    const applies = appliesTo(fabric, collection, subnet);
    if (applies === false) return [];
    return childrenOf(reading, collection, "ruleCollectionName", types.adminRule)
      .filter((rule) => isUnknown(rule.inputs.direction) || isSame(rule.inputs.direction, direction))
      .map((rule) => ({ rule, certain: applies === true }));
  });
  const ordered = rules.sort((one, other) => priorityOf(one.rule) - priorityOf(other.rule));
  if (ordered.length === 0) return [];
  const at: Site = { label: "admin rules of the network manager" };
  const read = ordered.flatMap(({ rule, certain }) => ruleOf(fabric, subnet, rule, certain));
  return [{ at, match: "first", rules: read, otherwise: "allow" }];
}

const isSame = (value: unknown, word: string): boolean => String(value).toLowerCase() === word.toLowerCase();

/** One that is unknown comes first, and in doubt. */
function priorityOf(rule: Resource): number {
  const number = numberOf(rule.inputs.priority);
  return number === undefined || Number.isNaN(number) ? -1 : number;
}

/** Whether a collection is for a network or a subnet; undefined: its groups are not all known. */
function appliesTo({ reading }: Fabric, collection: Resource, subnet: Subnet): boolean | undefined {
  const items = itemsAt(collection, "appliesToGroups");
  if (!items) return undefined;
  const answers = items.flatMap(({ path }) => {
    const { resources, certain } = reading.at(collection, `${path}.networkGroupId`, types.managedGroup);
    return [...resources.map((group) => isIn(reading, group, subnet)), ...(certain ? [] : [undefined])];
  });
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function isIn(reading: Reading, group: Resource, subnet: Subnet): boolean | undefined {
  const members = childrenOf(reading, group, "networkGroupName", types.managedMember);
  const answers = members.map((member) => {
    const { resources, certain } = reading.at(member, "resourceId", types.network, types.subnet);
    const found = resources.some((each) => each === subnet.network.resource || each.urn === subnet.key);
    return found ? true : certain ? false : undefined;
  });
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

const SQL = "azure-native:sql:ManagedInstance";
const DATABRICKS = "azure-native:databricks:Workspace";
const TAKEN = ["azurebastionsubnet", "azurefirewallsubnet", "gatewaysubnet", "routeserversubnet"];

/** Subnets of gateways and firewalls, and networks of services with network intent policies, unless these are included. */
function isLeftOut(fabric: Fabric, subnet: Subnet): boolean {
  if (TAKEN.includes(subnet.name.toLowerCase())) return true;
  const lies = (type: string, path: string, within: (place: Subnet) => boolean): boolean =>
    fabric.reading.of(type).some((each) => fabric.subnetsAt(each, path).some(within));
  if (lies(types.gateway, "gatewayIPConfigurations[0].subnet.id", (place) => place === subnet)) return true;
  const included = fabric.reading
    .of(types.adminConfiguration)
    .some(({ inputs }) => JSON.stringify(inputs.applyOnNetworkIntentPolicyBasedServices ?? []).includes("All"));
  return !included && holdsIntent(fabric, subnet.network, lies);
}

function holdsIntent(
  { reading }: Fabric,
  network: Network,
  lies: (type: string, path: string, within: (place: Subnet) => boolean) => boolean,
): boolean {
  if (lies(SQL, "subnetId", (place) => place.network === network)) return true;
  return reading
    .of(DATABRICKS)
    .some((each) =>
      reading
        .at(each, "parameters.customVirtualNetworkId.value", types.network)
        .resources.some((resource) => resource === network.resource),
    );
}

const actions: Record<string, Rule["action"]> = { alwaysallow: "always", allow: "allow", deny: "deny" };

function ruleOf(fabric: Fabric, subnet: Subnet, rule: Resource, certain: boolean): Rule[] {
  const { access, protocol, destinationPortRanges, sourcePortRanges, direction } = rule.inputs;
  const services = servicesOf(protocol, destinationPortRanges);
  const sure = certain && priorityOf(rule) >= 0 && !isUnknown(access) && !isUnknown(direction);
  const known = actions[String(access).toLowerCase()];
  const sources = namedIn(fabric, subnet, rule, "sources");
  const targets = namedIn(fabric, subnet, rule, "destinations");
  return (known ? [known] : Object.values(actions)).flatMap((action) =>
    sources.flatMap((source) =>
      targets.map((target) => ({
        at: siteOf(rule, `admin rule ${rule.name}`),
        action,
        ...(source.peer ? { source: source.peer } : {}),
        ...(target.peer ? { target: target.peer } : {}),
        service: sure && !source.doubtful && !target.doubtful ? services : perhaps(services.may),
        client: portsOf([sourcePortRanges]),
      })),
    ),
  );
}

/** The prefixes and the tags of one side; none written: everybody. */
function namedIn(fabric: Fabric, subnet: Subnet, rule: Resource, path: string): Side[] {
  const items = itemsAt(rule, path);
  if (!items) return [{ ...anybody, doubtful: true }];
  const texts = items.map(({ value }) => value.addressPrefix);
  return texts.length === 0 ? [anybody] : sidesOf(fabric.reading, texts, { joined: around(fabric, subnet) });
}
