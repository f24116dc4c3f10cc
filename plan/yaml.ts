import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { aliasesAstray, plainOf } from "./aliases";
import { InputError } from "./input-error";
import { textOf } from "./text";

/** Reads a YAML or JSON file that a person wrote and checks it; an error names file and line. `shown` is the name in messages. */
export const readYaml = <Schema extends z.ZodType>(file: string, schema: Schema, shown = file): z.output<Schema> =>
  parseYaml(readText(file, shown), schema, shown);

/** The same for a text that has been read already. */
export function parseYaml<Schema extends z.ZodType>(text: string, schema: Schema, shown?: string): z.output<Schema> {
  const where = shown === undefined ? {} : { file: shown };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new InputError(error.message, { ...where, line: lines.linePos(error.pos[0]).line });

  for (const { at, problem } of aliasesAstray(document)) {
    throw new InputError(problem, { ...where, line: lines.linePos(at).line });
  }
  const result = schema.safeParse(plainOf(document, where));
  if (result.success) return result.data;
  const issue = tellingIssue(result.error.issues);
  const at = [...(issue?.path ?? []), ...(issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])];
  const node = document.getIn(at, true) ?? document.getIn(at.slice(0, -1), true);
  const range = (node as { range?: [number, number, number] } | undefined)?.range;
  const path = at.length > 0 ? `${at.map(String).join(".")}: ` : "";
  throw new InputError(`${path}${issue?.message}`, {
    ...where,
    ...(range ? { line: lines.linePos(range[0]).line } : {}),
  });
}

/** A misspelt key is missing under its own name as well: the misspelling says more. */
function tellingIssue([first, ...others]: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  const around = JSON.stringify(first?.path.slice(0, -1));
  const misspelt = others.find(({ code, path }) => code === "unrecognized_keys" && JSON.stringify(path) === around);
  return first?.code === "invalid_type" ? (misspelt ?? first) : first;
}

/** Reads a file that a person named; a missing one is an error of theirs. */
export function readText(file: string, shown = file): string {
  return textOf(readBytes(file, shown), shown);
}

function readBytes(file: string, shown: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = {
      ENOENT: "There is no such file.",
      EISDIR: "This is a folder, not a file.",
      EACCES: "The file may not be read.",
    };
    throw new InputError(why[code as keyof typeof why] ?? `The file cannot be read (${code}).`, { file: shown });
  }
}
