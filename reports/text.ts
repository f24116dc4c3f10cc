/** Names come from strangers: makes one printable in a terminal, on one line, cut to a length that a person reads. */
export function printable(text: string, longest = 200): string {
  const line = [...text].map((char) => (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(char) ? "\uFFFD" : char));
  return line.length > longest ? `${line.slice(0, longest).join("")}…` : line.join("");
}

/** `1 finding`, `2 findings`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
