/** Names come from strangers: makes one printable in a terminal, on one line, cut to a length that a person reads. */
export function printable(text: string, longest = 200): string {
  const characters = [...text];
  const line = characters.slice(0, longest).map((character) => (unprintable.test(character) ? "\uFFFD" : character));
  return line.join("") + (characters.length > longest ? "…" : "");
}

/** Controls, invisible formatting (such as reversed writing), line ends, and halves of a character. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** `src/index.ts:12`. */
export const placeOf = (position: { file: string; line: number } | undefined): string =>
  position ? `${printable(position.file)}:${position.line}` : "";
