import type { Review, ReviewResource } from "../../review/review";
import { isLost, mustBeSeen } from "../../review/seen";
import { type Language, phrases, reviewPhrases } from "../phrases/language";
import { placeOf } from "../text";
import { folded, listed, shownFirst } from "./folded";
import type { Section } from "./section";
import { code, text, typeCode } from "./strangers";

const PATHS = 6;

/** Stores, keys, logs and locks: what must be looked at is shown, the rest is folded. */
export function resourceSections({ resources }: Review, language: Language): Section[] {
  const say = reviewPhrases[language];
  const kept = resources.filter((each) => !mustBeSeen.resource(each));
  const title = say.otherResources(kept.length);
  const write = (some: readonly ReviewResource[]): string[] => some.map((each) => line(each, language));
  return [
    ...shownFirst(say.resources, resources.filter(mustBeSeen.resource), language, write),
    { title, lines: kept.length > 0 ? folded(title, listed(kept, language, write)) : [] },
  ];
}

const line = (resource: ReviewResource, language: Language): string => {
  const say = reviewPhrases[language];
  const { change, matters, name, type, formerly, position, paths } = resource;
  const said = isLost(resource) ? `**${say.resourceChange[change]}**` : say.resourceChange[change];
  const more = paths.length > PATHS ? [`+${paths.length - PATHS}`] : [];
  const parts = [
    `${text(name)} ${typeCode(type)}`,
    say.matters[matters],
    ...(formerly ? [say.formerly(text(formerly.split("::").at(-1) ?? ""))] : []),
    ...(position ? [code(placeOf(position))] : []),
  ];
  const properties = paths.length > 0 ? ` (${[...paths.slice(0, PATHS).map(code), ...more].join(", ")})` : "";
  return `- ${said}${phrases[language].colon}${parts.join(", ")}${properties}`;
};
