import type { Review } from "../../review/review";
import { annotationsOf } from "./annotations";
import type { RepositoryPath } from "./place";
import { messageIn } from "./words";

/** Logging commands that Azure Pipelines turns into issues of the step, of all stacks that it reviews. */
export function azure(reviews: readonly Review[], repositoryPath: RepositoryPath): string {
  const { groups, notes } = annotationsOf(reviews, repositoryPath);
  const commands = groups.flatMap(({ kind, annotations, left }) => [
    ...annotations.map(({ result, stacks }) => {
      const { place, rule } = result;
      const where = { sourcepath: place.path, linenumber: place.line, columnnumber: place.column, code: rule.id };
      return issue({ type: kind, ...where }, messageIn(result, stacks));
    }),
    ...(left ? [issue({ type: kind }, left)] : []),
  ]);
  const plain = notes.map((note) => `Cordon: ${note}`);
  return [...commands, ...plain].map((line) => `${line}\n`).join("");
}

function issue(properties: Readonly<Record<string, string | number>>, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `##vso[task.logissue ${listed.join(";")}]${data(message)}`;
}

const data = (text: string): string => text.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (value: string | number): string => data(String(value)).replaceAll(";", "%3B").replaceAll("]", "%5D");
