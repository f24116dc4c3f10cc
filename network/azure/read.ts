import type { Resource } from "../../plan/graph";
import type { References } from "../../plan/references";
import { type End, INTERNET, type Model, OUTSIDE } from "../model";
import { only, Reading } from "../reading";
import { everyAddress, type Family, publicAddresses } from "../space/addresses";
import { difference, union, unionOf } from "../space/intervals";
import { membersOf } from "./balancer-members";
import { Ends } from "./ends";
import { Fabric } from "./fabric";
import { firewallEnds } from "./firewalls";
import { entrances, sitePrefixes } from "./gateways";
import { hubEntrances } from "./hubs";
import { interfacesOf } from "./interfaces";
import { layOut } from "./layout";
import { balancers } from "./load-balancers";
import { balancedOut } from "./outbound";
import { takesHosts } from "./subnets";
import { types } from "./types";

/** The Azure networks of a plan, in one family of addresses. */
export function readAzure(references: References, family: Family): Model {
  const reading = new Reading(references, family);
  const fabric = new Fabric(reading);
  const ends = new Ends(fabric);

  const met = interfacesOf(fabric).map((each, index) => ({ interface: each, ends: ends.of(each, index) }));
  const planned = met.flatMap((each) => each.ends);
  const anybody = fabric.subnets.filter(takesHosts).flatMap((subnet) => ends.anybodyIn(subnet));
  const members = membersOf(reading, met);
  const balanced = balancers(fabric, members);
  const hosts = [...planned, ...anybody, ...balanced];
  const all = [...hosts, ...reading.of(types.firewall).flatMap((firewall) => firewallEnds(fabric, firewall, hosts))];
  const bySubnet = new Map<string, string[]>();
  for (const { id, subnet, kind, forwards } of all) {
    if (subnet && (kind !== "passage" || forwards)) bySubnet.set(subnet, [...(bySubnet.get(subnet) ?? []), id]);
  }
  layOut(fabric, {
    bySubnet,
    endpoints: ends.endpoints,
    services: planned.filter(({ network }) => network === undefined),
    balanced: balancedOut(fabric, members),
  });

  const networks = [...fabric.networks.values()].filter(({ resource }) => resource);
  return {
    family,
    ends: new Map([...all, internet(family), outside(fabric)].map((end) => [end.id, end])),
    nodes: fabric.nodes,
    networks: networks.map(({ key, name, prefixes, subnets, resource }) => ({
      urn: key,
      name,
      prefixes,
      tags: tagsOf(resource),
      subnets: subnets.map((subnet) => ({
        urn: subnet.key,
        name: subnet.name,
        addresses: only(subnet.addresses),
        tags: {},
      })),
    })),
    unread: [],
  };
}

const internet = (family: Family): End => ({
  ...nobody(INTERNET, "the internet", "internet"),
  addresses: publicAddresses[family],
});

/** Whoever sits behind a private line. */
function outside(fabric: Fabric): End {
  const { family } = fabric.reading;
  const own = unionOf([...fabric.networks.values()].map(({ prefixes }) => prefixes.must));
  const hidden = difference(everyAddress[family], publicAddresses[family]);
  const addresses = difference(union(hidden, sitePrefixes(fabric)), own);
  return { ...nobody(OUTSIDE, "outside", "outside"), addresses, out: [...entrances(fabric), ...hubEntrances(fabric)] };
}

const nobody = (id: string, label: string, kind: End["kind"]): End => ({
  id,
  label,
  kind,
  addresses: [],
  spread: "every",
  groups: new Set(),
  guards: { in: [], out: [] },
  out: [],
  fronts: [],
});

const tagsOf = (resource: Resource | undefined): Record<string, string> => {
  const tags = resource?.inputs.tags;
  const entries = tags !== null && typeof tags === "object" ? Object.entries(tags) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
};
