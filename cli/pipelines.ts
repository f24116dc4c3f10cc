import { parseDocument } from "yaml";
import { isObject } from "../plan/json";

/** What a file says, by its path from the top of the repository; undefined where there is none. */
export type TextOf = (file: string) => Promise<string | undefined>;

/** Files that are pipelines, or parts of one, by where they lie. */
const byPlace =
  /(^|\/)(\.github\/(workflows|actions)\/.+\.ya?ml|action\.ya?ml|\.gitlab-ci\.yml|\.gitlab\/.+\.ya?ml|azure-pipelines[^/]*\.ya?ml|\.azure-pipelines\/.+\.ya?ml|\.pre-commit-config\.yaml)$/;

/** Of some files those that are pipelines, each with whether it calls Cordon, itself or by what it includes of all files. */
export async function pipelinesAmong(
  some: readonly string[],
  files: readonly string[],
  textOf: TextOf,
): Promise<Map<string, boolean>> {
  const included = await withIncluded(".gitlab-ci.yml", files, textOf);
  const found = new Map<string, boolean>();
  for (const file of some) {
    if (!byPlace.test(file) && !included.has(file)) continue;
    const texts = [...(await withIncluded(file, files, textOf)).values()];
    found.set(
      file,
      texts.some((text) => /cordon/i.test(text)),
    );
  }
  return found;
}

/** A pipeline and all that it includes of its own repository, by path. */
async function withIncluded(file: string, files: readonly string[], textOf: TextOf, found = new Map<string, string>()) {
  if (found.has(file)) return found;
  const text = (await textOf(file)) ?? "";
  found.set(file, text);
  for (const name of includesOf(text)) {
    const named = name.includes("*") ? files.filter((each) => matching(name).test(each)) : [name];
    for (const each of named) await withIncluded(each, files, textOf, found);
  }
  return found;
}

/**
 * The files of its own repository that a GitLab pipeline includes.
 *
 * Source: https://docs.gitlab.com/ci/yaml/#include
 */
function includesOf(text: string): string[] {
  try {
    const pipeline: unknown = parseDocument(text, { logLevel: "silent" }).toJS();
    const entries: unknown[] = isObject(pipeline) ? [pipeline.include].flat() : [];
    return entries
      .flatMap((entry) => (isObject(entry) ? [entry.local].flat() : [entry]))
      .filter((name) => typeof name === "string")
      .filter((name) => !/^https?:/.test(name))
      .map((name) => name.replace(/^(\.?\/)+/, ""));
  } catch {
    return [];
  }
}

/** GitLab's patterns: one star stays in a folder, two do not. */
const matching = (pattern: string): RegExp => {
  const parts = pattern.split(/(\*+)/).map((part) => {
    if (part.startsWith("**")) return ".*";
    return part === "*" ? "[^/]*" : part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
};
