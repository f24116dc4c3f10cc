import type { Metadata, Severity } from "../policypack/policy";
import type { Level } from "./assessment";

/** Levels that the pack's configuration sets, by policy id; `all` is every policy. */
export type Levels = Readonly<Record<string, Level>>;

export const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** Critical and high block, medium and low advise: decided here and nowhere else. */
export const levelFor = (severity: Severity): Level =>
  severity === "critical" || severity === "high" ? "mandatory" : "advisory";

/** What the configuration says of a policy, or of all, or else what its severity gives. */
export const levelOf = ({ id, severity }: Pick<Metadata, "id" | "severity">, levels: Levels): Level =>
  (Object.hasOwn(levels, id) ? levels[id] : levels.all) ?? levelFor(severity);
