import type { Resource } from "../../plan/graph";
import type { References } from "../../plan/references";
import { type End, INTERNET, type Model, OUTSIDE } from "../model";
import { itemsAt, only, Reading } from "../reading";
import { everyAddress, type Family, publicAddresses } from "../space/addresses";
import { difference, union, unionOf } from "../space/intervals";
import { Ends } from "./ends";
import { Fabric } from "./fabric";
import { firewallEnds } from "./firewalls";
import { entrances, sitePrefixes } from "./gateways";
import { hubEntrances } from "./hubs";
import { interfacesOf } from "./interfaces";
import { layOut } from "./layout";
import { balancers, type Members } from "./load-balancers";
import { balancedOut } from "./outbound";
import { takesHosts } from "./subnets";
import { types } from "./types";

/** The Azure networks of a plan, in one family of addresses. */
export function readAzure(references: References, family: Family): Model {
  const reading = new Reading(references, family);
  const fabric = new Fabric(reading);
  const ends = new Ends(fabric);

  const planned = interfacesOf(fabric).flatMap((each, index) => ends.of(each, index));
  const anybody = fabric.subnets.filter(takesHosts).flatMap((subnet) => ends.anybodyIn(subnet));
  const members: Members = (balancer, pool) => membersOf(reading, balancer, pool, planned);
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

/** The ends whose interfaces say that they are in a load balancer's pool, or at one of its NAT rules. */
function membersOf(reading: Reading, balancer: Resource, pool: string, ends: readonly End[]): End[] {
  const named = (each: Resource, path: string): boolean => {
    const { resources, literal } = reading.at(each, `${path}.id`, types.balancer);
    const inPool =
      literal === undefined ||
      pool === "" ||
      literal.toLowerCase().endsWith(`/${pool.replace(/^nat /, "").toLowerCase()}`);
    return (
      inPool &&
      (resources.includes(balancer) ||
        (literal?.toLowerCase().includes(`/loadbalancers/${balancer.name.toLowerCase()}/`) ?? false))
    );
  };
  const lists = pool.startsWith("nat ") ? ["loadBalancerInboundNatRules"] : ["loadBalancerBackendAddressPools"];
  const members = [...reading.of(types.interface)].filter((each) =>
    (itemsAt(each, "ipConfigurations") ?? []).some(({ path }) =>
      lists.some((list) => (itemsAt(each, `${path}.${list}`) ?? []).some(({ path: at }) => named(each, at))),
    ),
  );
  const scaled = reading.of("azure-native:compute:VirtualMachineScaleSet").filter((each) => {
    const base = "virtualMachineProfile.networkProfile.networkInterfaceConfigurations";
    return (itemsAt(each, base) ?? []).some(({ path }) =>
      (itemsAt(each, `${path}.ipConfigurations`) ?? []).some(({ path: at }) =>
        (itemsAt(each, `${at}.loadBalancerBackendAddressPools`) ?? []).some(({ path: place }) => named(each, place)),
      ),
    );
  });
  const machines = members.flatMap((each) => {
    const owner = reading
      .of(types.machine)
      .find((machine) =>
        (itemsAt(machine, "networkProfile.networkInterfaces") ?? []).some(({ path }) =>
          reading.at(machine, `${path}.id`, types.interface).resources.includes(each),
        ),
      );
    return [(owner ?? each).urn];
  });
  const urns = new Set([...machines, ...scaled.map(({ urn }) => urn)]);
  return ends.filter(({ urn }) => urn !== undefined && urns.has(urn));
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
