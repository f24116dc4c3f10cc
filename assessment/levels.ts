import type { Metadata } from "../policypack/policy";
import { levelFor } from "../policypack/severity";
import type { Level } from "./assessment";

/** Levels that the pack's configuration sets, by policy id; `all` is every policy. */
export type Levels = Readonly<Record<string, Level>>;

/** What the configuration says of a policy, or of all, or else what its severity gives. */
export const levelOf = ({ id, severity }: Pick<Metadata, "id" | "severity">, levels: Levels): Level =>
  (Object.hasOwn(levels, id) ? levels[id] : levels.all) ?? levelFor(severity);
