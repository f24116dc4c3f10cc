import type { Review } from "../../review/review";
import { table } from "../markdown/syntax";
import { dayIn, type Language, phrases, reviewPhrases } from "../phrases/language";
import { placeOf } from "../text";
import { folded } from "./folded";
import type { Section } from "./section";
import { code, text } from "./strangers";

const SHOWN = 20;

/** What the change does to that which judges it. */
export function gateSection({ gate }: Review, language: Language): Section {
  const say = reviewPhrases[language];
  if (gate.length === 0) return { title: say.gate, lines: [] };
  const rest = gate.length - SHOWN;
  return {
    title: say.gate,
    lines: [
      `#### ${say.gate}`,
      "",
      ...gate.slice(0, SHOWN).map(({ kind, subject, from, to, position, blocks }) => {
        const change =
          from !== undefined && to !== undefined ? say.fromTo(text(from), text(to)) : text(to ?? from ?? "");
        const parts = [code(subject), ...(change ? [change] : []), ...(position ? [code(placeOf(position))] : [])];
        return `- ${say.gateKind[kind]}: ${parts.join(", ")}${blocks ? ` (**${say.blocks}**)` : ""}`;
      }),
      ...(rest > 0 ? [`- _${say.andMore(rest)}_`] : []),
    ],
  };
}

/** Who accepted what, until when; those that were added, that end soon or that no longer hold come first. */
export function exemptionSection({ exemptions }: Review, language: Language): Section {
  const say = reviewPhrases[language];
  const words = phrases[language];
  const title = say.exemptions(exemptions.length);
  if (exemptions.length === 0) return { title, lines: [] };
  const rank = ({ change, state, expiring }: (typeof exemptions)[number]): number =>
    change === "added" ? 0 : state !== "active" ? 1 : expiring ? 2 : 3;
  const rows = [...exemptions]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, 100)
    .map(({ change, state, policy, resource, owner, lastDay, daysLeft, expiring }) => [
      say.exemptionChange[change],
      code(policy),
      text(resource),
      text(owner),
      /^\d{4}-\d{2}-\d{2}$/.test(lastDay) ? dayIn(language, lastDay) : text(lastDay),
      expiring ? say.expiring(daysLeft) : words.exemptionState[state],
    ]);
  const head = ["", say.policy, say.resource, words.owner, words.lastDay, ""];
  return { title, lines: folded(title, table(head, rows)) };
}
