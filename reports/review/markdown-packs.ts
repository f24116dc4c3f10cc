import { stateOf } from "../../review/packs";
import type { Review, ReviewPack } from "../../review/review";
import { mustBeSeen } from "../../review/seen";
import { table } from "../markdown/syntax";
import { type Language, reviewPhrases } from "../phrases/language";
import { placeOf } from "../text";
import { folded } from "./folded";
import type { Section } from "./section";
import { code, text } from "./strangers";

/** As many rows as a screen holds, and as many as a fold does. */
const SHOWN = 10;
const FOLDED = 100;

/** What other packs said in the preview: what must be looked at as a table, all with their words folded. */
export function packSections({ packs }: Review, language: Language): Section[] {
  const say = reviewPhrases[language];
  if (packs.length === 0) return [];
  const first = packs.filter(mustBeSeen.pack);
  const shown = [...first].sort((one, other) => Number(other.blocks) - Number(one.blocks));
  const words = say.packsSay(packs.length);
  return [
    {
      title: say.packs,
      lines:
        first.length > 0
          ? [
              `#### ${say.packs}`,
              "",
              ...(first.some(({ refuses }) => refuses) ? [say.packsLead, ""] : []),
              ...rows(shown, language),
            ]
          : [],
    },
    {
      title: words,
      lines: folded(words, spoken([...shown, ...packs.filter((each) => !first.includes(each))], language)),
    },
  ];
}

function rows(packs: readonly ReviewPack[], language: Language): string[] {
  const say = reviewPhrases[language];
  return [
    ...table(
      [say.packLevel, say.policy, say.resource, say.where],
      packs
        .slice(0, SHOWN)
        .map((each) => [
          each.blocks ? `**${standing(each, language)}**` : standing(each, language),
          `${code(each.policy)} (${packOf(each)})`,
          resourceOf(each),
          each.position ? code(placeOf(each.position)) : "",
        ]),
    ),
    ...more(packs.length - SHOWN, language),
  ];
}

function spoken(packs: readonly ReviewPack[], language: Language): string[] {
  const say = reviewPhrases[language];
  return [
    ...table(
      [say.policy, say.resource, say.packLevel, say.packWords],
      packs
        .slice(0, FOLDED)
        .map((each) => [code(each.policy), resourceOf(each), standing(each, language), text(each.message, 301)]),
    ),
    ...more(packs.length - FOLDED, language),
  ];
}

/** `mandatory, new`. */
function standing(each: ReviewPack, language: Language): string {
  const say = reviewPhrases[language];
  const level = say.packState[stateOf(each)];
  const change = each.change === null ? say.packNotCompared : say.packChange[each.change];
  return [level, change, ...(each.was ? [say.packWas(say.packState[each.was])] : [])].join(", ");
}

const packOf = ({ pack, version }: ReviewPack): string => text(version ? `${pack} ${version}` : pack);

const resourceOf = ({ resource: { name, type } }: ReviewPack): string =>
  [text(name), type ? code(type) : ""].filter((part) => part !== "").join(" ");

const more = (amount: number, language: Language): string[] =>
  amount > 0 ? ["", `_${reviewPhrases[language].andMore(amount)}_`] : [];
