import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

const command = path.resolve("dist/cordon.js");

/** Builds what the tests run, once. */
export function build(): void {
  execFileSync(process.execPath, ["build.mjs"]);
}

/** What a run of the command line said, and its exit code. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs `cordon` as a person would, with no terminal. */
export const cordon = (args: string[], cwd = process.cwd(), env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd, env: { ...process.env, ...env } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

/** A folder of its own with these files, and how to be rid of it. */
export function folderWith(files: Record<string, string>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "cordon-cli-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A state as `pulumi stack export` writes it, with these resources. */
export const stateOf = (resources: { type: string; name: string; inputs: object }[], stack = "prod"): string =>
  JSON.stringify({
    version: 3,
    deployment: {
      manifest: { time: "2026-11-21T09:15:00Z", magic: "", version: "v3.200.0" },
      resources: resources.map(({ type, name, inputs }) => ({
        urn: `urn:pulumi:${stack}::hospital::${type}::${name}`,
        type,
        custom: true,
        id: `${name}-1`,
        inputs,
        outputs: inputs,
      })),
    },
  });

const versioning = "aws:s3/bucketVersioning:BucketVersioning";

export const goodState = stateOf([
  { type: versioning, name: "records", inputs: { bucket: "records", versioningConfiguration: { status: "Enabled" } } },
]);

export const weakState = stateOf([
  {
    type: versioning,
    name: "records",
    inputs: { bucket: "records", versioningConfiguration: { status: "Suspended" } },
  },
]);
