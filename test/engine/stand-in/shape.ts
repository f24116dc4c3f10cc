import { readFileSync } from "node:fs";
import * as path from "node:path";

/** What an SDK's typings say of one resource class. */
export interface Shape {
  /** Optional inputs that hold a text. */
  optional: ReadonlySet<string>;
  /** Outputs that the cloud always gives: a text, or a list of texts. */
  texts: readonly string[];
  lists: readonly string[];
  /** Every output. */
  outputs: ReadonlySet<string>;
}

const shapes = new Map<string, Shape>();

/** Reads the shape of a type, such as `aws:kms/key:Key`, from the SDK that programs use. */
export function shapeOf(token: string): Shape {
  const known = shapes.get(token);
  if (known) return known;
  const [declared = "", args = ""] = readFileSync(typingsOf(token), "utf8").split(/^export interface \w+Args \{$/m);
  const [outputs = ""] = declared.split(/^export interface /m);
  const names = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = ""]) => name);
  const shape: Shape = {
    optional: new Set(names(args, /^ {4}(\w+)\?: pulumi\.Input<string(?: \| undefined)?>;/gm)),
    texts: names(outputs, /^ {4}readonly (\w+): pulumi\.Output<string>;/gm),
    lists: names(outputs, /^ {4}readonly (\w+): pulumi\.Output<string\[\]>;/gm),
    outputs: new Set(names(outputs, /^ {4}readonly (\w+): pulumi\.Output</gm)),
  };
  shapes.set(token, shape);
  return shape;
}

function typingsOf(token: string): string {
  const [cloud = "", module = "", name = ""] = token.split(":");
  const [service = "", file = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`] = module.split("/");
  const folder = path.dirname(require.resolve(`@pulumi/${cloud}/package.json`));
  return path.join(folder, service === "index" ? "" : service, `${file}.d.ts`);
}
