import fs = require("node:fs");

import { createRequire, syncBuiltinESMExports } from "node:module";

/** The process that this one is started by answers here. */
const TRANSPILER = 4;

/** Makes a process that may start none, and may read little, fit to run programs. */
export function liveConfined(): void {
  borrowTranspiler();
  leaveUnseenOut();
}

/** What turns TypeScript into JavaScript starts a process for it: the parent, which may, does it instead. */
function borrowTranspiler(): void {
  const fromTsx = createRequire(require.resolve("tsx/package.json"));
  const esbuild = fromTsx("esbuild") as typeof import("esbuild");
  const loaded = fromTsx.cache[fromTsx.resolve("esbuild")];
  if (!loaded) throw new Error("tsx loads its esbuild in another way than was known");
  loaded.exports = { ...esbuild, transformSync: ask };
}

function ask(...question: unknown[]): unknown {
  fs.writeSync(TRANSPILER, `${JSON.stringify(question)}\n`);
  const chunks: Buffer[] = [];
  do chunks.push(read());
  while (chunks.at(-1)?.at(-1) !== NEWLINE);
  const { result, failure } = JSON.parse(Buffer.concat(chunks).toString());
  if (failure) throw Object.assign(new Error(failure.message), failure);
  return result;
}

const NEWLINE = "\n".charCodeAt(0);

function read(): Buffer {
  const chunk = Buffer.alloc(1 << 16);
  const length = fs.readSync(TRANSPILER, chunk);
  if (length === 0) throw new Error("The process that turns TypeScript into JavaScript is gone.");
  return chunk.subarray(0, length);
}

/** Who looks for a file further and further up, as many packages do, finds none where nothing may be read. */
function leaveUnseenOut(): void {
  const { existsSync } = fs;
  const isSeen = (file: fs.PathLike): boolean => {
    try {
      return existsSync(file);
    } catch {
      return false;
    }
  };
  Object.assign(fs, { existsSync: isSeen });
  syncBuiltinESMExports();
}
