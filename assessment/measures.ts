import { type AnnexId, type AnnexSection, annex } from "../measures/annex";
import { article21, type Letter } from "../measures/article21";
import type { MeasureResult, PolicyResult } from "./assessment";
import { sum } from "./counts";

/** The letters of Article 21(2) that a section of the Annex supports; the first one counts. */
export const lettersOf = (section: AnnexId): readonly [Letter, ...Letter[]] => annex[section].letters;

/** What was judged for each measure of Article 21(2), section by section of the Annex. */
export function measuresOf(policies: readonly PolicyResult[]): MeasureResult[] {
  return (Object.keys(article21) as Letter[]).map((letter) => {
    const own = policies.filter((policy) => lettersOf(policy.annex)[0] === letter);
    const others = policies.filter((policy) => lettersOf(policy.annex).slice(1).includes(letter));
    const sections = (Object.entries(annex) as [AnnexId, AnnexSection][]).filter(
      ([, { letters }]) => letters[0] === letter,
    );
    return {
      letter,
      counts: sum(own.map(({ counts }) => counts)),
      sections: sections.map(([id, { evidence }]) => {
        const within = own.filter((policy) => policy.annex === id);
        return {
          id,
          evidence,
          policies: within.map((each) => each.id),
          counts: sum(within.map((each) => each.counts)),
        };
      }),
      alsoSupportedBy: others.map(({ id }) => id),
    };
  });
}
