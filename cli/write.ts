import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import * as path from "node:path";

/** Writes a file whole or not at all: to a temporary name beside it, then renamed. Makes the folder. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
