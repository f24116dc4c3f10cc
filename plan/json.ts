import { InputError } from "./input-error";

const CUT = "The file breaks off in the middle: it was cut short.";
/** A command's warnings stand before what it writes, or after it, where both streams go to one file. */
const MIXED =
  "Other text is mixed into this JSON: redirect standard output alone, so that warnings on standard error stay out.";

/** Reads JSON that a program wrote; what cannot be read is an error of the file, with its line. */
export function parseJson(text: string, file: string | undefined): unknown {
  const at = file === undefined ? {} : { file };
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") throw new InputError("The file is empty.", at);
  try {
    return JSON.parse(json);
  } catch (error) {
    const { message } = error as Error;
    const end = json.trimEnd().length;
    const position = /Unexpected end|Unterminated/.test(message) ? end : Number(/at position (\d+)/.exec(message)?.[1]);
    const begins = /^\s*[^{["\s]/.test(json) && /^[ \t]*\{/m.test(json);
    const goesOn = isWhole(json.slice(0, position));
    const cut = position >= end - 1 && !goesOn;
    throw new InputError(begins || goesOn ? MIXED : cut ? CUT : "This is no JSON.", {
      ...at,
      ...(begins ? { line: 1 } : position >= 0 ? { line: json.slice(0, position).split("\n").length } : {}),
    });
  }
}

/** Whether a text is a JSON object, to its end. */
function isWhole(json: string): boolean {
  try {
    return isObject(JSON.parse(json));
  } catch {
    return false;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
