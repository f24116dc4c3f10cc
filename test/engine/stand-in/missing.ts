import { type Properties, strings } from "../../../plan/values";
import { shapeOf } from "./shape";

const mark = (type: string, name: string): string => `<missing output ${type}.${name}>`;
const marked = /<missing output ([^>]+)>/g;

/** A mark in place of each output that a cloud always gives: a program that reads it carries it on, where it is found. */
export function missing(type: string): Properties {
  const { texts, lists } = shapeOf(type);
  return {
    ...Object.fromEntries(texts.map((name) => [name, mark(type, name)])),
    ...Object.fromEntries(lists.map((name) => [name, [mark(type, name)]])),
  };
}

/** The outputs that were read although nothing gave them, as `<type>.<output>`. */
export const missingIn = (value: unknown): string[] =>
  [...strings(value)].flatMap(([, text]) => [...text.matchAll(marked)].map(([, output = ""]) => output));
