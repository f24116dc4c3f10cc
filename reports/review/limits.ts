import { numberIn } from "../phrases/language";

/** The first of a list, and a sentence on those for which a format has no room. */
export function cut<Item>(items: readonly Item[], most: number, what: string): { kept: readonly Item[]; left: string } {
  const more = items.length - most;
  const left = more > 0 ? `${numberIn("en", more)} more ${what} left out here: review.json lists them all.` : "";
  return { kept: items.slice(0, most), left };
}

/** Writes as many items as a format takes: half of them, and half again, until the text fits. */
export function fitting(items: number, most: number, write: (most: number) => string, fits: (text: string) => boolean) {
  let amount = Math.min(items, most);
  let text = write(amount);
  while (amount > 0 && !fits(text)) {
    amount = Math.floor(amount / 2);
    text = write(amount);
  }
  return text;
}
