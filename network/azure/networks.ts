import type { Resource } from "../../plan/graph";
import { isUnknown, UNKNOWN, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { itemsAt, only, patternOf, perhaps, type Reading, textsAt } from "../reading";
import { everyAddress, publicAddresses } from "../space/addresses";
import { difference, isEmpty, nothing, unionOf } from "../space/intervals";
import { nameOf, ownersOf } from "./names";
import { lengthOf, written } from "./prefixes";
import type { Network, Part, Subnet } from "./subnets";
import { types } from "./types";

/** Every virtual network with its subnets, inline and of their own. */
export function networksOf(reading: Reading): Map<string, Network> {
  const networks = new Map<string, Network>();
  for (const resource of reading.of(types.network)) {
    const { urn: key } = resource;
    const parts = textsIn(resource, "addressSpace.", "addressPrefixes").map(
      (text): Part => ({ to: within(reading, text), length: lengthOf(text, reading.family) }),
    );
    const name = nameOf(resource, "virtualNetworkName") ?? resource.name;
    const prefixes = patternOf([only(nothing), ...parts.map(({ to }) => to)]);
    const network: Network = { key, name, resource, prefixes, parts, subnets: [] };
    networks.set(key, network);
    for (const { path, value } of itemsAt(resource, "subnets") ?? []) {
      const inline = typeof value.name === "string" && !isUnknown(value.name) ? value.name : path;
      network.subnets.push(subnetOf(reading, network, resource, `${path}.`, `${key}#${inline}`, inline));
    }
  }
  for (const resource of reading.of(types.subnet)) {
    const network = networkAt(reading, resource, "virtualNetworkName", networks);
    const name = nameOf(resource, "subnetName") ?? resource.name;
    network.subnets.push(subnetOf(reading, network, resource, "", resource.urn, name));
  }
  for (const network of networks.values()) settle(network);
  return networks;
}

/** Prefixes as they are written; those that an address pool hands out are unknown. */
function textsIn(resource: Resource, path: string, ...names: string[]): unknown[] {
  const pools = valueAt(resource.inputs, `${path}ipamPoolPrefixAllocations`);
  return [...names.flatMap((name) => textsAt(resource, `${path}${name}`)), ...(pools ? [UNKNOWN] : [])];
}

/** A network's prefix that is unknown is a private one. */
function within(reading: Reading, text: unknown): Pattern {
  const { must, may } = written(reading, text);
  return must === may ? only(must) : perhaps(difference(may, publicAddresses[reading.family]));
}

function subnetOf(
  reading: Reading,
  network: Network,
  resource: Resource,
  path: string,
  key: string,
  name: string,
): Subnet {
  const texts = textsIn(resource, path, "addressPrefix", "addressPrefixes");
  const { must, may } = patternOf([only(nothing), ...texts.map((text) => written(reading, text))]);
  return { key, name, network, addresses: must, known: must === may, resource, path };
}

/** Gives subnets of unknown prefixes what others leave, and a network that the plan does not show its subnets' prefixes. */
function settle(network: Network): void {
  const known = unionOf(network.subnets.map(({ addresses }) => addresses));
  if (network.key !== HIDDEN && (!network.resource || network.prefixes.must !== network.prefixes.may)) {
    const must = unionOf([network.prefixes.must, known]);
    const unknown = difference(network.prefixes.may, must);
    const length = Math.min(24, ...network.parts.map((part) => part.length));
    network.parts = [
      { to: only(must), length },
      { to: perhaps(unknown), length: LONGEST },
    ].filter(({ to }) => !isEmpty(to.may));
    network.prefixes = isEmpty(unknown) ? only(must) : { must, may: unionOf([must, unknown]) };
  }
  const rest = difference(network.prefixes.may, known);
  for (const subnet of network.subnets) if (!subnet.known) subnet.addresses = unionOf([subnet.addresses, rest]);
}

/** Longer than any prefix: a route of unknown prefix may take the place of all others. */
const LONGEST = 128;

/** The network that a property names, by dependency, by name or by id; one of its own where the plan has none. */
export function networkAt(reading: Reading, resource: Resource, path: string, networks: Map<string, Network>): Network {
  const byName = path.endsWith("Name");
  const { resources, literal } = reading.at(resource, path, types.network);
  const [owner] = byName ? ownersOf(reading, resource, path, types.network) : resources;
  const found = owner && networks.get(owner.urn);
  if (found) return found;
  const key = literal === undefined ? HIDDEN : `${HIDDEN} ${(literal.split("/").at(-1) ?? literal).toLowerCase()}`;
  const existing = networks.get(key);
  if (existing) return existing;
  const hidden = difference(everyAddress[reading.family], publicAddresses[reading.family]);
  const prefixes: Pattern = reading.family === 4 ? perhaps(hidden) : only(nothing);
  const name = literal?.split("/").at(-1) ?? "that the plan does not show";
  const network: Network = { key, name, prefixes, parts: [{ to: prefixes, length: LONGEST }], subnets: [] };
  networks.set(key, network);
  return network;
}

/** The key of networks of which nobody knows which they are. */
const HIDDEN = "azure network";
