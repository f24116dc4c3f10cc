import type { Plan, Resource, Urn } from "./graph";
import { isUnknown, strings } from "./values";

/** Outputs and inputs by which other resources name this one. */
const identities = ["id", "arn", "name", "bucket", "keyId", "resourceId"];

/** Which resources each property of each resource points at: by dependency while ids are unknown, by value once known. */
export class References {
  readonly #byUrn = new Map<Urn, Resource>();
  readonly #byIdentity = new Map<string, Set<Urn>>();
  readonly #pointers = new Map<Urn, Resource[]>();
  readonly #targets = new Map<Urn, Map<string, Set<Urn>>>();

  constructor(plan: Pick<Plan, "resources">) {
    for (const resource of plan.resources) {
      this.#byUrn.set(resource.urn, resource);
      for (const identity of identitiesOf(resource)) {
        const urns = this.#byIdentity.get(identity);
        if (urns) urns.add(resource.urn);
        else this.#byIdentity.set(identity, new Set([resource.urn]));
      }
    }
    for (const resource of plan.resources) {
      const targets = this.#targetsOf(resource);
      this.#targets.set(resource.urn, targets);
      for (const urn of new Set([...targets.values()].flatMap((urns) => [...urns]))) {
        const pointers = this.#pointers.get(urn);
        if (pointers) pointers.push(resource);
        else this.#pointers.set(urn, [resource]);
      }
    }
  }

  get(urn: Urn): Resource | undefined {
    return this.#byUrn.get(urn);
  }

  /** The resources that a property points at. */
  to(resource: Resource, property: string): Resource[] {
    return [...(this.#targets.get(resource.urn)?.get(property) ?? [])].flatMap((urn) => this.#byUrn.get(urn) ?? []);
  }

  /** The resources that point at this one with the given property. */
  from(resource: Resource, property: string): Resource[] {
    return (this.#pointers.get(resource.urn) ?? []).filter((pointer) =>
      this.#targets.get(pointer.urn)?.get(property)?.has(resource.urn),
    );
  }

  #targetsOf(resource: Resource): Map<string, Set<Urn>> {
    const targets = new Map<string, Set<Urn>>();
    const add = (property: string, urn: Urn): void => {
      if (urn === resource.urn) return;
      const urns = targets.get(property);
      if (urns) urns.add(urn);
      else targets.set(property, new Set([urn]));
    };
    for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
      for (const urn of urns) add(property, urn);
    }
    for (const [property, value] of Object.entries(resource.inputs)) {
      for (const [, text] of strings(value)) {
        for (const urn of this.#byIdentity.get(text) ?? []) add(property, urn);
      }
    }
    return targets;
  }
}

function* identitiesOf({ id, inputs, outputs }: Resource): Generator<string> {
  if (id) yield id;
  for (const key of identities) {
    for (const value of [outputs?.[key], inputs[key]]) {
      if (typeof value === "string" && value.length > 2 && !isUnknown(value)) yield value;
    }
  }
}
