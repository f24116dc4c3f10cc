import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Resource } from "../graph";
import type { Place, ProjectSource } from "./project-source";

/** The resources of a program in Pulumi YAML, with the place of each. */
export class WrittenYaml {
  readonly #places: (Place & { name: string; type: string })[] = [];

  constructor({ file, entry }: ProjectSource) {
    const beside = ["Main.yaml", "Main.yml", "Pulumi.yaml", "Pulumi.yml"].map((name) => path.join(entry, name));
    for (const each of new Set([...beside.filter(existsSync), file])) this.#read(each);
  }

  #read(file: string): void {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines, logLevel: "silent" });
    const resources = document.get("resources");
    for (const { key, value } of isMap(resources) ? resources.items : []) {
      if (!isScalar(key) || !key.range || !isMap(value)) continue;
      const { line, col } = lines.linePos(key.range[0]);
      const name = String(value.get("name") ?? key.value);
      this.#places.push({ file, line, column: col, name, type: classOf(String(value.get("type"))) });
    }
  }

  /** Where a resource is written, if only one place can be it. */
  placeOf({ type, name }: Resource): Place | undefined {
    const found = this.#places.filter((each) => each.name === name && each.type === classOf(type));
    return found.length === 1 ? found[0] : undefined;
  }
}

/** YAML knows `aws:s3:Bucket` for `aws:s3/bucket:Bucket`. */
const classOf = (type: string): string => type.split(":").at(-1) ?? type;
