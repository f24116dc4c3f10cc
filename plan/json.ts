import { InputError } from "./input-error";

/** Reads JSON that a program wrote; what cannot be read is an error of the file, with its line. */
export function parseJson(text: string, file: string | undefined): unknown {
  const at = file === undefined ? {} : { file };
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") throw new InputError("The file is empty.", at);
  try {
    return JSON.parse(json);
  } catch (error) {
    const position = Number(/at position (\d+)/.exec((error as Error).message)?.[1] ?? json.length);
    const line = json.slice(0, position).split("\n").length;
    const cut = position >= json.trimEnd().length - 1;
    throw new InputError(cut ? "The file breaks off in the middle: it was cut short." : "This is no JSON.", {
      ...at,
      line,
    });
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
