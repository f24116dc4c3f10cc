import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { itemsAt, type Reading, textsAt } from "../reading";
import { publicAddresses } from "../space/addresses";
import { difference, type Intervals, intersection, isEmpty, unionOf } from "../space/intervals";
import { types } from "./types";

/** A virtual network as the plan shows it. */
export interface Network {
  key: string;
  name: string;
  resource?: Resource;
  prefixes: Pattern;
  subnets: Subnet[];
}

/** A subnet, of its own or written inside its network. */
export interface Subnet {
  key: string;
  name: string;
  network: Network;
  addresses: Intervals;
  /** The resource in whose inputs it is written, and the path before its own properties. */
  resource: Resource;
  path: string;
}

/** The value of a subnet's property. */
export const valueIn = ({ resource, path }: Subnet, name: string): unknown =>
  valueAt(resource.inputs, `${path}${name}`);

/** Every virtual network with its subnets, inline and of their own. */
export function networksOf(reading: Reading): Map<string, Network> {
  const networks = new Map<string, Network>();
  for (const resource of reading.of(types.network)) {
    const { urn: key, name } = resource;
    const prefixes = reading.prefixes(textsAt(resource, "addressSpace.addressPrefixes"));
    const network: Network = {
      key,
      name: nameOf(resource, "virtualNetworkName") ?? name,
      resource,
      prefixes,
      subnets: [],
    };
    networks.set(key, network);
    for (const { path, value } of itemsAt(resource, "subnets") ?? []) {
      const inline = typeof value.name === "string" && !isUnknown(value.name) ? value.name : path;
      network.subnets.push(subnetOf(reading, network, resource, `${path}.`, `${key}#${inline}`, inline));
    }
  }
  for (const resource of reading.of(types.subnet)) {
    const network = ofName(reading, resource, "virtualNetworkName", networks);
    const name = nameOf(resource, "subnetName") ?? resource.name;
    network.subnets.push(subnetOf(reading, network, resource, "", resource.urn, name));
  }
  return networks;
}

function subnetOf(
  reading: Reading,
  network: Network,
  resource: Resource,
  path: string,
  key: string,
  name: string,
): Subnet {
  const written = [...textsAt(resource, `${path}addressPrefix`), ...textsAt(resource, `${path}addressPrefixes`)];
  const { must, may } = reading.prefixes(written);
  const addresses = must === may ? must : intersection(may, network.prefixes.may);
  return { key, name, network, addresses, resource, path };
}

/** The network that a property names, by dependency, by name or by id; one of its own where the plan has none. */
export function ofName(reading: Reading, resource: Resource, path: string, networks: Map<string, Network>): Network {
  const { resources, literal } = reading.at(resource, path, types.network);
  const [found] = resources;
  const byName = literal ? [...networks.values()].find(({ name }) => name === literal) : undefined;
  const known = (found && networks.get(found.urn)) ?? byName;
  if (known) return known;
  const key = literal ?? `network of ${resource.name}`;
  const existing = networks.get(key);
  if (existing) return existing;
  const hidden = difference(reading.prefix("0.0.0.0/0").must, publicAddresses[4]);
  const prefixes: Pattern = reading.family === 4 ? { must: [], may: hidden } : { must: [], may: [] };
  const network: Network = { key, name: key, prefixes, subnets: [] };
  networks.set(key, network);
  return network;
}

/** A name that is written, where it is known. */
export function nameOf({ inputs, outputs }: Resource, path: string): string | undefined {
  const name = valueAt(inputs, path) ?? outputs?.name;
  return typeof name === "string" && !isUnknown(name) ? name : undefined;
}

/** The subnet that a reference points at: a resource, or one that is written inside its network and named by id or name. */
export function subnetAt(
  reading: Reading,
  networks: ReadonlyMap<string, Network>,
  resource: Resource,
  path: string,
): Subnet | undefined {
  const all = [...networks.values()].flatMap(({ subnets }) => subnets);
  const { resources, literal } = reading.at(resource, path, types.subnet, types.network);
  const own = resources.find(({ urn }) => all.some(({ key }) => key === urn));
  if (own) return all.find(({ key }) => key === own.urn);
  const inId = /\/virtualNetworks\/([^/]+)\/subnets\/([^/]+)$/i.exec(literal ?? "");
  if (inId) {
    const [, network = "", name = ""] = inId.map((each) => each.toLowerCase());
    return all.find((each) => each.name.toLowerCase() === name && each.network.name.toLowerCase() === network);
  }
  const network = resources.length === 1 ? networks.get(resources[0]?.urn ?? "") : undefined;
  return network?.subnets.length === 1 ? network.subnets[0] : undefined;
}

/** What the `VirtualNetwork` tag means around a subnet, without routes: its network and whatever is joined to it. */
export const joinedPrefixes = (network: Network, joined: readonly Network[]): Pattern => ({
  must: unionOf([network, ...joined].map(({ prefixes }) => prefixes.must)),
  may: unionOf([network, ...joined].map(({ prefixes }) => prefixes.may)),
});

/** Subnets that Azure keeps for a service of its own: nobody puts a host there. */
const kept = new Set([
  "azurefirewallsubnet",
  "azurefirewallmanagementsubnet",
  "gatewaysubnet",
  "azurebastionsubnet",
  "routeserversubnet",
]);

/** Whether a host may be put into a subnet: not where a service has it for itself. */
export function takesHosts(subnet: Subnet): boolean {
  const delegations = valueIn(subnet, "delegations");
  const delegated = Array.isArray(delegations) && delegations.length > 0;
  return !isEmpty(subnet.addresses) && !delegated && !kept.has(subnet.name.toLowerCase());
}
