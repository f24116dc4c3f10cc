import type { Resource } from "../../plan/graph";
import type { Reading } from "../reading";
import type { Network, Subnet } from "./subnets";
import { types } from "./types";

/**
 * The subnets that a reference may mean: one, where it points at a subnet or names one by its id; those that are written
 * inside a network, where it points at that network's list.
 */
export function subnetsAt(
  reading: Reading,
  networks: ReadonlyMap<string, Network>,
  resource: Resource,
  path: string,
): readonly Subnet[] {
  const { resources, literal } = reading.at(resource, path, types.subnet, types.network);
  const pointed = resources.flatMap(({ urn }) => byKey(networks).get(urn) ?? []);
  if (pointed.length > 0) return pointed;
  const [, place, network, name] = inId.exec(literal ?? "") ?? [];
  if (place && network && name) return named(networks, place, network, name);
  const [owner, ...others] = resources.flatMap(({ urn }) => networks.get(urn) ?? []);
  if (!owner || others.length > 0) return [];
  const inline = owner.subnets.filter((subnet) => subnet.path !== "");
  return inline.length > 0 ? inline : owner.subnets;
}

const inId = /^(.*\/virtualNetworks\/([^/]+))\/subnets\/([^/]+)$/i;

/** Names are unique in a resource group only: an id that is known decides. */
function named(networks: ReadonlyMap<string, Network>, place: string, network: string, name: string): Subnet[] {
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  return [...networks.values()]
    .filter((each) => same(each.name, network))
    .filter(({ resource }) => !resource?.id?.startsWith("/subscriptions/") || same(resource.id, place))
    .flatMap(({ subnets }) => subnets.filter((each) => same(each.name, name)));
}

const indexes = new WeakMap<ReadonlyMap<string, Network>, Map<string, Subnet>>();

function byKey(networks: ReadonlyMap<string, Network>): Map<string, Subnet> {
  let index = indexes.get(networks);
  if (!index) {
    index = new Map([...networks.values()].flatMap(({ subnets }) => subnets.map((each) => [each.key, each] as const)));
    indexes.set(networks, index);
  }
  return index;
}
