import type { Review } from "../../review/review";
import { numberIn } from "../phrases/language";
import { printable } from "../text";
import type { Result, Standing } from "./results";

/** Paths that a message names before it counts the rest. */
const PATHS = 5;

export const pathsOf = ({ paths }: Result): string => {
  const more = paths.length - PATHS;
  const named = paths.slice(0, PATHS).map((path) => printable(path, 120));
  return `${named.join(", ")}${more > 0 ? ` and ${numberIn("en", more)} more` : ""}`;
};

/** What is wrong with what: one printable sentence. */
export function complaintOf(result: Result): string {
  const paths = pathsOf(result);
  return `${printable(result.subject.name)}: ${printable(result.rule.title, 255)}${paths ? ` (${paths})` : ""}.`;
}

/** What is wrong, what is known of it, and how to mend it: one printable line. */
export const messageOf = (result: Result): string =>
  [complaintOf(result), result.because, printable(result.rule.fix, 400)].filter((part) => part !== "").join(" ");

/** The same, of several stacks at once. */
export const messageIn = (result: Result, stacks: readonly string[]): string =>
  stacks.length === 0 ? messageOf(result) : `${stacks.join(", ")}: ${messageOf(result)}`;

export const stackOf = ({ stack }: Review): string => printable(stack, 100);

const aside: Partial<Record<Standing, [one: string, more: string]>> = {
  exempted: ["finding is exempted", "findings are exempted"],
  baseline: ["finding is accepted in the baseline", "findings are accepted in the baseline"],
  unknown: ["verdict cannot be known before the deployment", "verdicts cannot be known before the deployment"],
  dropped: ["finding is judged no longer", "findings are judged no longer"],
};

/** That nothing was compared and why; empty where something was. */
export const notComparedOf = ({ notCompared }: Review): string =>
  notCompared === null ? "" : `Nothing was compared: ${printable(notCompared, 400)}`;

/** What a list of open findings does not show and nobody mended, counted. */
export function notesOf(review: Review, results: readonly Result[]): string[] {
  const counted = Object.entries(aside).flatMap(([standing, [one, more]]) => {
    const count = results.filter((result) => result.standing === standing).length;
    return count === 0 ? [] : [`${numberIn("en", count)} ${count === 1 ? one : more}.`];
  });
  return [notComparedOf(review), ...counted].filter((note) => note !== "");
}
