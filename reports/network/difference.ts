import { styleText } from "node:util";
import type { Change } from "../../network/difference";
import { printable } from "../text";

const words: Record<Change["change"], string> = { opens: "opens", closes: "closes", unknown: "not known yet" };

/** What a change opens and closes, for a person at a terminal. */
export function differenceText(changes: readonly Change[], { colour = false } = {}): string {
  const tone = { opens: "red", closes: "green", unknown: "yellow" } as const;
  const paint = (text: string, format: "red" | "green" | "yellow"): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  if (changes.length === 0) return "No flow opens or closes.\n";
  return changes
    .map(({ from, to, family, change, services }) => {
      const path = `${printable(from)} → ${printable(to)}: ${services.join(", ")}${family === 6 ? " over IPv6" : ""}`;
      return `${paint(words[change].padEnd(13), tone[change])}  ${path}\n`;
    })
    .join("");
}
