import { strings } from "../values";

/**
 * The addresses that are invented here are of networks that nobody uses (RFC 2544, RFC 5737): so what a program reckons
 * from one, such as the subnets of a VPC, is known again.
 */
const reserved = /^(?:198\.1[89]|198\.51\.100|203\.0\.113)\./;

/**
 * Texts that were made up here, in place of configuration that no file has or of a cloud's reply. Whatever contains one
 * must not be believed. Short texts are left out: `aws` or `1` would cast doubt on everything.
 */
export class Doubt {
  readonly #reasons = new Map<string, string>();

  /** Casts doubt on every text in a value, but for those that a given one holds already. */
  cast(value: unknown, reason: string, believed: readonly unknown[] = []): void {
    const known = believed.flatMap((each) => [...strings(each)].map(([, text]) => text));
    for (const [, text] of strings(value)) {
      if (text.length < 8 || this.#reasons.has(text) || known.some((each) => each.includes(text))) continue;
      this.#reasons.set(text, reason);
      const [network] = reserved.exec(text) ?? [];
      if (network && !known.some((each) => each.includes(network))) this.#reasons.set(network, reason);
    }
  }

  /** Why a text must not be believed: for the longest of what it contains. */
  reason(text: string): string | undefined {
    let longest = "";
    for (const doubtful of this.#reasons.keys()) {
      if (doubtful.length > longest.length && text.includes(doubtful)) longest = doubtful;
    }
    return this.#reasons.get(longest);
  }
}
