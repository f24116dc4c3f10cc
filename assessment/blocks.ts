import { type Severity, severities } from "../policypack/severity";
import type { Assessment } from "./assessment";

/** The lowest severity of a finding that blocks. */
export type Threshold = Severity | "never";

/** Whether an open finding blocks: by its severity, unless the pack's configuration set its policy's level. */
export function blocks({ findings, policies }: Assessment, threshold: Threshold): boolean {
  if (threshold === "never") return false;
  const blocking = new Set(
    policies
      .filter(({ severity, level, defaultLevel }) =>
        level === defaultLevel ? severities.indexOf(severity) <= severities.indexOf(threshold) : level === "mandatory",
      )
      .map(({ id }) => id),
  );
  return findings.some(({ policy, state }) => (state === "fail" || state === "error") && blocking.has(policy));
}
