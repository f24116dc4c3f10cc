import { offending } from "../policy";
import { UnreadableInput } from "../verdict";

/** A policy document as it is written: JSON text, an object, or left out. */
export type Document = string | object | undefined;

/** The statements of the document at a path, read no further than asked, so that an unknown part hides no other. */
export const statementsOf = (path: string, document: Document): unknown[] =>
  list(part(typeof document === "string" && document.trim() !== "" ? parse(path, document) : document, "Statement"));

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableInput(path);
  }
}

/** A part of a document by its name, in any case. */
export function part(of: unknown, name: string): unknown {
  const key = keys(of).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : (of as Record<string, unknown>)[key];
}

/** The names in a part of a document; none where it is no object. */
export const keys = (of: unknown): string[] => (typeof of === "object" && of !== null ? Object.keys(of) : []);

/** IAM accepts a single value wherever it accepts a list. */
export const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Whether any item fits; one that is not known yet hides no other that does. */
export const some = (items: readonly any[], fits: (item: any) => boolean): boolean =>
  offending("", items, (item) => !fits(item)).length > 0;
