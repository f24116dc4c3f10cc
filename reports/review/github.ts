import type { Review } from "../../review/review";
import { printable } from "../text";
import { annotationsOf } from "./annotations";
import type { RepositoryPath } from "./place";
import { messageOf } from "./words";

/** Workflow commands that GitHub Actions turns into annotations. */
export function github(review: Review, repositoryPath: RepositoryPath): string {
  const { groups, notes } = annotationsOf(review, repositoryPath);
  const title = `Cordon ${printable(review.project)}/${printable(review.stack)}`;
  const commands = groups.flatMap(({ kind, results, left }) => [
    ...results.map((result) => {
      const { place, rule } = result;
      const properties = {
        file: place.path,
        line: place.line,
        col: place.column,
        title: `${rule.severity} ${rule.id}`,
      };
      return command(kind, properties, messageOf(result));
    }),
    ...(left ? [command(kind, { title }, left)] : []),
  ]);
  const noted = notes.length > 0 ? [command("notice", { title }, notes.join(" "))] : [];
  return [...commands, ...noted].map((line) => `${line}\n`).join("");
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${listed.join(",")}::${data(message)}`;
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (value: string | number): string => data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
