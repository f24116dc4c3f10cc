import type { Resource, Urn } from "../plan/graph";
import { identitiesOf } from "../plan/identities";
import { type End, INTERNET, type Model, OUTSIDE } from "./model";
import type { Party } from "./proof/passage";
import { prefix } from "./space/addresses";
import { difference, type Intervals, intersection, isEmpty, unionOf } from "./space/intervals";
import { type Declared, endsWithin, partyOf } from "./zones";

/** What names may stand for. */
export interface Ground {
  resources: readonly Resource[];
  segments: readonly Declared[];
}

/** What a name stands for in a model; a sentence where it stands for nothing, or for too much. */
export type Named = { party: Party } | { problem: string };

/** Finds who is meant by `internet`, a segment, an address range, or a resource by name, type and name, id or URN. */
export function partyNamed(name: string, ground: Ground, model: Model): Named {
  if (name === INTERNET) return { party: { ends: endsNamed(model, INTERNET) } };
  const segment = ground.segments.find(({ id }) => id === name);
  if (segment) return { party: partyOf(segment, model) };
  const range = prefixOf(name);
  if (range) {
    const addresses = range.family === model.family ? range.addresses : [];
    return { party: addressParty(addresses, model) };
  }
  return resourceParty(name, ground.resources, model);
}

const endsNamed = (model: Model, id: string): End[] => [model.ends.get(id) ?? []].flat();

function prefixOf(text: string): ReturnType<typeof prefix> | undefined {
  if (!/^[0-9a-fA-F:.]+(?:\/\d{1,3})?$/.test(text) || !/[.:]/.test(text)) return undefined;
  try {
    return prefix(text);
  } catch {
    return undefined;
  }
}

/** Whoever has one of these addresses: in the networks of the plan, elsewhere behind a private line, on the internet. */
function addressParty(addresses: Intervals, model: Model): Party {
  const inside = unionOf(model.networks.map(({ prefixes }) => prefixes.may));
  const rest = difference(addresses, unionOf(model.networks.map(({ prefixes }) => prefixes.must)));
  const others = [INTERNET, OUTSIDE].flatMap((id) => endsNamed(model, id));
  const far = others.filter((end) => !isEmpty(intersection(end.addresses, rest)));
  return { ends: [...endsWithin(intersection(addresses, inside), model), ...far], only: addresses };
}

function resourceParty(name: string, resources: readonly Resource[], model: Model): Named {
  const meant = resources.filter((resource) => isNamed(resource, name));
  if (meant.length === 0) return { problem: `There is no segment, resource or address range ${name}.` };
  const found = meant.map((resource) => ({ resource, ends: endsOf(resource, resources, model) }));
  const present = found.filter(({ ends }) => ends.length > 0);
  const exact = present.filter(({ resource, ends }) => ends.every(({ urn }) => urn === resource.urn));
  const [first, ...others] = exact.length > 0 ? exact : present;
  if (!first) return { party: { ends: [] } };
  const same = others.every(({ ends }) => ends.every((end) => first.ends.includes(end)));
  if (same) return { party: { ends: first.ends } };
  const names = [first, ...others].map(({ resource }) => `${resource.type}::${resource.name}`);
  return { problem: `${name} may be ${names.join(" or ")}. Write one of these.` };
}

const isNamed = (resource: Resource, name: string): boolean =>
  resource.name === name ||
  resource.urn === name ||
  `${resource.type}::${resource.name}` === name ||
  identitiesOf(resource).has(name);

/** Where a resource meets networks: its own ends, those of its children, or all within it (a network, a subnet, a group). */
function endsOf({ urn }: Resource, resources: readonly Resource[], model: Model): End[] {
  const all = [...model.ends.values()];
  const own = all.filter((end) => end.urn === urn);
  if (own.length > 0) return own;
  const within = all.filter((end) => end.subnet === urn || end.network === urn || end.groups.has(urn));
  if (within.length > 0) return within;
  const inside = descendants(urn, resources);
  return all.filter((end) => end.urn !== undefined && inside.has(end.urn));
}

function descendants(urn: Urn, resources: readonly Resource[]): Set<Urn> {
  const found = new Set([urn]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { urn: each, parent } of resources) if (parent && found.has(parent)) found.add(each);
  }
  return found;
}
