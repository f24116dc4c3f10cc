import type { Resource } from "../../plan/graph";
import type { End, Forward, NodeId } from "../model";
import { type Reading, siteOf } from "../reading";
import { publicAddresses } from "../space/addresses";
import { covers, intersection, isEmpty } from "../space/intervals";
import { exitId, type Fabric, firewallId } from "./fabric";
import { filterToTag, firewallFilter, type Published, publishedBy, tagsIn } from "./firewall-rules";
import { IN_AZURE, subnetGroup } from "./interface";
import { machineOf } from "./machines";
import { written } from "./prefixes";
import { routesFrom } from "./routes";
import type { Subnet } from "./subnets";
import { networkGroup } from "./tags";
import { types } from "./types";

const placeOf = (fabric: Fabric, firewall: Resource): Subnet | undefined =>
  fabric.subnetAt(firewall, "ipConfigurations[0].subnet.id");

/**
 * The nodes of a firewall: what its rules let through goes on by the routes of its subnet, to the internet under its own
 * address; what it asks itself goes the same way.
 */
export function layFirewall(fabric: Fabric, firewall: Resource, services: readonly End[]): void {
  const place = placeOf(fabric, firewall);
  if (!place) return;
  const { urn } = firewall;
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  const routes = routesFrom(fabric, place);
  const outBy = (way: NodeId) =>
    routes.map((route) => (route.via.includes(exitId(place)) ? { ...route, via: [way] } : route));
  const filter = firewallFilter(fabric.reading, firewall);
  fabric.put(`${urn}|rules`, { kind: "filter", at, filter, stateful: true, next: `${urn}|after` });
  fabric.put(firewallId(firewall), {
    kind: "fork",
    at,
    next: [`${urn}|rules`, ...toServices(fabric, firewall, services)],
  });
  fabric.put(`${urn}|after`, { kind: "router", at, routes: outBy(`${urn}|translate`) });
  fabric.put(`${urn}|translate`, { kind: "translate", at, as: urn });
  fabric.put(`${urn}|onward`, { kind: "router", at, routes: outBy(`${urn}|exit`) });
  fabric.put(`${urn}|exit`, { kind: "exit", at, shared: false });
}

/** The ways to public services that its rules name by their tags; these do not see who asks, but the firewall. */
function toServices(fabric: Fabric, firewall: Resource, services: readonly End[]): NodeId[] {
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  return [...tagsIn(fabric.reading, firewall)].flatMap((group) => {
    const ends = services.filter((end) => end.groups.has(group)).map(({ id }) => id);
    if (ends.length === 0) return [];
    const id = `${firewall.urn}|${group}`;
    const deliver = fabric.put(`${id}|deliver`, { kind: "deliver", at, ends });
    const next = fabric.put(`${id}|as-firewall`, { kind: "forget", at, next: deliver });
    const filter = filterToTag(fabric.reading, firewall, group);
    return [fabric.put(id, { kind: "filter", at, filter, stateful: true, next })];
  });
}

/** The ends that a firewall speaks as: one for what it sends on, and one for each rule by which it publishes something. */
export function firewallEnds(fabric: Fabric, firewall: Resource, hosts: readonly End[]): End[] {
  const place = placeOf(fabric, firewall);
  if (!place) return [];
  const { urn } = firewall;
  const at = siteOf(firewall, `firewall ${firewall.name}`);
  const own = (id: string): End => ({
    id,
    urn,
    label: `firewall ${firewall.name}`,
    kind: "passage",
    network: place.network.key,
    subnet: place.key,
    addresses: place.addresses,
    spread: "one",
    groups: new Set([IN_AZURE, networkGroup(place.network), subnetGroup(place.key)]),
    guards: { in: [], out: [] },
    out: [`${urn}|onward`],
    fronts: [
      {
        at,
        addresses: publicAddresses[fabric.reading.family],
        entry: fabric.put(`${id}|deliver`, { kind: "deliver", at, ends: [id] }),
        exits: new Set([`${urn}|exit`]),
        certain: true,
      },
    ],
  });
  const published = publishedBy(fabric.reading, firewall).map((rule, index): End => {
    const end = own(`${urn}|nat|${index}`);
    const { must } = rule.target;
    const addresses = intersection(must, publicAddresses[fabric.reading.family]);
    return {
      ...end,
      guards: {
        in: [
          {
            at: rule.at,
            match: "any",
            rules: [{ at: rule.at, action: "allow", source: rule.source }],
            otherwise: "deny",
          },
        ],
        out: [],
      },
      listens: rule.services,
      forwards: [forwardOf(fabric.reading, rule, hosts)],
      fronts: end.fronts.map((front) => (isEmpty(addresses) ? front : { ...front, addresses })),
    };
  });
  return [own(urn), ...published];
}

/** To whom a rule passes on: whoever has the address that is written, else whose address it names, else perhaps anybody. */
function forwardOf(
  reading: Reading,
  { at, services, resource, path, address, port }: Published,
  hosts: readonly End[],
): Forward {
  const number = Number(port);
  const base = {
    at,
    listens: services,
    ...(Number.isInteger(number) ? { port: number } : {}),
    keepsSource: false,
    answersThrough: true,
  };
  const { resources } = reading.at(resource, path, types.interface, types.balancer, types.privateEndpoint);
  const urns = resources.map((each) => machineOf(reading, each)?.urn ?? each.urn);
  const pointed = hosts.filter(({ urn }) => urn !== undefined && urns.includes(urn));
  if (pointed.length > 0) return { ...base, to: pointed.map(({ id }) => id), certain: resources.length === 1 };
  const { must } = written(reading, address);
  const met = hosts.filter((end) => end.network && (isEmpty(must) || covers(end.addresses, must)));
  const exact = met.filter((end) => !isEmpty(must) && covers(must, end.addresses));
  return { ...base, to: (exact.length > 0 ? exact : met).map(({ id }) => id), certain: exact.length > 0 };
}
