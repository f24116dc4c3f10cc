import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

/** A project in a folder of its own, for as long as the test runs; `sdk` is the folder that is its `@pulumi/pulumi`. */
export async function withProject<T>(
  files: Record<string, string>,
  use: (folder: string) => Promise<T>,
  sdk?: string,
): Promise<T> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "cordon-project-")));
  try {
    for (const [name, text] of Object.entries({ "Pulumi.yaml": "name: sample\nruntime: nodejs\n", ...files })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    link(folder, sdk);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts of a folder's files by path. */
export const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );

function link(folder: string, sdk: string | undefined): void {
  const installed = path.resolve("node_modules");
  const [target, name] = sdk ? [sdk, "node_modules/@pulumi/pulumi"] : [installed, "node_modules"];
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  symlinkSync(target, path.join(folder, name), "junction");
}
