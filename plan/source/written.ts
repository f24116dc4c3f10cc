import type { Resource } from "../graph";
import { mainOf } from "../recorder/load";
import { type Construction, type Constructions, constructionsIn } from "./constructions";
import { allOwnFiles, ownFiles } from "./own-files";
import type { Place, ProjectSource } from "./project-source";
import { isSource, reachableFrom } from "./reachable";

type Written = Construction & Place;

/** The places in a TypeScript or JavaScript program that construct resources of some types. */
export class WrittenResources {
  readonly #places: Written[];
  readonly #components: ReadonlyMap<string, string>;

  private constructor(places: Written[], components: ReadonlyMap<string, string>) {
    this.#places = places;
    this.#components = components;
  }

  static async of(source: ProjectSource, types: ReadonlySet<string>): Promise<WrittenResources> {
    const texts = reachableFrom(await entriesOf(source), source);
    const { parse } = await import("@babel/parser");
    const read = new Map<string, Constructions>();
    const readWhere = (words: readonly string[]): void => {
      for (const [file, text] of texts) {
        if (!read.has(file) && words.some((word) => text.includes(word))) {
          read.set(file, constructionsIn(text, { file, parse }));
        }
      }
    };
    readWhere([...types]);
    const components = new Map([...read.values()].flatMap((each) => each.components));
    readWhere([...types].flatMap((type) => [lastOf(type), ...(components.get(type) ?? [])]));
    const places = [...read].flatMap(([file, each]) => each.places.map((place) => ({ file, ...place })));
    return new WrittenResources(places, components);
  }

  /**
   * Where a resource is constructed, if just one place can be it: of those that say its whole name, else of those that
   * say a word of it, else of those that compute it. `isTaken` says that another of the same type and name comes from a place.
   */
  placeOf(resource: Resource, parent: Resource | undefined, isTaken: (place: Place) => boolean): Place | undefined {
    if (!this.#isOwn(parent)) return undefined;
    const fitting = this.#placesOf(resource.type).filter((each) => fits(each.name, resource.name) && !isTaken(each));
    const told = Math.max(0, ...fitting.map(tells));
    const likely = fitting.filter((each) => tells(each) === told);
    return likely.length === 1 ? likely[0] : undefined;
  }

  /** Whether a resource of a type is constructed exactly there. */
  constructs(type: string, { file, line, column }: Place): boolean {
    return this.#placesOf(type).some((each) => each.file === file && each.line === line && each.column === column);
  }

  #placesOf(type: string): Written[] {
    return this.#places.filter(({ of, from }) => {
      return (of === lastOf(type) && mayHold(from, type)) || of === this.#components.get(type);
    });
  }

  /** Whether the program itself makes a resource's children; a package makes those of its own components. */
  #isOwn(parent: Resource | undefined): boolean {
    return !parent || parent.custom || parent.type === "pulumi:pulumi:Stack" || this.#components.has(parent.type);
  }
}

/** The class that the SDKs give a type. */
function lastOf(type: string): string {
  return type.startsWith("pulumi:providers:") ? "Provider" : (type.split(":").at(-1) ?? type);
}

/** Whether a class of a type may come from a module: each of Pulumi's own packages holds the types of its name. */
function mayHold(module: string | undefined, type: string): boolean {
  const [, name] = /^@pulumi\/([^/]+)/.exec(module ?? "") ?? [];
  const [scope, , last] = type.split(":");
  return name === undefined || name === (type.startsWith("pulumi:providers:") ? last : scope);
}

/** How much a place says of the names that it gives: all of one, a word of them, or nothing to go by. */
function tells({ name }: Construction): 0 | 1 | 2 {
  if (name.length === 1) return 2;
  return name.some((part) => /[\p{L}\p{N}]{3}/u.test(part)) ? 1 : 0;
}

/** Whether a name has these parts in this order, the first at its start and the last at its end. */
function fits(parts: readonly string[], name: string): boolean {
  if (parts.length === 1) return parts[0] === name;
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = name.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from + last.length <= name.length;
}

/** What the program runs first; where that is compiled, and so no file of the repository, every source of the project. */
async function entriesOf(source: ProjectSource): Promise<string[]> {
  const main = mainIn(source.entry);
  const own = main === undefined ? [] : [...(await ownFiles([main], source)).values()];
  return own.length > 0 ? own : (await allOwnFiles(source)).filter(isSource);
}

function mainIn(entry: string): string | undefined {
  try {
    return mainOf(entry);
  } catch {
    return undefined;
  }
}
