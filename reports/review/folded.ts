import { type Language, reviewPhrases } from "../phrases/language";
import type { Section } from "./section";

/** What all tables of a comment show together has to fit on a screen. */
const SHOWN = 5;
const FOLDED = 100;

/** Lines that open on a click. The title is ours or escaped already. */
export const folded = (title: string, lines: readonly string[]): string[] => [
  `<details><summary>${title}</summary>`,
  "",
  ...lines,
  "",
  "</details>",
];

/** As many as a fold holds; the rest is counted. */
export function listed<Item>(
  items: readonly Item[],
  language: Language,
  write: (items: readonly Item[]) => string[],
): string[] {
  const rest = items.length - FOLDED;
  return [...write(items.slice(0, FOLDED)), ...(rest > 0 ? ["", `_${reviewPhrases[language].andMore(rest)}_`] : [])];
}

/** The first under a heading, the others folded; nothing where there are none. */
export function shownFirst<Item>(
  title: string,
  items: readonly Item[],
  language: Language,
  write: (items: readonly Item[]) => string[],
): [shown: Section, rest: Section] {
  const rest = items.slice(SHOWN);
  const more = reviewPhrases[language].more(title, rest.length);
  return [
    { title, lines: items.length > 0 ? [`#### ${title}`, "", ...write(items.slice(0, SHOWN))] : [] },
    { title: more, lines: rest.length > 0 ? folded(more, listed(rest, language, write)) : [] },
  ];
}
