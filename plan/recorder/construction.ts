import { type Position, type Resource, typeOf, type Urn } from "../graph";
import { isUnknown, valueAt } from "../values";
import { type Pointers, pointersOf } from "./pointers";
import { traceOf } from "./positions";
import type { Job } from "./protocol";
import type { Sdk } from "./sdk";

interface Constructed {
  resource: { urn: { apply(read: (urn: Urn) => void): void } };
  type: string;
  name: string;
  /** The program's own lines, innermost first. */
  trace: Position[];
  pointers: () => Promise<Pointers>;
}

const urnOf = ({ urn }: Constructed["resource"]): Promise<Urn> => new Promise((resolve) => urn.apply(resolve));

/** What the program constructs, seen by a transformation of the stack: the line that does it, and the outputs it declares. */
export class Construction {
  readonly #job: Pick<Job, "root" | "repository">;
  readonly #constructed: Constructed[] = [];
  readonly #outputs = new Map<string, string[]>();
  #exported: () => Promise<Pointers> = async () => ({ urns: {}, otherStacks: {} });

  constructor(job: Pick<Job, "root" | "repository">) {
    this.#job = job;
  }

  /** To be called inside the stack, before the program. */
  watch({ pulumi }: Sdk): void {
    pulumi.runtime.registerStackTransformation(({ resource, type, name, props, opts }: any) => {
      if (opts?.urn) return undefined;
      const trace = traceOf(resource, this.#job);
      this.#constructed.push({ resource, type, name, trace, pointers: pointersOf(props) });
      if (!this.#outputs.has(type)) this.#outputs.set(type, Object.keys(props ?? {}));
      return undefined;
    });
  }

  /** To be called with what the program exports: the outputs of its stack. */
  watchExports(exported: unknown): void {
    this.#exported = pointersOf(exported);
  }

  /** The properties that a type has, inputs and outputs. */
  propertiesOf(type: string): readonly string[] {
    return this.#outputs.get(type) ?? [];
  }

  /** The registered resources in the order of the program, each with its line where one is known. */
  async inOrder(registered: ReadonlyMap<Urn, Resource>): Promise<Resource[]> {
    const ordered = new Set<Resource>();
    for (const [urn, resource] of registered) {
      if (typeOf(urn) !== "pulumi:pulumi:Stack") continue;
      point(resource, await this.#exported());
      ordered.add(resource);
    }
    for (const { resource, trace, pointers } of this.#constructed) {
      const found = registered.get(await urnOf(resource));
      if (!found) continue;
      point(found, await pointers());
      const [position] = trace;
      if (position) found.position = position;
      if (trace.length > 1) found.trace = trace;
      ordered.add(found);
    }
    return [...ordered, ...[...registered.values()].filter((each) => !ordered.has(each))];
  }

  /** Where the last resource of a type and name was constructed. */
  positionOfLast(type: string, name: string): Position | undefined {
    return this.#constructed.findLast((each) => each.type === type && each.name === name)?.trace[0];
  }

  /** The first resource that was constructed and never registered, because something that it waits for failed. */
  firstUnregistered(resources: ReadonlyMap<Urn, Resource>): Constructed | undefined {
    const registered = new Map<string, number>();
    const keyOf = ({ type, name }: { type: string; name: string }): string => `${type} ${name}`;
    for (const each of resources.values()) registered.set(keyOf(each), (registered.get(keyOf(each)) ?? 0) + 1);
    return this.#constructed.find((each) => {
      const left = (registered.get(keyOf(each)) ?? 0) - 1;
      registered.set(keyOf(each), left);
      return left < 0;
    });
  }
}

/** Says of a resource what its values rest on; what the monitor saw in them already is more exact. */
function point(resource: Resource, { urns, otherStacks }: Pointers): void {
  const pointers = { ...urns, ...resource.pointers };
  if (Object.keys(pointers).length > 0) resource.pointers = pointers;
  for (const [path, reason] of Object.entries(otherStacks)) {
    if (isUnknown(valueAt(resource.inputs, path))) resource.withheld[path] ??= reason;
  }
}
