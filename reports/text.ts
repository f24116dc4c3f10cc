/**
 * Names come from strangers: makes one printable in a terminal and in a pipeline's log, on one line, cut to a length
 * that a person reads.
 */
export function printable(text: string, longest = 200): string {
  if (text.length <= longest && !unprintable.test(text)) return noCommand(text);
  const characters = [...text];
  const line = characters.slice(0, longest).map((character) => (unprintable.test(character) ? "\uFFFD" : character));
  return noCommand(line.join("") + (characters.length > longest ? "…" : ""));
}

/** Controls, invisible formatting (such as reversed writing), line ends, halves of a character, and what is none. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** GitHub Actions obeys a line that begins with `::`, and both it and Azure Pipelines one that holds `##[` or `##vso[`. */
const noCommand = (line: string): string =>
  line.replace(/^(\s*):(?=:)/, "$1\uFFFD").replace(/#(?=#(?:vso)?\[)/gi, "\uFFFD");

/** `src/index.ts:12`. */
export const placeOf = (position: { file: string; line: number } | undefined): string =>
  position ? `${printable(position.file)}:${position.line}` : "";
