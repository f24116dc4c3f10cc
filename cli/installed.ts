import * as path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { slashed } from "../plan/source/folder";
import type { GateChange } from "../review/review";
import type { Base } from "./base";
import type { TextOf } from "./pipelines";

const locks = ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb"];

/** What of a package.json decides which packages are installed. */
const demands = [
  ...["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"],
  ...["overrides", "resolutions", "pnpm"],
];

/** Whether a change installs other packages for a program: both sides of a review are planned with those of the head. */
export async function packagesChanged(base: Base, now: TextOf): Promise<GateChange[]> {
  const program = slashed(path.relative(base.tree, base.folder));
  const around = base.changed.filter((file) =>
    `${program}/`.startsWith(`${path.posix.dirname(file)}/`.replace(/^\.\//, "")),
  );
  const found: GateChange[] = [];
  for (const file of around) {
    const name = path.posix.basename(file);
    const isChanged =
      locks.includes(name) ||
      (name === "package.json" && !isDeepStrictEqual(demandsOf(await base.textOf(file)), demandsOf(await now(file))));
    if (isChanged) found.push({ kind: "packages changed", subject: file, blocks: false });
  }
  return found;
}

/** A file that cannot be read demands what it says. */
function demandsOf(text = "{}"): unknown {
  try {
    const said = JSON.parse(text);
    return demands.map((key) => said[key] ?? {});
  } catch {
    return text;
  }
}
