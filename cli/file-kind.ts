import { FORMAT } from "../assessment/assessment";
import { isObject, parseJson } from "../plan/json";

/** What a file of a stack can be. */
export type FileKind = "assessment" | "state" | "preview";

/** What a file is, by the keys at its top; of what is no JSON, the reader of previews says what is wrong. */
export function kindOf(text: string): FileKind {
  const content = contentOf(text);
  if (!isObject(content)) return "preview";
  if (String(content.format).startsWith(`${FORMAT.split("/")[0]}/`)) return "assessment";
  return "deployment" in content || "checkpoint" in content ? "state" : "preview";
}

function contentOf(text: string): unknown {
  try {
    return parseJson(text, undefined);
  } catch {
    return undefined;
  }
}
