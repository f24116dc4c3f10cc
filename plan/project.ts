import { existsSync, readdirSync, realpathSync } from "node:fs";
import * as path from "node:path";
import { z } from "zod";
import { InputError } from "./input-error";
import { isObject } from "./json";
import { standInFor } from "./stand-in-text";
import { readYaml } from "./yaml";

const runtime = z.union([z.string().transform((name) => ({ name })), z.looseObject({ name: z.string() })], {
  error: "a project needs a runtime, such as nodejs",
});

const projectFile = z.looseObject({
  name: z.string({ error: "a project needs a name" }),
  runtime,
  main: z.string({ error: "main is the folder or file of the program" }).optional(),
  stackConfigDir: z.string().optional(),
  config: z.record(z.string(), z.unknown(), { error: "config is a map of keys to values" }).nullish(),
});

const stackFile = z.looseObject({
  config: z.record(z.string(), z.unknown(), { error: "config is a map of keys to values" }).nullish(),
});

/** A Pulumi project as its two files describe it, with one stack. */
export interface Project {
  root: string;
  /** The program's folder or file, absolute. */
  entry: string;
  name: string;
  runtime: string;
  organization: string;
  stack: string;
  /** Plain values of `namespace:key`; objects as JSON text. */
  config: Record<string, string>;
  /** Values that are encrypted or hold something that is, each such part replaced by a text that reads as unknown. */
  secrets: Record<string, string>;
}

/** Reads Pulumi.yaml and, if the project has it, the file of the stack. `stack` may be `organization/project/stack`. */
export function readProject(folder: string, stack: string | undefined): Project {
  const names = stackNames(stack);
  const { root, project } = readProjectFile(folder);
  const { entry, name, runtime } = projectIn(folder);
  const chosen = chooseStack(root, names.at(-1));
  return {
    root,
    entry,
    name,
    runtime,
    organization: names.length > 1 ? (names[0] ?? "organization") : "organization",
    stack: chosen,
    ...readConfig(project, root, chosen),
  };
}

/** A project as its Pulumi.yaml alone describes it. */
export function projectIn(folder: string): Pick<Project, "root" | "entry" | "name" | "runtime"> & { file: string } {
  const { root, file, project } = readProjectFile(folder);
  return {
    root,
    file,
    entry: path.resolve(root, project.main ?? "."),
    name: project.name,
    runtime: project.runtime.name,
  };
}

/** Where a folder really is, so that it compares with what stack traces say. */
function realpath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    throw new InputError("There is no such folder.", { file: folder });
  }
}

/** The stacks that have a file here. */
export const stacksOf = (root: string): string[] =>
  readdirSync(folderOfStacks(root))
    .flatMap((name) => name.match(/^Pulumi\.(.+)\.ya?ml$/)?.[1] ?? [])
    .sort();

/** The file of a stack, or undefined if the project has none for it. */
export const stackFileOf = (root: string, stack: string): string | undefined =>
  ["yaml", "yml"].map((ending) => path.join(folderOfStacks(root), `Pulumi.${stack}.${ending}`)).find(existsSync);

/** The stack files lie beside Pulumi.yaml, or where it says. */
function folderOfStacks(folder: string): string {
  const { root, file, project } = readProjectFile(folder);
  const stacks = path.join(root, project.stackConfigDir ?? ".");
  if (!existsSync(stacks)) throw new InputError("stackConfigDir names no folder.", { file: shown(file) });
  return stacks;
}

function readProjectFile(folder: string) {
  const root = realpath(folder);
  const file = ["Pulumi.yaml", "Pulumi.yml"].map((name) => path.join(root, name)).find(existsSync);
  if (!file) throw new InputError("There is no Pulumi.yaml here, so this is no Pulumi project.", { file: folder });
  return { root, file, project: readYaml(file, projectFile, shown(file)) };
}

/** `organization/project/stack` → its parts, each of which is safe as the name of a folder. */
function stackNames(stack: string | undefined): string[] {
  const names = stack?.split("/") ?? [];
  if (names.length > 3 || !names.every((name) => /^(?!\.+$)[A-Za-z0-9_.-]{1,100}$/.test(name))) {
    throw new InputError(`"${stack?.slice(0, 40)}" is no stack name: letters, digits, "-", "_" and "." only.`);
  }
  return names;
}

function chooseStack(root: string, stack: string | undefined): string {
  const known = stacksOf(root);
  if (!stack) return known[0] ?? "dev";
  if (known.length > 0 && !known.includes(stack)) {
    throw new InputError(`There is no Pulumi.${stack}.yaml; the stacks here are ${known.join(", ")}.`, { file: root });
  }
  return stack;
}

/** Configuration as the engine flattens it: `key` → `project:key`; objects as JSON text. */
function readConfig(project: z.output<typeof projectFile>, root: string, stack: string) {
  const config: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  const set = (key: string, value: unknown): void => {
    const full = key.includes(":") ? key : `${project.name}:${key}`;
    const open = withoutCiphertext(value, full);
    const text = typeof open.value === "string" ? open.value : JSON.stringify(open.value);
    delete config[full];
    delete secrets[full];
    (open.encrypted ? secrets : config)[full] = text;
  };
  for (const [key, declared] of Object.entries(project.config ?? {})) {
    const { value, default: fallback = value } = isObject(declared) ? declared : { value: declared };
    if (fallback !== undefined && fallback !== null) set(key, fallback);
  }
  const file = stackFileOf(root, stack);
  for (const [key, value] of Object.entries((file && readYaml(file, stackFile, shown(file)).config) || {})) {
    if (value !== null) set(key, value);
  }
  return { config, secrets };
}

/** A value with a stand-in for each `secure:` in it. */
function withoutCiphertext(value: unknown, key: string): { value: unknown; encrypted: boolean } {
  let encrypted = false;
  const open = (each: unknown, at: string): unknown => {
    if (Array.isArray(each)) return each.map((item, index) => open(item, `${at}-${index}`));
    if (!isObject(each)) return each;
    if (typeof each.secure === "string" && Object.keys(each).length === 1) {
      encrypted = true;
      return standInFor(at, "encrypted");
    }
    return Object.fromEntries(Object.entries(each).map(([name, item]) => [name, open(item, `${at}-${name}`)]));
  };
  return { value: open(value, key), encrypted };
}

const shown = (file: string): string => path.relative(process.cwd(), file) || file;
