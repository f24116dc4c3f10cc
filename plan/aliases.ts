import { type Document, visit } from "yaml";
import { InputError } from "./input-error";

/** Aliases that name nothing, or what they lie in. */
export function aliasesAstray(document: Document): { at: number; problem: string }[] {
  const found: { at: number; problem: string }[] = [];
  visit(document, {
    Alias: (_, alias, around) => {
      const target = alias.resolve(document);
      const at = alias.range?.[0] ?? 0;
      const name = alias.source.slice(0, 60);
      if (!target)
        found.push({ at, problem: `*${name} names nothing; write &${name} at what it stands for, before it` });
      else if (around.includes(target))
        found.push({ at, problem: `*${name} lies in what it names, and goes round in a circle` });
    },
  });
  return found;
}

/** What a document says. Throws where its aliases repeat more than anybody writes. */
export function plainOf(document: Document, where: { file?: string }): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    throw new InputError("Aliases repeat too much here; write out what they stand for.", where);
  }
}
