import type { Review } from "../../review/review";
import { printable } from "../text";
import { annotationsOf } from "./annotations";
import type { RepositoryPath } from "./place";
import { messageIn, stackOf } from "./words";

/** Workflow commands that GitHub Actions turns into annotations, of all stacks that a step reviews. */
export function github(reviews: readonly Review[], repositoryPath: RepositoryPath): string {
  const { groups, notes } = annotationsOf(reviews, repositoryPath);
  const title = `Cordon ${printable(reviews[0]?.project ?? "")}/${printable(reviews.map(stackOf).join(" "), 200)}`;
  const commands = groups.flatMap(({ kind, annotations, left }) => [
    ...annotations.map(({ result, stacks }) => {
      const { place, rule } = result;
      const properties = {
        file: place.path,
        line: place.line,
        col: place.column,
        title: `${rule.severity} ${rule.id}`,
      };
      return command(kind, properties, messageIn(result, stacks));
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
