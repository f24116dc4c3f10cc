import { readFileSync } from "node:fs";
import * as ts from "typescript";
import { isUnknown, join, type Properties } from "../plan/values";

/** A text, and the values that the SDK lists for the property that it is set to. */
export interface Listed {
  path: string;
  text: string;
  allowed: string[];
}

const packages: Record<string, string> = { aws: "@pulumi/aws", "azure-native": "@pulumi/azure-native" };

/**
 * Every text in the inputs of a resource whose property has an enum. The compiler accepts any text there, since the SDK
 * declares `string | Enum`; so the declarations are read as they are written.
 */
export function listed(type: string, inputs: Properties): Listed[] {
  const [cloud = "", module = "", name = ""] = type.replace(/:([^:/]+)\/[^:]+:/, ":$1:").split(":");
  const sdk = packages[cloud];
  if (!sdk) return [];
  const file = require
    .resolve(`${sdk}/${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}`)
    .replace(/js$/, "d.ts");
  const args = interfaces(file).get(`${name}Args`);
  return args ? [...walk(sdk, [args], inputs, "")] : [];
}

function* walk(sdk: string, within: ts.InterfaceDeclaration[], inputs: Properties, path: string): Generator<Listed> {
  for (const [key, value] of Object.entries(inputs)) {
    const types = within.flatMap(({ members }) =>
      members.flatMap((member) =>
        ts.isPropertySignature(member) && member.type && nameOf(member) === key ? [member.type] : [],
      ),
    );
    yield* check(sdk, types, value, join(path, key));
  }
}

function* check(sdk: string, types: ts.TypeNode[], value: unknown, path: string): Generator<Listed> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* check(sdk, types, item, `${path}[${index}]`);
  } else if (typeof value === "string") {
    const allowed = types.flatMap((type) => allowedBy(sdk, type));
    if (allowed.length > 0 && !isUnknown(value)) yield { path, text: value, allowed };
  } else if (value !== null && typeof value === "object") {
    const inside = interfaces(require.resolve(`${sdk}/types/input`).replace(/js$/, "d.ts"));
    const named = types.flatMap((type) => references(type, "inputs")).flatMap((name) => inside.get(name) ?? []);
    yield* walk(sdk, named, value as Properties, path);
  }
}

/** What the enums and the literals in a type allow. */
function allowedBy(sdk: string, type: ts.TypeNode): string[] {
  const enums = references(type, "enums").flatMap((name) => {
    const [last = "", ...modules] = name.split(".").reverse();
    const module = require(`${sdk}/types/enums/${modules.reverse().join("/")}`);
    return Object.values<unknown>(module[last] ?? {}).map(String);
  });
  return [...enums, ...literals(type)];
}

/** `inputs.storage.SkuArgs` anywhere in a type → `storage.SkuArgs`. */
const references = (type: ts.TypeNode, from: "inputs" | "enums"): string[] =>
  [...type.getText().matchAll(new RegExp(`\\b${from}\\.([\\w.]+)`, "g"))].map(([, name = ""]) => name);

const literals = (type: ts.TypeNode): string[] =>
  [...type.getText().matchAll(/"([^"]+)"/g)].map(([, text = ""]) => text);

const nameOf = ({ name }: ts.PropertySignature): string => name.getText().replaceAll('"', "");

const read = new Map<string, Map<string, ts.InterfaceDeclaration>>();

/** The interfaces of a declaration file, under their names in its namespaces. */
function interfaces(file: string): Map<string, ts.InterfaceDeclaration> {
  const known = read.get(file);
  if (known) return known;
  const found = new Map<string, ts.InterfaceDeclaration>();
  const visit = (node: ts.Node, prefix: string): void => {
    if (ts.isInterfaceDeclaration(node)) found.set(prefix + node.name.text, node);
    else if (ts.isModuleDeclaration(node) && node.body) {
      ts.forEachChild(node.body, (child) => visit(child, `${prefix}${node.name.text}.`));
    }
  };
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  ts.forEachChild(source, (child) => visit(child, ""));
  read.set(file, found);
  return found;
}
