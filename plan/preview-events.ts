import { InputError } from "./input-error";
import { isObject, parseJson } from "./json";
import type { Step } from "./preview";

/** The steps in a log of engine events, one JSON object a line; with what `--event-log` writes besides, left out. */
export function readEvents(text: string, file: string | undefined): Step[] {
  const lines = text.split("\n");
  const steps: Step[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const event = eventOf(line, index + 1, file);
    const before = event.resourcePreEvent;
    if (!isObject(before) || !isObject(before.metadata)) continue;
    const { op, old, new: next } = before.metadata;
    if (typeof op === "string") steps.push({ op, old, new: next });
  }
  if (steps.length === 0) {
    const message =
      'This log holds no event of a resource: "pulumi preview --event-log FILE" writes one, with PULUMI_DEBUG_COMMANDS=true.';
    throw new InputError(message, file === undefined ? {} : { file });
  }
  return steps;
}

function eventOf(line: string, number: number, file: string | undefined): Record<string, unknown> {
  try {
    const event = parseJson(line, file);
    if (isObject(event)) return event;
  } catch {}
  throw new InputError("This is no event of the engine: each line of the log is one JSON object.", {
    ...(file === undefined ? {} : { file }),
    line: number,
  });
}
