import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import type { GateChange } from "../review/review";
import type { Base } from "./base";

/** Files by which a pipeline calls Cordon. */
const pipelines =
  /(^|\/)(\.github\/(workflows|actions)\/.+\.ya?ml|action\.ya?ml|\.gitlab-ci\.yml|\.gitlab\/.+\.ya?ml|azure-pipelines[^/]*\.ya?ml|\.azure-pipelines\/.+\.ya?ml|\.pre-commit-config\.yaml)$/;
/** Files that say which Cordon is installed. */
const packageFile = /(^|\/)(package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml)$/;

/** Whether a change touches the version of Cordon or the pipeline that runs it: who is gated must not edit the gate unseen. */
export async function gateInFiles(base: Base, allows: boolean): Promise<GateChange[]> {
  const found: GateChange[] = [];
  for (const file of base.changed) {
    if (!pipelines.test(file) && !packageFile.test(file)) continue;
    const [before, after] = [await base.textOf(file), textNow(path.join(base.root, file))];
    if (packageFile.test(file)) {
      const [from, to] = [versionIn(before), versionIn(after)];
      if (from !== to) found.push({ kind: "pack changed", subject: file, ...given({ from, to }), blocks: !allows });
    } else if (/cordon/i.test(before ?? "") || /cordon/i.test(after ?? "")) {
      found.push({ kind: "tool changed", subject: file, blocks: !allows && before !== undefined });
    }
  }
  return found;
}

const textNow = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

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
