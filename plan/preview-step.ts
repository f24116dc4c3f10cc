import { isResourceState, type ResourceState } from "./resource-state";

/** One step of the engine: what a resource was, and what it is about to be. */
export interface Step {
  op: string;
  old: ResourceState | undefined;
  new: ResourceState | undefined;
}

/** A step from its parts, or undefined if one of them has not the shape that the engine gives it. */
export function stepOf(op: unknown, old: unknown, next: unknown): Step | undefined {
  if (typeof op !== "string") return undefined;
  const [before, after] = [old ?? undefined, next ?? undefined];
  if (before !== undefined && !isResourceState(before)) return undefined;
  if (after !== undefined && !isResourceState(after)) return undefined;
  return { op, old: before, new: after };
}

export const urnOf = ({ old, new: next }: Step): string => (next ?? old)?.urn ?? "";
