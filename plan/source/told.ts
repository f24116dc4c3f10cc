import { readFileSync } from "node:fs";
import * as path from "node:path";
import type { Position, Resource } from "../graph";
import { ownFiles } from "./own-files";
import type { Place, ProjectSource } from "./project-source";
import type { WrittenResources } from "./written";

/** The lines that the source of a plan tells, held against the files as they lie. */
export class ToldLines {
  readonly #root: string;
  /** Each told file that may be named, with where it really is. */
  readonly #own: ReadonlyMap<string, string>;
  readonly #lengths = new Map<string, number>();

  private constructor(root: string, own: ReadonlyMap<string, string>) {
    this.#root = root;
    this.#own = own;
  }

  static async of(resources: readonly Resource[], source: ProjectSource): Promise<ToldLines> {
    const files = resources.flatMap(traceOf).map(({ file }) => path.resolve(source.root, file));
    return new ToldLines(source.root, await ownFiles(files, source));
  }

  /**
   * The innermost own line of a resource. In an ES module, whose file is told whole, a line of TypeScript counts what it
   * was compiled to: it holds only where the text bears it out.
   */
  placeOf(resource: Resource, written?: WrittenResources): Place | undefined {
    for (const { file: told, line, column = 1 } of traceOf(resource)) {
      const file = this.#own.get(path.resolve(this.#root, told));
      if (file === undefined || line < 1 || line > this.#lengthOf(file)) continue;
      const place = { file, line, column };
      const isCompiled = path.isAbsolute(told) && /\.[cm]?tsx?$/.test(told);
      return !isCompiled || written?.constructs(resource.type, place) ? place : undefined;
    }
    return undefined;
  }

  #lengthOf(file: string): number {
    const length = this.#lengths.get(file) ?? readFileSync(file, "utf8").split("\n").length;
    this.#lengths.set(file, length);
    return length;
  }
}

const traceOf = ({ trace, position }: Resource): readonly Position[] => trace ?? (position ? [position] : []);
