import { readFileSync, statSync } from "node:fs";
import * as path from "node:path";
import type { GateChange } from "../review/review";
import type { Base } from "./base";
import { packagesChanged } from "./installed";
import { pipelinesAmong, type TextOf } from "./pipelines";

/** Files that say which Cordon is installed. */
const packageFile = /(^|\/)(package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml)$/;

/** Whether a change touches the version of Cordon or the pipeline that runs it: who is gated must not edit the gate unseen. */
export async function gateInFiles(base: Base, allows: boolean): Promise<GateChange[]> {
  const now: TextOf = async (file) => textAt(path.join(base.root, file));
  const files = [...new Set([...base.changed, ...(await base.files())])];
  const [then, since] = [
    await pipelinesAmong(base.changed, files, base.textOf),
    await pipelinesAmong(base.changed, files, now),
  ];
  const found: GateChange[] = [];
  for (const file of base.changed) {
    if (packageFile.test(file)) {
      const [from, to] = [versionIn(await base.textOf(file)), versionIn(await now(file))];
      if (from !== to) found.push({ kind: "pack changed", subject: file, ...given({ from, to }), blocks: !allows });
    } else if (then.get(file) || since.get(file)) {
      const wasThere = (await base.textOf(file)) !== undefined;
      found.push({ kind: "tool changed", subject: file, blocks: !allows && wasThere });
    }
  }
  return [...found, ...(await packagesChanged(base, now))];
}

const textAt = (file: string): string | undefined =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, "utf8") : undefined;

/** What a package, or what is locked for it, says of Cordon: its version, or where it comes from. */
function versionIn(text: string | undefined): string | undefined {
  try {
    const { dependencies, devDependencies, packages } = JSON.parse(text ?? "{}");
    const locked = packages?.["node_modules/cordon"];
    const said = locked ? (locked.resolved ?? locked.version) : (devDependencies?.cordon ?? dependencies?.cordon);
    return typeof said === "string" ? said : undefined;
  } catch {
    const entries = text?.match(/^[ \t]*["'/]?cordon@.*(?:\n[ \t]+(?:version|resolved|resolution)\b.*)*/gm);
    return entries?.map((entry) => entry.trim().replace(/\s+/g, " ")).join(" ");
  }
}

const given = ({ from, to }: { from: string | undefined; to: string | undefined }) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
