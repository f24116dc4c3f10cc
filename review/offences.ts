import { isObject } from "../plan/json";
import { canonical } from "../plan/tokens";
import type { Properties } from "../plan/values";
import { isWithin } from "./within";

/** A violation of one resource: the places that offend, and the properties where they are. */
export interface Offending {
  type: string;
  paths: readonly string[];
  inputs: Properties | undefined;
}

/** Resources that are one rule, and so one place. */
const isRule = /:\w*(Rule|Permission)$/;

/**
 * Whether a violation is worse than it was: more places offend than before, or a rule does that lets more through than
 * any that did before, such as one that opened a port and now opens all of them. Settings that are no rules offend or do
 * not. `isAlike`: both sides were read in the same way.
 */
export function isWorse(before: Offending, after: Offending, isAlike: boolean): boolean {
  if (after.paths.length > Math.max(1, before.paths.length)) return true;
  const [old, now] = [placesOf(before), placesOf(after)];
  if (old.length === 0) return false;
  return now.some((rule) => !old.some((each) => isWithin(rule, each, isAlike)));
}

/** The rules that offend: items of a list, such as `ingress[0]` or `policy.Statement[0]` of a document in JSON. */
function placesOf({ type, paths, inputs }: Offending): unknown[] {
  if (!inputs) return [];
  if (paths.length === 0) return isRule.test(canonical(type)) ? [inputs] : [];
  return paths.map((path) => valueAt(inputs, path)).filter(isObject);
}

/** What stands at a path; one statement alone needs no list around it. */
const valueAt = (inputs: Properties, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .reduce<unknown>((around, part) => {
      const inside = parsed(around);
      const found = (inside as Properties | undefined)?.[part];
      return found === undefined && part === "0" && !Array.isArray(inside) ? inside : found;
    }, inputs);

/** A document as what it says; anything else as it is. */
function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value ?? undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
