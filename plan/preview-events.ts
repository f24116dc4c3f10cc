import type { PolicyPacks } from "./graph";
import { InputError } from "./input-error";
import { isObject, parseJson } from "./json";
import { PolicyEvents } from "./policy-events";
import { type Step, stepOf } from "./preview-step";

const NO_EVENT = "This is no event as the engine writes one, a JSON object on each line.";

/** What Cordon reads of a log of engine events. */
export interface Logged {
  steps: Step[];
  packs: PolicyPacks;
}

/** The steps and what policies said, one JSON object a line; with what `--event-log` writes besides, left out. */
export function readEvents(text: string, file: string | undefined): Logged {
  const lines = text.split("\n");
  const steps: Step[] = [];
  const policies = new PolicyEvents();
  let ended = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const event = eventOf(line, index + 1, file);
    ended ||= "summaryEvent" in event || "cancelEvent" in event;
    policies.add(event, { ...at(file), line: index + 1 });
    const before = event.resourcePreEvent;
    if (!isObject(before) || !isObject(before.metadata)) continue;
    const step = stepOf(before.metadata.op, before.metadata.old, before.metadata.new);
    if (!step) throw new InputError(NO_EVENT, { ...at(file), line: index + 1 });
    steps.push(step);
  }
  if (steps.length === 0) {
    const message =
      'This log holds no event of a resource: "pulumi preview --event-log FILE" writes one, with PULUMI_DEBUG_COMMANDS=true.';
    throw new InputError(message, at(file));
  }
  if (!ended) {
    const message =
      "This log of events ends before the preview did: it was cut short, or copied while the preview ran.";
    throw new InputError(message, { ...at(file), line: lines.length });
  }
  return { steps, packs: policies.said() };
}

function eventOf(line: string, number: number, file: string | undefined): Record<string, unknown> {
  try {
    const event = parseJson(line, file);
    if (isObject(event)) return event;
  } catch {}
  throw new InputError(NO_EVENT, { ...at(file), line: number });
}

const at = (file: string | undefined) => (file === undefined ? {} : { file });
