import { existsSync, readFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "./failure";

/** Runs the program, TypeScript or JavaScript, of either module system, and returns what it exports. */
export async function load(main: string): Promise<unknown> {
  (require("tsx/cjs/api") as typeof import("tsx/cjs/api")).register();
  (require("tsx/esm/api") as typeof import("tsx/esm/api")).register();
  module.setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
  if (!isEcmaScriptModule(main)) return settle(createRequire(main)(main));
  const program = await import(pathToFileURL(main).href);
  if (!("default" in program)) return { ...program };
  if (Object.keys(program).length === 1) return settle(program.default);
  throw new Refusal("The program has a default export and named ones; the engine accepts only one kind.");
}

/** A program may be a function: the engine calls it. */
const settle = (exported: unknown): unknown => (typeof exported === "function" ? exported() : exported);

/** The folder that the program is run in. */
export const folderOf = (entry: string): string => (isFile(entry) ? path.dirname(entry) : entry);

const isFile = (entry: string): boolean => path.extname(entry) !== "" && /\.[cm]?[jt]s$/.test(entry);

const endings = ["", ".js", ".ts", ".mjs", ".mts", ".cjs", ".cts"];

/** The file to run: the entry itself, or what the folder's package.json names, or index. */
export function mainOf(entry: string): string {
  const manifest = path.join(entry, "package.json");
  const main: unknown = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).main : undefined;
  const named = typeof main === "string" ? [main, main.replace(/\.([cm]?)js$/, ".$1ts")] : [];
  for (const candidate of isFile(entry) ? [entry] : [...named, "index"].map((name) => path.resolve(entry, name))) {
    for (const file of endings.flatMap((ending) => [candidate + ending, path.join(candidate, `index${ending}`)])) {
      if (isFile(file) && existsSync(file)) return file;
    }
  }
  throw new Refusal(
    existsSync(entry)
      ? "There is no program here: neither package.json's main nor index.ts nor index.js exists."
      : `There is no ${path.basename(entry)} here, which "main" in Pulumi.yaml names.`,
  );
}

function isEcmaScriptModule(file: string): boolean {
  if (/\.m[jt]s$/.test(file)) return true;
  if (/\.c[jt]s$/.test(file)) return false;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, "package.json");
    if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, "utf8")).type === "module";
    if (folder === path.dirname(folder)) return false;
  }
}
