import { pathOfRecord } from "../../policypack/exemption-record";
import type { Review, ReviewExemption } from "../../review/review";
import { mustBeSeen } from "../../review/seen";
import { table } from "../markdown/syntax";
import { type Language, phrases, reviewPhrases, writtenDayIn } from "../phrases/language";
import { placeOf } from "../text";
import { folded, listed, shownFirst } from "./folded";
import type { Section } from "./section";
import { code, text } from "./strangers";

/** What the change does to that which judges it. */
export function gateSections({ gate }: Review, language: Language): Section[] {
  const say = reviewPhrases[language];
  const ordered = [...gate].sort((one, other) => Number(other.blocks) - Number(one.blocks));
  return shownFirst(say.gate, ordered, language, (some) =>
    some.map(({ kind, subject, from, to, position, blocks }) => {
      const change = from !== undefined && to !== undefined ? say.fromTo(text(from), text(to)) : text(to ?? from ?? "");
      const parts = [code(subject), ...(change ? [change] : []), ...(position ? [code(placeOf(position))] : [])];
      const name = `${say.gateKind[kind]}${phrases[language].colon}`;
      return `- ${name}${parts.join(", ")}${blocks ? ` (**${say.blocks}**)` : ""}`;
    }),
  );
}

/** Who accepted what, until when. Those that end soon or do not hold are shown where nothing blocks, the rest is folded. */
export function exemptionSections({ exemptions, decision }: Review, language: Language): Section[] {
  const say = reviewPhrases[language];
  const words = phrases[language];
  const ordered = [...exemptions].sort((one, other) => rank(one) - rank(other));
  const seen = decision === "look" ? ordered.filter(mustBeSeen.exemption) : [];
  const rest = ordered.filter((each) => !seen.includes(each));
  const title = seen.length > 0 ? say.otherExemptions(rest.length) : say.exemptions(rest.length);
  const rows = (some: readonly ReviewExemption[]): string[] =>
    table(
      [say.whatChanges, say.policy, say.resource, words.owner, words.lastDay, say.standing],
      some.map(({ index, change, state, policy, resource, owner, lastDay, daysLeft, expiring }) => [
        say.exemptionChange[change],
        code(policy || pathOfRecord({ index })),
        text(resource),
        text(owner),
        text(writtenDayIn(language, lastDay)),
        expiring ? say.expiring(daysLeft) : words.exemptionState[state],
      ]),
    );
  return [
    ...shownFirst(say.exemptionsToSee, seen, language, rows),
    { title, lines: rest.length > 0 ? folded(title, listed(rest, language, rows)) : [] },
  ];
}

const rank = ({ change, state, expiring }: ReviewExemption): number =>
  change === "added" ? 0 : state !== "active" ? 1 : expiring ? 2 : 3;
