import type { Assessment } from "../../assessment/assessment";
import type { Counts } from "../../assessment/counts";
import { annex } from "../../measures/annex";
import { annexFrench } from "../../measures/annex.fr";
import { article21 } from "../../measures/article21";
import { type Language, phrases } from "../phrases/language";
import { cells, columns, table } from "./syntax";

/** Article 21(2), measure by measure and section by section. */
export function measures({ measures }: Assessment, language: Language): string[] {
  const say = phrases[language];
  const rows = measures.flatMap(({ letter, counts, sections, alsoSupportedBy }) => {
    const recordsOnly = sections.every(({ evidence }) => evidence === "attested");
    const also = alsoSupportedBy.length > 0 ? `<br>${say.alsoSupports(alsoSupportedBy.length)}` : "";
    return [
      [
        `**(${letter}) ${article21[letter][language]}**${also}`,
        ...cellsOr(counts, recordsOnly ? say.recordsOnly : say.notAssessed, language),
      ],
      ...sections.map(({ id, evidence, counts }) => [
        `${id} ${language === "fr" ? annexFrench[id] : annex[id].title}`,
        ...cellsOr(counts, evidence === "attested" ? say.recordsOnly : say.notAssessed, language),
      ]),
    ];
  });
  return [
    `## ${say.measures}`,
    "",
    say.measuresLead,
    say.sectionsLead,
    "",
    ...table([say.measure, ...columns(language)], rows),
  ];
}

const cellsOr = (counts: Counts | null, without: string, language: Language): string[] =>
  counts ? cells(counts, language) : [`*${without}*`, "", "", ""];
