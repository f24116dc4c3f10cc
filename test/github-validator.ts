import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { build } from "esbuild";

/** What GitHub's own language service says of a workflow, or of a file called action.yml. */
export type Validate = (name: string, text: string) => Promise<string[]>;

/** GitHub publishes its validator for bundlers only: it imports JSON as no Node does. */
export async function githubValidator(): Promise<Validate> {
  const folder = mkdtempSync(path.join(tmpdir(), "cordon-validator-"));
  const outfile = path.join(folder, "validator.cjs");
  const contents = 'export { validate } from "@actions/languageservice";';
  const bundling = { bundle: true, platform: "node", format: "cjs", logLevel: "error" } as const;
  await build({ ...bundling, stdin: { contents, resolveDir: __dirname }, outfile });
  const { validate } = require(outfile);
  rmSync(folder, { recursive: true });
  return async (name, text) => {
    const document = { uri: `file:///${name}`, languageId: "yaml", version: 1, getText: () => text };
    const found: { message: string; range: { start: { line: number } } }[] = await validate(document);
    return found.map(({ message, range }) => `${name}:${range.start.line + 1}: ${message}`);
  };
}
