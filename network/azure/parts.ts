import { isUnknown } from "../../plan/values";

/**
 * Whether the id of a part of a resource, such as `…/frontendPorts/https`, means the part of this name among several.
 * Undefined: it means another.
 */
export function meaning(reference: unknown, name: unknown, among: number): "surely" | "perhaps" | undefined {
  const id = isUnknown(reference) ? reference : (reference as { id?: unknown } | undefined | null)?.id;
  if (typeof id !== "string" || isUnknown(id)) return among === 1 ? "surely" : "perhaps";
  if (typeof name !== "string" || isUnknown(name)) return among === 1 ? "surely" : "perhaps";
  return id.split("/").at(-1)?.toLowerCase() === name.toLowerCase() ? "surely" : undefined;
}
