import type { Assessment } from "../../assessment/assessment";
import { pathRows } from "../network/rows";
import { type Language, phrases } from "../phrases/language";
import { table, text } from "./syntax";

/** What can talk to what, as a table. */
export function network({ network: result }: Assessment, language: Language): string[] {
  if (!result) return [];
  const say = phrases[language].network;
  const rows = pathRows(result, language).map(({ from, to, ports, state, flows, purpose }) =>
    [from, to, ports, state, flows, purpose].map((cell) => text(cell, 400)),
  );
  return [
    `## ${say.title}`,
    "",
    say.lead(result.declared),
    "",
    ...table([say.from, say.to, say.ports, say.state, say.flow, say.purpose], rows),
  ];
}
