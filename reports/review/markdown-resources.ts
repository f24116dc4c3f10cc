import type { Review, ReviewResource } from "../../review/review";
import { table } from "../markdown/syntax";
import { type Language, reviewPhrases } from "../phrases/language";
import { placeOf } from "../text";
import { folded } from "./folded";
import type { Section } from "./section";
import { code, text } from "./strangers";

const SHOWN = 10;
const FOLDED = 100;
const PATHS = 6;

/** Stores, keys, logs and locks: those that go are shown, the rest is folded. */
export function resourceSection({ resources }: Review, language: Language): Section {
  const say = reviewPhrases[language];
  if (resources.length === 0) return { title: say.resources, lines: [] };
  const grave = resources.filter(({ change }) => change === "deleted" || change === "replaced");
  const rest = resources.filter((each) => !grave.includes(each));
  return {
    title: say.resources,
    lines: [
      ...(grave.length > 0 ? [`#### ${say.resources}`, "", ...rows(grave, language, SHOWN)] : []),
      ...(grave.length > 0 && rest.length > 0 ? [""] : []),
      ...(rest.length > 0 ? folded(`${say.resources} (${rest.length})`, rows(rest, language, FOLDED)) : []),
    ],
  };
}

function rows(resources: readonly ReviewResource[], language: Language, most: number): string[] {
  const say = reviewPhrases[language];
  const more = resources.length - most;
  return [
    ...table(
      ["", say.resource, say.where, say.properties],
      resources
        .slice(0, most)
        .map(({ change, matters, name, type, formerly, position, paths }) => [
          `${say.matters[matters]} ${change === "deleted" || change === "replaced" ? `**${say.resourceChange[change]}**` : say.resourceChange[change]}`,
          `${text(name)} ${code(type)}${formerly ? `, ${say.formerly(text(formerly.split("::").at(-1) ?? ""))}` : ""}`,
          position ? code(placeOf(position)) : "",
          paths.slice(0, PATHS).map(code).join(", ") + (paths.length > PATHS ? ` (+${paths.length - PATHS})` : ""),
        ]),
    ),
    ...(more > 0 ? ["", `_${say.andMore(more)}_`] : []),
  ];
}
