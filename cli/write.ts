import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { InputError } from "../plan/input-error";

/** Writes a file whole or not at all: to a temporary name beside it, then renamed. Makes the folder. */
export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new InputError(`This file cannot be written (${(error as NodeJS.ErrnoException).code}).`, { file });
  }
}

/** A folder's name for a stack, whatever the stack is called: one that had to be changed keeps a mark of its own. */
export function folderOf(stack: string): string {
  const safe = stack.replace(/[^A-Za-z0-9._-]/g, "-").slice(0, 80);
  if (safe === stack && !/^\.*$/.test(stack)) return stack;
  const mark = createHash("sha256").update(stack).digest("hex").slice(0, 8);
  return `${safe.replace(/^\.+/, "") || "stack"}-${mark}`;
}
