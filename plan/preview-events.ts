import type { PolicyPacks } from "./graph";
import { InputError } from "./input-error";
import { isObject, parseJson } from "./json";
import { LogEnd } from "./log-end";
import { PolicyEvents } from "./policy-events";
import { type Step, stepOf, urnOf } from "./preview-step";

const NO_EVENT = "This is no event as the engine writes one, a JSON object on each line.";

/** What Cordon reads of a log of engine events. */
export interface Logged {
  steps: Step[];
  /** What refreshes came to, by URN: a digest may show that in place of the refresh. */
  refreshed: Map<string, Step>;
  packs: PolicyPacks;
  /** How many resources do not change, if the log itself counts them. */
  unchanged: number | undefined;
}

/** The steps and what policies said, one JSON object a line; with what `--event-log` writes besides, left out. */
export function readEvents(text: string, file: string | undefined): Logged {
  const lines = text.split("\n");
  const steps: Step[] = [];
  const refreshed = new Map<string, Step>();
  const running = new Map<string, string>();
  const [policies, end] = [new PolicyEvents(), new LogEnd()];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const where = { ...at(file), line: index + 1 };
    const event = eventOf(line, where);
    end.add(event, where);
    policies.add(event, where);
    const begun = stepIn(event.resourcePreEvent, where);
    if (begun) running.set(urnOf(begun), begun.op);
    if (begun) steps.push(begun);
    const done = stepIn(event.resOutputsEvent, where);
    if (done && done.op !== "refresh" && running.get(urnOf(done)) === "refresh") refreshed.set(urnOf(done), done);
  }
  if (steps.length === 0) {
    const message =
      'This log holds no event of a resource: "pulumi preview --event-log FILE" writes one, with PULUMI_DEBUG_COMMANDS=true.';
    throw new InputError(message, at(file));
  }
  end.refuseCut({ ...at(file), line: lines.length });
  return { steps, refreshed, packs: policies.said(), unchanged: end.unchanged };
}

type Place = { file?: string; line: number };

function stepIn(event: unknown, where: Place): Step | undefined {
  if (!isObject(event) || !isObject(event.metadata)) return undefined;
  const step = stepOf(event.metadata.op, event.metadata.old, event.metadata.new);
  if (!step) throw new InputError(NO_EVENT, where);
  return step;
}

function eventOf(line: string, where: Place): Record<string, unknown> {
  try {
    const event = parseJson(line, where.file);
    if (isObject(event)) return event;
  } catch {}
  throw new InputError(NO_EVENT, where);
}

const at = (file: string | undefined) => (file === undefined ? {} : { file });
