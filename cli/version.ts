import { readFileSync } from "node:fs";
import * as path from "node:path";

/** The version of the command line, the policy pack and the reports, from the one place that has it: package.json. */
export const { version } = JSON.parse(readFileSync(path.join(__dirname, "..", "package.json"), "utf8")) as {
  version: string;
};
