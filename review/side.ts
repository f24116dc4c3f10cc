import type { Assessment } from "../assessment/assessment";
import { isOpen } from "../assessment/blocks";
import type { Plan, Position, Urn } from "../plan/graph";
import { canonical } from "../plan/tokens";
import type { Properties } from "../plan/values";
import type { ReviewSide } from "./review";

/** One side of a change: an assessment, and the plan that it judged where there is one. */
export interface Side {
  assessment: Assessment;
  plan?: Plan;
}

/** A resource as far as a side knows it: without its plan, by what findings say of it. */
export interface Known {
  urn: Urn;
  type: string;
  name: string;
  parent?: Urn;
  aliases?: readonly Urn[];
  inputs?: Properties;
  provider?: Urn;
  propertyDependencies?: Readonly<Record<string, readonly Urn[]>>;
  protect?: boolean;
  retainOnDelete?: boolean;
  replaceOnChanges?: readonly string[];
  ignoreChanges?: readonly string[];
  position?: Position;
}

/** The resources of a side, parents first as the source has them. */
export function knownOf({ assessment, plan }: Side): Known[] {
  if (plan) return plan.resources.filter(({ external }) => !external);
  const known = new Map<Urn, Known>();
  for (const { resource, position } of assessment.findings) {
    known.set(resource.urn, { ...known.get(resource.urn), ...resource, ...(position ? { position } : {}) });
  }
  return [...known.values()];
}

/** A URN without the names of stack and project, and with the plain spelling of its own type. */
export function localOf(urn: Urn): string {
  const [, , types = "", ...name] = urn.split("::");
  const around = types.split("$");
  const own = around.pop() ?? "";
  if (own === "pulumi:pulumi:Stack") return own;
  return [[...around, canonical(own)].join("$"), ...name].join("::");
}

/** A resource's former name, in the stack and the project that it is in now. */
export const inStackOf = (urn: Urn, former: Urn): Urn =>
  [...urn.split("::").slice(0, 2), ...former.split("::").slice(2)].join("::");

/** What a review says of a side itself. */
export const summaryOf = ({ assessment }: Side): ReviewSide => ({
  source: assessment.source,
  commit: assessment.commit,
  packVersion: assessment.pack.version,
  resources: assessment.resources.seen,
  findings: assessment.findings.filter(isOpen).length,
});
