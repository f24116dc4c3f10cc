import { InputError } from "./input-error";
import { isObject } from "./json";

/** Watches that a log of events ends, and ends once. */
export class LogEnd {
  readonly #seen = new Set<string>();
  /** How many resources do not change, as the run counted when it ended. */
  unchanged: number | undefined;

  add(event: Record<string, unknown>, at: { file?: string; line: number }): void {
    const isOfResource = "resourcePreEvent" in event || "resOutputsEvent" in event;
    const end = ["summaryEvent", "cancelEvent"].find((kind) => kind in event);
    if ((isOfResource && this.#seen.size > 0) || (end !== undefined && this.#seen.has(end))) {
      throw new InputError("This log of events goes on after its end: it holds more than one run.", at);
    }
    if (end !== undefined) this.#seen.add(end);
    const { summaryEvent: summary } = event;
    if (!isObject(summary) || !isObject(summary.resourceChanges)) return;
    const { same } = summary.resourceChanges;
    if (typeof same === "number") this.unchanged = same;
  }

  /** `line` is the last. */
  refuseCut(at: { file?: string; line: number }): void {
    if (this.#seen.size > 0) return;
    const message =
      "This log of events ends before the preview did: it was cut short, or copied while the preview ran.";
    throw new InputError(message, at);
  }
}
