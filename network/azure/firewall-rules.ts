import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Filter, Pattern, Rule } from "../model";
import { itemsAt, numberOf, only, patternOf, perhaps, type Reading, siteOf, textsAt } from "../reading";
import { everyAddress } from "../space/addresses";
import { nothing, unionOf } from "../space/intervals";
import { everyService, tcp } from "../space/services";
import { childrenOf } from "./names";
import { servicesOf } from "./security";
import { types } from "./types";

/** One collection of rules, with what decides its turn. */
interface Collection {
  resource: Resource;
  path: string;
  kind: "network" | "application" | "nat";
  action: Rule["action"];
  /** Its group's priority, then its own; parents come first. */
  order: readonly number[];
}

/**
 * What an Azure firewall lets through: network rules before application rules, each by the priority of their group and of
 * their collection, those of a parent policy first; all else is dropped.
 * https://learn.microsoft.com/azure/firewall/rule-processing
 */
export function firewallFilter(reading: Reading, firewall: Resource): Filter {
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  const collections = collectionsOf(reading, firewall);
  if (!collections) {
    const unread: Rule[] = [
      {
        at: { ...at, label: `${at.label}, whose policy the plan does not show` },
        action: "allow",
        service: perhaps(everyService),
      },
    ];
    return { at, match: "first", rules: unread, otherwise: "deny" };
  }
  const kinds = ["network", "application"] as const;
  const rules = kinds.flatMap((kind) =>
    collections
      .filter((each) => each.kind === kind)
      .sort(byOrder)
      .flatMap((each) => rulesOf(reading, each)),
  );
  return { at, match: "first", rules, otherwise: "deny" };
}

/** A rule by which a firewall passes on what comes to its public address. */
export interface Published {
  at: Rule["at"];
  source: { addresses: Pattern };
  /** At which of its addresses. */
  target: Pattern;
  services: Pattern;
  resource: Resource;
  /** Where the address is written to which it passes on. */
  path: string;
  address: unknown;
  port: unknown;
}

export function publishedBy(reading: Reading, firewall: Resource): Published[] {
  const collections = (collectionsOf(reading, firewall) ?? []).filter(({ kind }) => kind === "nat").sort(byOrder);
  return collections.flatMap(({ resource, path }) =>
    (itemsAt(resource, `${path}.rules`) ?? []).map(({ path: at, value }) => ({
      at: siteOf(resource, `NAT rule ${String(value.name ?? "")} of firewall ${firewall.name}`, at),
      source: { addresses: addressesAt(reading, resource, at, "source") },
      target: addressesAt(reading, resource, at, "destination"),
      services: patternOf([
        only(nothing),
        ...protocolsOf(value).map((protocol) => servicesOf(protocol, value.destinationPorts)),
      ]),
      resource,
      path: `${at}.translatedAddress`,
      address: value.translatedAddress,
      port: value.translatedPort,
    })),
  );
}

const byOrder = (one: Collection, other: Collection): number => {
  const index = one.order.findIndex((each, at) => each !== other.order[at]);
  return index < 0 ? 0 : (one.order[index] ?? 0) - (other.order[index] ?? 0);
};

function collectionsOf(reading: Reading, firewall: Resource): Collection[] | undefined {
  const classic = classicOf(firewall);
  const policy = reading.one(firewall, "firewallPolicy.id", types.firewallPolicy);
  if (policy) return [...classic, ...ofPolicy(reading, policy, 1)];
  return firewall.inputs.firewallPolicy === undefined ? classic : undefined;
}

/** How many policies may stand one above the other. */
const HIGHEST = 8;

function ofPolicy(reading: Reading, policy: Resource, depth: number): Collection[] {
  const parent = depth < HIGHEST ? reading.one(policy, "basePolicy.id", types.firewallPolicy) : undefined;
  const groups = childrenOf(reading, policy, "firewallPolicyName", types.firewallRules);
  const own = groups.flatMap((group) =>
    (itemsAt(group, "ruleCollections") ?? []).map(({ path, value }): Collection => {
      const rules = Array.isArray(value.rules) ? value.rules : [];
      const first = rules[0] as Record<string, unknown> | undefined;
      const nat = String(value.ruleCollectionType).includes("Nat");
      return {
        resource: group,
        path,
        kind: nat ? "nat" : first?.ruleType === "ApplicationRule" ? "application" : "network",
        action: actionOf(value.action),
        order: [depth, numberOf(group.inputs.priority) ?? 0, numberOf(value.priority) ?? 0],
      };
    }),
  );
  return [...(parent ? ofPolicy(reading, parent, depth - 1) : []), ...own];
}

