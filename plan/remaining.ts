import type { Step } from "./preview-step";
import { isDefaultProvider, type ResourceState } from "./resource-state";

/** What is left when all steps are done, each resource where it was first named, with the names that it had before. */
export function remaining(steps: readonly Step[]): ResourceState[] {
  const states = new Map<string, ResourceState>();
  for (const { op, old, new: next } of withoutFormer(steps)) {
    if (next) {
      if (isDefaultProvider(next.urn)) continue;
      const former = old && isRename({ op, old, new: next }) ? [old.urn] : [];
      const aliases = [...new Set([...(next.aliases ?? []), ...(states.get(next.urn)?.aliases ?? []), ...former])];
      states.set(next.urn, { ...next, ...kept(op, old), aliases });
    } else if (old && !op.endsWith("-replaced") && op !== "remove-pending-replace") states.delete(old.urn);
  }
  return [...states.values()];
}

/** A refresh speaks of a resource by the name that it had, before the program gives it another. */
function withoutFormer(steps: readonly Step[]): readonly Step[] {
  const former = new Set(steps.filter(isRename).map(({ old }) => old?.urn));
  const borne = new Set(steps.filter(({ op }) => op !== "refresh").map((step) => step.new?.urn));
  return steps.filter(({ op, new: next }) => op !== "refresh" || !former.has(next?.urn) || borne.has(next?.urn));
}

/** An alias keeps a resource under another name; a replacement is another resource. */
const isRename = ({ op, old, new: next }: Step): boolean =>
  old !== undefined && next !== undefined && old.urn !== next.urn && !/replac/.test(op);

/** What the cloud has given a resource already, by which others name it; a replacement gets its own. */
const kept = (op: string, old: ResourceState | undefined): Partial<ResourceState> =>
  old && (op === "same" || op === "update" || op === "refresh")
    ? { ...(old.id ? { id: old.id } : {}), ...(old.outputs ? { outputs: old.outputs } : {}) }
    : {};
