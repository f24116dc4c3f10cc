import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import type { Context } from "mocha";

/** Where the schemas of others lie: they are no part of the project. */
const folder = process.env.SCHEMAS ?? path.join("..", "shared", "schemas");

/** An official schema; a test that needs one which is not there is left out, and its name says why. */
export function officialSchema(name: string): { title: string; read: (test: Context) => string } {
  const file = path.join(folder, name);
  const present = existsSync(file);
  return {
    title: present ? name : `${name}, which SCHEMAS does not hold`,
    read: (test) => {
      if (!present) test.skip();
      return readFileSync(file, "utf8");
    },
  };
}
