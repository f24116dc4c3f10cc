import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { type Folder, realPath } from "./folder";
import { isNameable } from "./own-files";

const endings = ["", ".ts", ".js", ".mts", ".mjs", ".cts", ".cjs", ".tsx", ".jsx"];

const LITERAL = /\b(?:from|import|require)\s*(?:\(\s*)?["'](\.[^"'\n]*)["']/g;

/** An import whose end the program computes: it may be of any module of that folder. */
const CHOSEN = /\b(?:import|require)\s*\(\s*`(\.[^`$]*\/)\$\{/g;

/** The texts of a program by file: of its entries, and of what these import by relative path, as it is written. */
export function reachableFrom(entries: readonly string[], folder: Folder): Map<string, string> {
  const texts = new Map<string, string>();
  const open = [...entries];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (texts.has(file)) continue;
    const text = readFileSync(file, "utf8");
    texts.set(file, text);
    const folderOf = path.dirname(file);
    const targets = [...text.matchAll(LITERAL)].map(([, target = ""]) => path.resolve(folderOf, target));
    const choices = [...text.matchAll(CHOSEN)].flatMap(([, start = ""]) => modulesIn(path.resolve(folderOf, start)));
    open.push(...[...targets, ...choices].flatMap((target) => resolved(target, folder) ?? []));
  }
  return texts;
}

/** TypeScript's imports may name the JavaScript that a file becomes. */
function resolved(target: string, folder: Folder): string | undefined {
  const source = target.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
  const names = [target, source, path.join(target, "index")].flatMap((name) => endings.map((ending) => name + ending));
  for (const name of new Set(names)) {
    const real = isSource(name) ? realPath(name) : undefined;
    if (real !== undefined && isNameable(real, folder)) return real;
  }
  return undefined;
}

const modulesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];

/** Whether a file's name is that of a module that runs. */
export const isSource = (file: string): boolean => /(?<!\.d)\.[cm]?[jt]sx?$/.test(file);
