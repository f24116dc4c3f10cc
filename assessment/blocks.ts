import { type Severity, severities } from "../policypack/severity";
import type { Assessment, Finding } from "./assessment";

/** The lowest severity of a finding that blocks. */
export type Threshold = Severity | "never";

/** The policies whose findings block: by their severity, unless the pack's configuration set their level. */
export function blockingPolicies({ policies }: Pick<Assessment, "policies">, threshold: Threshold): Set<string> {
  if (threshold === "never") return new Set();
  return new Set(
    policies
      .filter(({ severity, level, defaultLevel }) =>
        level === defaultLevel ? severities.indexOf(severity) <= severities.indexOf(threshold) : level === "mandatory",
      )
      .map(({ id }) => id),
  );
}

/** A violation that nobody exempted. */
export const isOpen = ({ state }: Pick<Finding, "state">): boolean => state === "fail" || state === "error";

/** Whether an open finding blocks. */
export function blocks(assessment: Assessment, threshold: Threshold): boolean {
  const blocking = blockingPolicies(assessment, threshold);
  return assessment.findings.some((finding) => isOpen(finding) && blocking.has(finding.policy));
}
