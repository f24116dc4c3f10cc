import { createHash } from "node:crypto";

/** The first line of a comment, by which it is found again: invisible, and one for each project and stack. */
export const markerOf = (project: string, stack: string): string => `<!-- cordon:${safe(project)}/${safe(stack)} -->`;

/** A name that cannot end the comment it stands in; one that had to be changed keeps a mark of its own. */
function safe(name: string): string {
  const kept = name
    .replace(/[^A-Za-z0-9._-]/g, "-")
    .replace(/-{2,}/g, "-")
    .slice(0, 100);
  return kept === name
    ? name
    : `${kept.replace(/-$/, "")}-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}
