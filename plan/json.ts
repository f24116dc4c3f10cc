import { InputError } from "./input-error";

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
    const cut = position >= end - 1;
    throw new InputError(cut ? "The file breaks off in the middle: it was cut short." : "This is no JSON.", {
      ...at,
      ...(position >= 0 ? { line: json.slice(0, position).split("\n").length } : {}),
    });
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