/** Rules that are written in the firewall itself. */
function classicOf(firewall: Resource): Collection[] {
  const kinds = {
    networkRuleCollections: "network",
    applicationRuleCollections: "application",
    natRuleCollections: "nat",
  } as const;
  return Object.entries(kinds).flatMap(([key, kind]) =>
    (itemsAt(firewall, key) ?? []).map(
      ({ path, value }): Collection => ({
        resource: firewall,
        path,
        kind,
        action: actionOf(value.action),
        order: [0, numberOf(value.priority) ?? 0],
      }),
    ),
  );
}

const actionOf = (action: unknown): Rule["action"] =>
  String((action as { type?: unknown } | undefined)?.type).toLowerCase() === "deny" ? "deny" : "allow";

function rulesOf(reading: Reading, { resource, path, kind, action }: Collection): Rule[] {
  const items = itemsAt(resource, `${path}.rules`);
  if (!items) return [{ at: siteOf(resource, resource.name, path), action, service: perhaps(everyService) }];
  return items.map(({ path: place, value }): Rule => {
    const at = siteOf(resource, `firewall rule ${String(value.name ?? place)} of ${resource.name}`, place);
    const source = { addresses: addressesAt(reading, resource, place, "source") };
    if (kind === "application") return { at, action, source, ...applicationOf(value) };
    const services = protocolsOf(value).map((protocol) => servicesOf(protocol, value.destinationPorts));
    const names = textsOf(value.destinationFqdns);
    return {
      at,
      action,
      source,
      target: {
        addresses:
          names.length > 0 ? only(everyAddress[reading.family]) : addressesAt(reading, resource, place, "destination"),
      },
      service: patternOf([only(nothing), ...services]),
      ...(names.length > 0 ? { names } : {}),
    };
  });
}

const protocolsOf = ({ ipProtocols, protocols }: Record<string, unknown>): unknown[] => {
  const listed = ipProtocols ?? protocols;
  return Array.isArray(listed) ? listed : [listed ?? "Any"];
};

function applicationOf(value: Record<string, unknown>): Pick<Rule, "service" | "names"> {
  const protocols = Array.isArray(value.protocols) ? value.protocols : [];
  const ports = protocols.map((each) => numberOf((each as { port?: unknown }).port));
  const unknown = ports.some((port) => port === undefined || Number.isNaN(port));
  const services = unionOf(ports.flatMap((port) => (port === undefined || Number.isNaN(port) ? [] : [tcp(port)])));
  const names = [
    ...textsOf(value.targetFqdns),
    ...textsOf(value.targetUrls),
    ...textsOf(value.fqdnTags),
    ...textsOf(value.webCategories),
  ];
  return { service: unknown ? perhaps(tcp(0, 65535)) : only(services), ...(names.includes("*") ? {} : { names }) };
}

const textsOf = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).filter((text): text is string => typeof text === "string" && !isUnknown(text));

/** Prefixes, ranges, tags and groups of addresses at one side of a rule. */
function addressesAt(reading: Reading, resource: Resource, path: string, side: "source" | "destination"): Pattern {
  const texts = textsAt(resource, `${path}.${side}Addresses`);
  const groups = textsAt(resource, `${path}.${side}IpGroups`).map((_, index) =>
    groupAt(reading, resource, `${path}.${side}IpGroups[${index}]`),
  );
  if (texts.length === 0 && groups.length === 0) return only(nothing);
  return patternOf([only(nothing), ...texts.map((text) => addressOf(reading, text)), ...groups]);
}

function addressOf(reading: Reading, text: unknown): Pattern {
  if (text === "*") return only(everyAddress[reading.family]);
  const range = typeof text === "string" ? /^([0-9.]+)-([0-9.]+)$/.exec(text) : null;
  if (range) {
    const [from, to] = [reading.prefix(range[1]), reading.prefix(range[2])];
    return only([from.must[0] ?? 0, to.must[1] ?? 0]);
  }
  // A service tag means addresses of Azure's own.
  if (typeof text === "string" && /^[A-Z][A-Za-z.]+$/.test(text)) return only(nothing);
  return reading.prefix(text);
}

function groupAt(reading: Reading, resource: Resource, path: string): Pattern {
  const group = reading.one(resource, path, types.addressGroup);
  return group ? reading.prefixes(textsAt(group, "ipAddresses")) : perhaps(everyAddress[reading.family]);
}
