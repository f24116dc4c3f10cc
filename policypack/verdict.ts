import type { Resource } from "../plan/graph";
import type { Properties } from "../plan/values";
import type { Answer } from "./policy";
import { pathOf, type UnknownRead, UnknownValueError, unknownCheckingProxy } from "./unknown";

/** Unknown: the preview cannot know yet. Error: the policy broke; it counts as a violation, never as a pass. */
export type Outcome = "pass" | "fail" | "unknown" | "error";

/** What a policy says of a resource. */
export interface Verdict {
  outcome: Outcome;
  /** Property paths that offend, or that are unknown; never values. */
  paths: readonly string[];
  /** Why a value is withheld, where the source says so. */
  because?: string;
  /** A pass because there is nothing to judge. */
  isMoot?: true;
}

/** What a policy throws that cannot read an input, such as a policy document that is no JSON. */
export class UnreadableInput extends Error {
  constructor(readonly path: string) {
    super(`${path} cannot be read.`);
  }
}

export const pass: Verdict = { outcome: "pass", paths: [] };

/** The verdict of a policy that has nothing to judge, such as one on the key of what is not encrypted. */
export const moot: Verdict = { ...pass, isMoot: true };

/** Asks a predicate about a resource's inputs, read through the SDK's proxy. Never throws. */
export function judgeSafely(
  resource: Resource,
  holds: (inputs: Properties) => Answer,
  applies: (inputs: Properties) => boolean = () => true,
): Verdict {
  try {
    const inputs = unknownCheckingProxy(resource.inputs);
    return applies(inputs) ? verdictOf(holds(inputs)) : moot;
  } catch (error) {
    return verdictOfError(error, resource);
  }
}

/** The verdict that a predicate's answer gives. */
export function verdictOf(answer: Answer): Verdict {
  if (answer === true) return pass;
  if (answer === false) return { outcome: "fail", paths: [] };
  return answer.length === 0 ? pass : { outcome: "fail", paths: answer };
}

/** The verdict on a predicate that threw: unknown for an unknown value, else error. */
export function verdictOfError(error: unknown, resource: Resource): Verdict {
  if (error instanceof UnreadableInput) return { outcome: "error", paths: [error.path] };
  if (!(error instanceof UnknownValueError)) return { outcome: "error", paths: [] };
  const path = pathOf(error as UnknownRead);
  const because = resource.withheld[path];
  return { outcome: "unknown", paths: [path], ...(because ? { because } : {}) };
}
