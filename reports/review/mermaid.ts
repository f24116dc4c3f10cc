import type { ReviewFlow } from "../../review/review";
import { printable } from "../text";

/** More arrows than a person follows. */
const MOST = 20;

/** What opens, for the renderer that GitHub, GitLab and Azure DevOps have built in. Undeclared arrows are thick. */
export function flowPicture(flows: readonly ReviewFlow[]): string[] {
  const opened = flows.filter(({ change }) => change === "opens");
  if (opened.length === 0 || opened.length > MOST) return [];
  const zones = [...new Set(opened.flatMap(({ from, to }) => [from, to]))];
  const idOf = (zone: string): string => `z${zones.indexOf(zone)}`;
  return [
    "flowchart LR",
    ...zones.map((zone) => `  ${idOf(zone)}["${label(zone)}"]`),
    ...opened.map(
      ({ from, to, services, declared }) =>
        `  ${idOf(from)} ${declared ? "-->" : "==>"}|"${label(services.join(", "))}"| ${idOf(to)}`,
    ),
  ];
}

/**
 * Letters, digits and plain signs stay, but for those that begin a list; all else becomes a character code, so that no
 * name ends a label or is an icon. A label must not be empty.
 */
const label = (text: string): string =>
  (printable(text, 60).trim() || "?").replace(
    /[^\p{L}\p{N} .,/_-]|(?<=^\d*)[.-]/gu,
    (sign) => `#${sign.codePointAt(0)};`,
  );
