import { existsSync, readdirSync } from "node:fs";
import * as path from "node:path";
import { z } from "zod";
import { InputError } from "./input-error";
import { readYaml } from "./yaml";

const runtime = z.union([
  z.string(),
  z.object({ name: z.string(), options: z.record(z.string(), z.unknown()).optional() }),
]);

const projectFile = z.looseObject({
  name: z.string({ error: "a project needs a name" }),
  runtime,
  main: z.string().optional(),
  config: z.record(z.string(), z.unknown()).optional(),
});

const secret = z.strictObject({ secure: z.string() });
const stackFile = z.looseObject({
  config: z.record(z.string(), z.union([secret, z.unknown()])).optional(),
});

/** A Pulumi project as its two files describe it, with one stack. */
export interface Project {
  root: string;
  /** The program's folder or file, absolute. */
  entry: string;
  name: string;
  runtime: string;
  stack: string;
  config: Record<string, string>;
  secretKeys: string[];
}

/** Reads Pulumi.yaml and, if the project has it, the file of the stack. */
export function readProject(folder: string, stack: string | undefined): Project {
  const root = path.resolve(folder);
  const file = ["Pulumi.yaml", "Pulumi.yml"].map((name) => path.join(root, name)).find(existsSync);
  if (!file) throw new InputError("There is no Pulumi.yaml here, so this is no Pulumi project.", { file: folder });
  const project = readYaml(file, projectFile, shown(file));
  const chosen = chooseStack(root, stack);
  const { config, secretKeys } = readConfig(project, root, chosen);
  return {
    root,
    entry: path.resolve(root, project.main ?? "."),
    name: project.name,
    runtime: typeof project.runtime === "string" ? project.runtime : project.runtime.name,
    stack: chosen,
    config,
    secretKeys,
  };
}

/** The stacks that have a file here. */
export const stacksOf = (root: string): string[] =>
  readdirSync(root)
    .flatMap((name) => name.match(/^Pulumi\.(.+)\.ya?ml$/)?.[1] ?? [])
    .sort();

/** The file of a stack, or undefined if the project has none for it. */
export const stackFileOf = (root: string, stack: string): string | undefined =>
  ["yaml", "yml"].map((ending) => path.join(root, `Pulumi.${stack}.${ending}`)).find(existsSync);

function chooseStack(root: string, stack: string | undefined): string {
  if (stack && !/^[A-Za-z0-9_.-]{1,100}$/.test(stack)) {
    throw new InputError(`"${stack.slice(0, 40)}" is no stack name: letters, digits, "-", "_" and "." only.`);
  }
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
  const secretKeys: string[] = [];
  const set = (key: string, value: unknown): void => {
    const full = key.includes(":") ? key : `${project.name}:${key}`;
    if (secret.safeParse(value).success) secretKeys.push(full);
    else config[full] = typeof value === "string" ? value : JSON.stringify(value);
  };
  for (const [key, declared] of Object.entries(project.config ?? {})) {
    const value = declared !== null && typeof declared === "object" && "value" in declared ? declared.value : undefined;
    const fallback =
      declared !== null && typeof declared === "object" && "default" in declared ? declared.default : value;
    if (fallback !== undefined) set(key, fallback);
    else if (declared === null || typeof declared !== "object") set(key, declared);
  }
  const file = stackFileOf(root, stack);
  for (const [key, value] of Object.entries((file && readYaml(file, stackFile, shown(file)).config) || {}))
    set(key, value);
  return { config, secretKeys };
}

const shown = (file: string): string => path.relative(process.cwd(), file) || file;
