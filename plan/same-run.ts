import { InputError } from "./input-error";
import { isObject } from "./json";
import type { Logged } from "./preview-events";
import { type Step, urnOf } from "./preview-step";
import { isDefaultProvider, type ResourceState } from "./resource-state";
import { MASK, SIGNATURE } from "./values";

/** Steps that a log holds and a digest of the same run may leave out. */
const unlisted = new Set([
  "same",
  "refresh",
  "create-replacement",
  "delete-replaced",
  "read-replacement",
  "import-replacement",
  "discard-replaced",
  "remove-pending-replace",
  "extend-parameterize",
]);

/** Steps whose inputs the program gives, so that they stand before the step begins; those of others the cloud gives. */
const given = new Set(["create", "update", "same", "replace"]);

/**
 * One run writes both files: all that the digest says stands in the log too, and all that changes in the log stands in
 * the digest. Of what does not change the digest knows how many there are.
 */
export function refuseOtherRun(
  { steps, unchanged }: { steps: readonly Step[]; unchanged: number },
  log: Logged,
  eventsFile: string | undefined,
): void {
  const logged = [...log.refreshed.values(), ...log.steps].filter((step) => !isDefaultProvider(urnOf(step)));
  const known = new Map(logged.map((step) => [named(step), step]));
  const shown = new Set(steps.map(named));
  const extra = logged.filter(
    (step) => log.refreshed.get(urnOf(step)) !== step && !unlisted.has(step.op) && !shown.has(named(step)),
  ).length;
  const same = new Set(logged.filter(({ op }) => op === "same").map(urnOf)).size;
  const refuse = (what: string): never => {
    const message = `The log of events is of another run than the preview: ${what}.`;
    throw new InputError(message, eventsFile === undefined ? {} : { file: eventsFile });
  };

  const lacking = steps.filter((step) => !isDefaultProvider(urnOf(step)) && !known.has(named(step))).length;
  if (lacking > 0) refuse(`it lacks ${lacking} of its ${steps.length} steps`);
  if (extra > 0) refuse(`it holds steps that the preview lacks (${extra})`);
  const others = steps.filter((step) => !agree(step, known.get(named(step)))).length;
  if (others > 0) refuse(`its properties are not those of the preview in ${others} of ${steps.length} steps`);
  const held = `it holds ${same} ${same === 1 ? "resource that does" : "resources that do"} not change`;
  if (same !== unchanged) refuse(`${held}, of ${unchanged}`);
  if (log.unchanged !== undefined && same !== log.unchanged) refuse(`${held}, and counts ${log.unchanged}`);
}

const named = (step: Step): string => `${step.op} ${urnOf(step)}`;

/** Outputs are left out: they arrive while the step runs. The digest may be told to leave out those of the stack. */
function agree({ op, new: one }: Step, logged: Step | undefined): boolean {
  const other = logged?.new;
  if (!one || !other) return true;
  if (one.type !== other.type) return false;
  return !given.has(op) || one.type === "pulumi:pulumi:Stack" || isSame(inputsOf(one), inputsOf(other));
}

const inputsOf = ({ inputs }: ResourceState) => inputs ?? {};

/** The two files hide secrets and the texts of assets each in its own way. */
function isSame(one: unknown, other: unknown): boolean {
  if (isHidden(one) || isHidden(other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSame(one[key], other[key]));
  }
  return (one ?? null) === (other ?? null);
}

const isHidden = (value: unknown): boolean =>
  typeof value === "string" ? value.includes(MASK) : isObject(value) && SIGNATURE in value;
