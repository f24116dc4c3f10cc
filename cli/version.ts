import { readFileSync } from "node:fs";
import * as path from "node:path";

/**
 * The version of the command line, the policy pack and the reports, and the runtime that they need, from the one place
 * that has both: package.json.
 */
export const { version, engines } = JSON.parse(readFileSync(path.join(__dirname, "..", "package.json"), "utf8")) as {
  version: string;
  engines: { node: string };
};
