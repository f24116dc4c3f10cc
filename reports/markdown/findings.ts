import type { Assessment, Finding } from "../../assessment/assessment";
import { isOpen } from "../../assessment/blocks";
import { type Language, phrases, wordsOf } from "../phrases/language";
import { reasonIn } from "../phrases/reasons";
import { placeOf } from "../text";
import { type Group, grouped, isUnknown } from "../view";
import { code, table, text } from "./syntax";

/** Open findings, most severe first. */
export function findings(assessment: Assessment, language: Language): string[] {
  const say = phrases[language];
  const lines = grouped(assessment, isOpen).flatMap((group) => ["", ...finding(group, language)]);
  return [`## ${say.findings}`, ...(lines.length > 0 ? lines : ["", say.noFindings])];
}

function finding({ policy, findings }: Group, language: Language): string[] {
  const say = phrases[language];
  const { title, why, fix } = wordsOf(policy, language);
  return [
    `### ${say.severity[policy.severity]}${say.colon}${text(title)}`,
    "",
    `${code(policy.id)} · ${say.level[policy.level]}`,
    "",
    `- **${say.why}** ${text(why)}`,
    `- **${say.fix}** ${text(fix)}`,
    "",
    ...table(
      [say.resource, say.type, say.where, ""],
      findings.map(({ resource, position, ...rest }) => [
        text(resource.name),
        code(resource.type),
        position ? code(placeOf(position)) : "",
        details(rest, language),
      ]),
    ),
  ];
}

function details({ paths, because, state }: Pick<Finding, "paths" | "because" | "state">, language: Language): string {
  return [
    ...paths.map(code),
    ...(because ? [text(reasonIn(language, because))] : []),
    ...(state === "error" ? [phrases[language].policyBroke] : []),
  ].join(", ");
}

/** What cannot be known from the source, by policy. */
export function unknowns(assessment: Assessment, language: Language): string[] {
  const say = phrases[language];
  const groups = grouped(assessment, isUnknown);
  if (groups.length === 0) return [];
  const rows = groups.map(({ policy, findings }) => [
    text(wordsOf(policy, language).title),
    code(policy.id),
    say.onResources(findings.length),
  ]);
  return [`## ${say.unknowns}`, "", say.unknownsLead, "", ...table([say.policy, "", ""], rows)];
}
