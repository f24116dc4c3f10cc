import { isUnknown, type Properties } from "../plan/values";
import { leavesOf } from "./leaves";

/** A violation of one resource: the places that offend, and the properties where they are. */
export interface Offending {
  paths: readonly string[];
  inputs: Properties | undefined;
}

/** What says nothing of how a place offends. */
const words = /(^|\.)(description|sid|tags|tagsAll)(\.|$)/i;

/**
 * Whether a violation is no longer the one that it was: more places offend than before, or one offends in another way,
 * such as a rule that opened a port and now opens all of them. A place may have moved within its list. What is unknown
 * on either side is taken for the same, and so is what only one of two sides holds that were read in different ways.
 */
export function isWorse(before: Offending, after: Offending, isAlike: boolean): boolean {
  if (after.paths.length > Math.max(1, before.paths.length)) return true;
  if (!before.inputs || !after.inputs || before.paths.length === 0) return false;
  const left = before.paths.map((path) => settingsAt(before.inputs as Properties, path));
  return after.paths.some((path) => {
    const settings = settingsAt(after.inputs as Properties, path);
    const at = left.findIndex((each) => isSame(each, settings, isAlike));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

type Settings = ReadonlyMap<string, unknown>;

function isSame(before: Settings, after: Settings, isAlike: boolean): boolean {
  return [...new Set([...before.keys(), ...after.keys()])].every((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (words.test(path) || old === now || isUnknown(old) || isUnknown(now)) return true;
    return !isAlike && !(before.has(path) && after.has(path));
  });
}

/** What stands at a path such as `ingress[0]`, or `policy.Statement[0]` where the policy is a document in JSON. */
function settingsAt(inputs: Properties, path: string): Settings {
  const value = path
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .reduce<unknown>((around, part) => (parsed(around) as Properties | undefined)?.[part], inputs);
  return leavesOf({ value: parsed(value) });
}

/** A document as what it says; anything else as it is. */
function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value ?? undefined;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
