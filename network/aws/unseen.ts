import type { End, Site } from "../model";
import type { Fabric } from "./fabric";

/** The network of ends that lie in one that the plan does not hold, or in any of the plan. */
export const UNSEEN = "unseen network";

export const UNSEEN_IN = "aws|unseen|in";
export const UNSEEN_OUT = "aws|unseen|out";
export const UNSEEN_EXIT = "aws|unseen|exit";

const at: Site = { label: "a network that the plan does not show" };

/** Whoever lies nobody knows where may meet everybody: only its own groups, and theirs, keep them apart for sure. */
export function withUnseen(fabric: Fabric, ends: readonly End[]): readonly End[] {
  const unseen = ends.filter(({ network }) => network === UNSEEN).map(({ id }) => id);
  if (unseen.length === 0) return ends;
  const met = ends.filter(({ network }) => network).map(({ id }) => id);
  const everybody = fabric.put("aws|unseen|everybody", { kind: "deliver", at, ends: met });
  const others = fabric.put("aws|unseen|others", { kind: "deliver", at, ends: unseen });
  fabric.put(UNSEEN_EXIT, { kind: "exit", at, shared: true });
  fabric.put(UNSEEN_OUT, { kind: "perhaps", at, next: [everybody, UNSEEN_EXIT] });
  fabric.put(UNSEEN_IN, { kind: "perhaps", at, next: [others] });
  return ends.map((end) =>
    end.network && end.network !== UNSEEN && end.out.length > 0 ? { ...end, out: [...end.out, UNSEEN_IN] } : end,
  );
}
