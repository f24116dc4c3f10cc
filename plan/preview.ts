import type { Plan } from "./graph";
import { InputError } from "./input-error";
import { isObject, parseJson } from "./json";
import { readEvents } from "./preview-events";
import { type Step, stepOf } from "./preview-step";
import { remaining } from "./remaining";
import { isDefaultProvider, resourceOf, stackOf } from "./resource-state";
import { refuseOtherRun } from "./same-run";

interface PreviewFiles {
  /** Its name, for messages. */
  file?: string;
  /** One that deletes all that there is, is an answer: nothing is left. */
  mayBeEmpty?: boolean;
  /** What `--event-log` wrote: a preview itself leaves out what does not change. */
  events?: string;
  eventsFile?: string;
}

/** What is about to be, as `pulumi preview --json` tells it. */
export function readPreview(text: string, { file, mayBeEmpty, events, eventsFile }: PreviewFiles = {}): Plan {
  const { steps, config, unchanged } = digestOf(text, file);
  const log = events === undefined ? undefined : readEvents(events, eventsFile);
  const logged = log?.steps ?? [];
  const shown = steps.filter(({ op }) => op === "same").length;
  if (events === undefined && shown < unchanged) {
    const message = `This preview leaves out ${unchanged - shown} unchanged resources: give the log of its events too, or make it with --show-sames.`;
    throw new InputError(message, at(file));
  }
  const left = remaining([...logged, ...steps]);
  const named = left.length > 0 ? left : steps.flatMap(({ old }) => old ?? []);
  const stacks = new Set(named.map(({ urn }) => urn.split("::", 2).join("::")));
  if (named.length === 0 || (left.length === 0 && !mayBeEmpty)) {
    const message = `This preview ${named.length === 0 ? "holds no resources" : "deletes every resource"}, so there is nothing to judge.`;
    throw new InputError(message, at(file));
  }
  if (stacks.size > 1) throw new InputError("The log of events is of another stack than the preview.", at(eventsFile));
  if (log) refuseOtherRun({ steps, unchanged }, log, eventsFile);
  return {
    source: "preview",
    ...stackOf(named),
    resources: left.map(resourceOf),
    assumptions: [],
    config,
    steps: changesIn([...logged, ...steps]),
    ...(log ? { packs: log.packs } : {}),
  };
}

/** What is about to happen to each resource: of the steps that make up a replacement, the replacement. */
function changesIn(steps: readonly Step[]): NonNullable<Plan["steps"]> {
  const changes = new Map<string, "create" | "update" | "replace" | "delete">();
  for (const { op, old, new: next } of steps) {
    const urn = next?.urn ?? old?.urn;
    const change = changeNamed(op);
    if (urn === undefined || !change || isDefaultProvider(urn)) continue;
    if (changes.get(urn) !== "replace") changes.set(urn, change);
  }
  return [...changes].map(([urn, op]) => ({ urn, op }));
}

function changeNamed(op: string): "create" | "update" | "replace" | "delete" | undefined {
  if (/replac/.test(op)) return "replace";
  return op === "create" || op === "update" || op === "delete" ? op : undefined;
}

function digestOf(text: string, file: string | undefined) {
  if (isLog(text)) {
    const message = 'This is a log of events: the preview is what "pulumi preview --json" writes on standard output.';
    throw new InputError(message, at(file));
  }
  const digest = parseJson(text, file);
  if (isObject(digest) && "deployment" in digest) throw new InputError("This is a state, not a preview.", at(file));
  if (!isObject(digest) || !Array.isArray(digest.steps)) {
    throw new InputError('This is no preview: "pulumi preview --json" writes one, with a list of "steps".', at(file));
  }
  const steps = digest.steps.map((step) =>
    isObject(step) ? stepOf(step.op, step.oldState, step.newState) : undefined,
  );
  if (steps.includes(undefined)) {
    throw new InputError(`steps[${steps.indexOf(undefined)}] is no step as the engine writes one.`, at(file));
  }
  if (failed(digest.diagnostics)) {
    const message = "This preview failed before its end, so resources are missing: its diagnostics say why.";
    throw new InputError(message, at(file));
  }
  const summary = isObject(digest.changeSummary) ? digest.changeSummary : {};
  return {
    steps: steps.filter((step) => step !== undefined),
    config: plainOf(isObject(digest.config) ? digest.config : {}),
    unchanged: typeof summary.same === "number" ? summary.same : 0,
  };
}

const isLog = (text: string): boolean => /^\s*\{"sequence":\d/.test(text);

/** A violated policy fails a preview too, with no more to say than that; such a preview is whole. */
const failed = (diagnostics: unknown): boolean =>
  Array.isArray(diagnostics) &&
  diagnostics.some(
    (each) =>
      isObject(each) && each.severity === "error" && !/^(error: )?preview failed\s*$/.test(String(each.message)),
  );

/** Configuration without its secrets. */
const plainOf = (config: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(config).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "[secret]",
    ),
  );

const at = (file: string | undefined) => (file === undefined ? {} : { file });
