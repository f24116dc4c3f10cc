import type { Counts } from "../../assessment/counts";
import { type Language, numberIn, phrases } from "../phrases/language";
import { printable } from "../text";

/** Text that Markdown reads as text. */
export const text = (from: string, longest = 200): string =>
  printable(from, longest).replace(/[\\`*_[\]<>#|&~$]/g, "\\$&");

/** Code; as text where a sign in it would end the code or the cell of a table. */
export const code = (from: string): string =>
  from === "" || /[`|\\]/.test(from) ? text(from) : `\`${printable(from)}\``;

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(" | ")} |`,
  `| ${head.map(() => "---").join(" | ")} |`,
  ...rows.map((row) => `| ${row.join(" | ")} |`),
];

const outcomes = ["pass", "fail", "unknown", "exempted"] as const;

export const columns = (language: Language): string[] => outcomes.map((outcome) => phrases[language].outcome[outcome]);

/** A policy that broke counts with the violations. */
export const cells = (counts: Counts, language: Language): string[] =>
  outcomes.map((outcome) => numberIn(language, outcome === "fail" ? counts.fail + counts.error : counts[outcome]));
