import type { Plan, Resource, Urn } from "./graph";
import { identitiesOf, madeWith, namesOf } from "./identities";
import { type Pointed, pointedAt } from "./pointed";
import { canonical } from "./tokens";
import { isUnknown, strings } from "./values";

/**
 * Which property of which resource points at which: by dependency while ids are unknown, by value once they are known.
 * Each index is made when it is first asked for, so that a stack of 100,000 resources pays only for what policies ask.
 */
export class References {
  readonly #resources: readonly Resource[];
  readonly #byUrn = new Map<Urn, Resource>();
  readonly #byType = new Map<string, Resource[]>();
  #byIdentity: Map<string, Urn[]> | undefined;
  readonly #pointers = new Map<string, Map<Urn, Resource[]>>();
  readonly #groups = new Map<string, Map<string, Resource[]>>();
  readonly #unsettled = new Map<string, readonly Resource[]>();
  readonly #byName = new Map<string, Map<string, Resource[]>>();
  #byMade: Map<string, Urn[]> | undefined;
  readonly #directory = {
    get: (urn: Urn) => this.get(urn),
    named: (text: string) => this.#named(text),
    makersOf: (text: string) => this.#makersOf(text),
    called: (type: string, name: string) => this.#called(type, name),
    isCalled: (resource: Resource, name: string) => isCalled(resource, name),
  };

  constructor({ resources }: Pick<Plan, "resources">) {
    this.#resources = resources;
    for (const resource of resources) {
      this.#byUrn.set(resource.urn, resource);
      append(this.#byType, canonical(resource.type), resource);
    }
  }

  get all(): Resource[] {
    return [...this.#resources];
  }

  get(urn: Urn): Resource | undefined {
    return this.#byUrn.get(urn);
  }

  /** The resources of a canonical type. */
  ofType(type: string): readonly Resource[] {
    return this.#byType.get(type) ?? [];
  }

  /** The resources that a property points at. */
  to(resource: Resource, property: string): Resource[] {
    return [...this.#targets(resource, property)].flatMap((urn) => this.#byUrn.get(urn) ?? []);
  }

  /** What the value at a path of a resource's inputs points at, among these canonical types. */
  at(resource: Resource, path: string, types: readonly string[]): Pointed {
    return pointedAt(this.#directory, resource, path, types);
  }

  /** The resources of which a text is the id, the ARN or the name; Azure writes its ids in any case. */
  #named(text: string): readonly Urn[] {
    const all = this.#identities();
    return all.get(text) ?? (text.startsWith("/subscriptions/") ? all.get(text.toLowerCase()) : undefined) ?? [];
  }

  #makersOf(text: string): readonly Urn[] {
    if (!this.#byMade) {
      this.#byMade = new Map();
      for (const resource of this.#resources) {
        for (const made of madeWith(resource)) append(this.#byMade, made, resource.urn);
      }
    }
    return this.#byMade.get(text) ?? [];
  }

  #called(type: string, name: string): readonly Resource[] {
    let byName = this.#byName.get(type);
    if (!byName) {
      byName = new Map();
      for (const each of this.ofType(type)) for (const own of lowerNames(each)) append(byName, own, each);
      this.#byName.set(type, byName);
    }
    return byName.get(name.toLowerCase()) ?? [];
  }

  /** The resources of a canonical type that point at this one with a property. */
  from(resource: Resource, property: string, type: string): readonly Resource[] {
    const key = `${type} ${property}`;
    let pointers = this.#pointers.get(key);
    if (!pointers) {
      pointers = new Map();
      for (const pointer of this.ofType(type)) {
        for (const urn of this.#targets(pointer, property)) append(pointers, urn, pointer);
      }
      this.#pointers.set(key, pointers);
    }
    return pointers.get(resource.urn) ?? [];
  }

  /** The others of a canonical type whose property points at, or names, the same as this one's. */
  sharing(resource: Resource, property: string, type: string): readonly Resource[] {
    const key = `${type} ${property}`;
    let groups = this.#groups.get(key);
    if (!groups) {
      groups = new Map();
      for (const each of this.ofType(type)) for (const end of this.#ends(each, property)) append(groups, end, each);
      this.#groups.set(key, groups);
    }
    const found = [...this.#ends(resource, property)].flatMap((end) => groups.get(end) ?? []);
    return [...new Set(found)].filter((each) => each !== resource);
  }

  /** The resources of a canonical type whose property holds an unknown that depends on nothing in the plan. */
  unsettled(type: string, property: string): readonly Resource[] {
    const key = `${type} ${property}`;
    let found = this.#unsettled.get(key);
    if (!found) {
      found = this.ofType(type).filter((resource) => this.isUnsettled(resource, property));
      this.#unsettled.set(key, found);
    }
    return found;
  }

  isUnsettled(resource: Resource, property: string): boolean {
    const texts = [...strings(resource.inputs[property])];
    return texts.some(([, text]) => isUnknown(text)) && this.#targets(resource, property).size === 0;
  }

  /** What a property points at, and what it names that is not in the plan. */
  #ends(resource: Resource, property: string): Set<string> {
    const ends = this.#targets(resource, property) as Set<string>;
    for (const [, text] of strings(resource.inputs[property])) if (!isUnknown(text)) ends.add(text);
    return ends;
  }

  #targets(resource: Resource, property: string): Set<Urn> {
    const targets = new Set(resource.propertyDependencies[property]);
    for (const [, text] of strings(resource.inputs[property])) {
      for (const urn of this.#identities().get(text) ?? []) targets.add(urn);
    }
    targets.delete(resource.urn);
    return targets;
  }

  #identities(): Map<string, Urn[]> {
    if (!this.#byIdentity) {
      this.#byIdentity = new Map();
      for (const resource of this.#resources) {
        for (const identity of identitiesOf(resource)) {
          append(this.#byIdentity, identity, resource.urn);
          const lower = identity.startsWith("/subscriptions/") ? identity.toLowerCase() : identity;
          if (lower !== identity) append(this.#byIdentity, lower, resource.urn);
        }
      }
    }
    return this.#byIdentity;
  }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** What a resource calls itself; Azure reads names in any case. */
const lowerNames = (resource: Resource): Set<string> =>
  new Set([...namesOf(resource)].map((name) => name.toLowerCase()));

function isCalled(resource: Resource, name: string): boolean | undefined {
  const own = lowerNames(resource);
  return own.size === 0 ? undefined : own.has(name.toLowerCase());
}
