import type { Assessment } from "../../assessment/assessment";
import { type Language, phrases, timeIn } from "../phrases/language";
import { amountsOf, commitOf, notJudgedOf, totalOf } from "../view";
import { findings, unknowns } from "./findings";
import { measures } from "./measures";
import { network } from "./network";
import { assumptions, changes, exemptions, limits, resources } from "./records";
import { cells, columns, table, text } from "./syntax";

/** The assessment as Markdown, for a repository or a ticket. */
export function markdown(assessment: Assessment, language: Language = "en"): string {
  const parts = [head, findings, unknowns, network, measures, exemptions, changes, resources, assumptions, limits];
  const texts = parts.map((part) => part(assessment, language).join("\n"));
  return `${texts.filter((each) => each !== "").join("\n\n")}\n`;
}

function head(assessment: Assessment, language: Language): string[] {
  const say = phrases[language];
  const { entity, pack, resources, source, time } = assessment;
  const facts = [
    [say.time, timeIn(language, time)],
    [say.source, say.sources[source]],
    [say.commit, commitOf(assessment, language)],
    [say.pack, say.packOf(pack.version, pack.policies)],
    [say.resources, say.resourcesOf(resources.seen, resources.judged, notJudgedOf(assessment))],
    ...(entity ? [[say.entity, `${entity.name}, ${entity.country}`]] : []),
  ];
  return [
    `# ${text(assessment.project)}/${text(assessment.stack)}`,
    "",
    `**${say.verdict(amountsOf(assessment))}** ${say.title}.`,
    "",
    ...table(
      ["", ""],
      facts.map(([name = "", value = ""]) => [name, text(value)]),
    ),
    "",
    ...table(columns(language), [cells(totalOf(assessment), language)]),
  ];
}
