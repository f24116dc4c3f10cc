import type { Resource } from "../../plan/graph";
import type { Filter, Pattern, Rule } from "../model";
import { itemsAt, perhaps, type Reading, siteOf } from "../reading";
import { publicAddresses } from "../space/addresses";
import { covers, meets } from "../space/intervals";
import { everyService } from "../space/services";
import { addressesAt, servicesIn, tagsAt } from "./firewall-addresses";
import { hostsOf, portsOfHosts } from "./firewall-hosts";
import { type Collection, collectionsOf } from "./firewall-policies";
import { isRegional, tagGroup } from "./tags";

/** What an Azure firewall lets through: network rules before application rules, whatever their priority; all else is dropped. */
export function firewallFilter(reading: Reading, firewall: Resource): Filter {
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  const network = collectionsOf(reading, firewall, "network");
  const application = collectionsOf(reading, firewall, "application");
  if (!network || !application) {
    const hidden = { ...at, label: `${at.label}, whose policy the plan does not show` };
    const rule: Rule = { at: hidden, action: "allow", service: perhaps(everyService) };
    return { at, match: "first", rules: [rule], otherwise: "deny" };
  }
  const rules = [
    ...network.flatMap((each) => rulesOf(reading, each, networkRules)),
    ...application.flatMap((each) => rulesOf(reading, each, applicationRules)),
  ];
  return { at, match: "first", rules, otherwise: "deny" };
}

/** The tags of services that a firewall's network rules name. */
export function tagsIn(reading: Reading, firewall: Resource): Set<string> {
  const places = (collectionsOf(reading, firewall, "network") ?? []).flatMap(({ resource, path }) =>
    (itemsAt(resource, `${path}.rules`) ?? []).map(({ path: at }) => ({ resource, at })),
  );
  return new Set(places.flatMap(({ resource, at }) => tagsAt(resource, at, "destination").map(tagGroup)));
}

/** What a firewall lets through to the services that a tag means, whose addresses nobody knows. */
export function filterToTag(reading: Reading, firewall: Resource, group: string): Filter {
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  const network = collectionsOf(reading, firewall, "network") ?? [];
  const rules = network.flatMap((each) => rulesOf(reading, each, rulesTo(group)));
  return { at, match: "first", rules, otherwise: "deny" };
}

type Read = (
  reading: Reading,
  resource: Resource,
  path: string,
  value: Record<string, unknown>,
) => (Omit<Rule, "at" | "action" | "service"> & { service: Pattern; doubtful: boolean })[];

function rulesOf(reading: Reading, { resource, path, actions, doubtful, unseen }: Collection, read: Read): Rule[] {
  const items = unseen ? undefined : itemsAt(resource, `${path}.rules`);
  if (!items) {
    const at = siteOf(resource, `rules of ${resource.name}, which the plan does not show`, path);
    return actions.map((action) => ({ at, action, service: perhaps(everyService) }));
  }
  return items.flatMap(({ path: place, value }) => {
    const at = siteOf(resource, `firewall rule ${String(value.name ?? place)} of ${resource.name}`, place);
    return read(reading, resource, place, value).flatMap(({ doubtful: unsure, service, ...rule }) => {
      const sure = !doubtful && !unsure && actions.length === 1;
      return actions.map((action): Rule => ({ at, action, ...rule, service: sure ? service : perhaps(service.may) }));
    });
  });
}

const networkRules: Read = (reading, resource, path, value) => {
  const source = { addresses: addressesAt(reading, resource, path, "source") };
  const target = { addresses: addressesAt(reading, resource, path, "destination") };
  const named = hostsOf(reading, value, ["destinationFqdns"]);
  return [{ target, doubtful: false }, ...named].map((to) => ({ source, ...to, service: servicesIn(value) }));
};

const applicationRules: Read = (reading, resource, path, value) => {
  const source = { addresses: addressesAt(reading, resource, path, "source") };
  const hosts = hostsOf(reading, value, ["targetFqdns", "targetUrls", "fqdnTags", "webCategories"]);
  return hosts.map((to) => ({ source, ...to, service: portsOfHosts(value) }));
};

/** Of a rule whatever may be meant for a service's public addresses: by its tag for sure, by a public prefix perhaps. */
const rulesTo =
  (group: string): Read =>
  (reading, resource, path, value) => {
    const tags = tagsAt(resource, path, "destination").filter((tag) => [group, CLOUD].includes(tagGroup(tag)));
    const { must, may } = addressesAt(reading, resource, path, "destination");
    const everywhere = publicAddresses[reading.family];
    const sure = tags.some((tag) => !isRegional(tag)) || covers(must, everywhere);
    if (!sure && tags.length === 0 && !meets(may, everywhere)) return [];
    const source = { addresses: addressesAt(reading, resource, path, "source") };
    return [{ source, service: servicesIn(value), doubtful: !sure }];
  };

const CLOUD = tagGroup("AzureCloud");

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

export const publishedBy = (reading: Reading, firewall: Resource): Published[] =>
  (collectionsOf(reading, firewall, "nat") ?? []).flatMap(({ resource, path }) =>
    (itemsAt(resource, `${path}.rules`) ?? []).map(({ path: at, value }) => ({
      at: siteOf(resource, `NAT rule ${String(value.name ?? "")} of firewall ${firewall.name}`, at),
      source: { addresses: addressesAt(reading, resource, at, "source") },
      target: addressesAt(reading, resource, at, "destination"),
      services: servicesIn(value),
      resource,
      path: `${at}.translatedAddress`,
      address: value.translatedAddress,
      port: value.translatedPort,
    })),
  );
