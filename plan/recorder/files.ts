import fs = require("node:fs");

import { syncBuiltinESMExports } from "node:module";

/**
 * Programs read files whose path is configuration. Where no file has that configuration, neither does the file exist:
 * its text is the same stand-in, so that whatever comes of it reads as unknown; a folder is empty.
 */
export function standInForFiles(isStandIn: (text: string) => boolean): void {
  const substitute = (
    name: "readFileSync" | "readdirSync" | "existsSync",
    instead: (path: string, options: unknown) => unknown,
  ): void => {
    const original = fs[name] as (...args: unknown[]) => unknown;
    const replaced = (path: unknown, ...rest: unknown[]): unknown =>
      typeof path === "string" && isStandIn(path) ? instead(path, rest[0]) : original(path, ...rest);
    Object.assign(fs, { [name]: replaced });
  };
  substitute("readFileSync", (path, options) => (options === undefined ? Buffer.from(path) : path));
  substitute("readdirSync", () => []);
  substitute("existsSync", () => true);
  syncBuiltinESMExports();
}
