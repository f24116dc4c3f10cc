import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, renameSync, rmdirSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { InputError } from "../plan/input-error";

/** A file that is about to be written. */
export interface Written {
  file: string;
  text: string;
}

/** Writes a file whole or not at all. Makes its folder. */
export const writeWhole = (file: string, text: string): void => writeAll([{ file, text }]);

/** Writes all of them, each whole, or none: to temporary names beside them, then renamed. Makes their folders. */
export function writeAll(files: readonly Written[]): void {
  const made: string[] = [];
  const waiting: { temporary: string; target: string }[] = [];
  try {
    for (const { file, text } of files) {
      const target = targetOf(file);
      made.push(...makeFolder(path.dirname(target)));
      const temporary = isSpecial(target) ? target : `${target}.${process.pid}.tmp`;
      if (temporary !== target) waiting.push({ temporary, target });
      attempt(file, () => writeFileSync(temporary, text));
    }
    for (const { temporary, target } of waiting) attempt(target, () => renameSync(temporary, target));
  } catch (error) {
    for (const { temporary } of waiting) quietly(() => rmSync(temporary, { force: true }));
    for (const folder of made.reverse()) quietly(() => rmdirSync(folder));
    throw error;
  }
}

/** Where a file really lies: what a link leads to is written, and the link stays. */
function targetOf(file: string): string {
  const found = statOf(file);
  if (found?.isDirectory()) throw new InputError("This is a folder, not a file.", { file });
  return found?.isFile() ? realpathSync(file) : file;
}

/** A device or a pipe: it is written to, and never replaced by a file. */
function isSpecial(file: string): boolean {
  const found = statOf(file);
  return found !== undefined && !found.isFile();
}

/** Makes a folder and those around it, one by one: asked for all at once, Node never comes back from /proc. Gives those that are new. */
function makeFolder(folder: string): string[] {
  const found = statOf(folder);
  if (found?.isDirectory()) return [];
  if (found) throw new InputError("This is a file, not a folder: nothing can be written into it.", { file: folder });
  const made = path.dirname(folder) === folder ? [] : makeFolder(path.dirname(folder));
  attempt(folder, () => mkdirSync(folder));
  return [...made, folder];
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw unwritable(file, code);
  }
}

function attempt(file: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw unwritable(file, (error as NodeJS.ErrnoException).code);
  }
}

/** Clears up after a failure, which is told; a second one adds nothing. */
function quietly(action: () => void): void {
  try {
    action();
  } catch {}
}

const reasons: Record<string, string> = {
  EACCES: "This may not be written.",
  EPERM: "This may not be written.",
  EROFS: "This lies on a file system that is read only.",
  ENOSPC: "The disk is full.",
  EDQUOT: "The disk's quota is used up.",
  ENOENT: "No file and no folder can be made here.",
  ENAMETOOLONG: "This name is too long.",
};

const unwritable = (file: string, code = "unknown error"): InputError =>
  new InputError(reasons[code] ?? `This cannot be written (${code}).`, { file });

/** A folder's name for a stack, whatever the stack is called: one that had to be changed keeps a mark of its own. */
export function folderOf(stack: string): string {
  const safe = stack.replace(/[^A-Za-z0-9._-]/g, "-").slice(0, 80);
  if (safe === stack && !/^\.*$/.test(stack)) return stack;
  const mark = createHash("sha256").update(stack).digest("hex").slice(0, 8);
  return `${safe.replace(/^\.+/, "") || "stack"}-${mark}`;
}
