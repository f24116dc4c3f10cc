import type { Assessment, ExemptionResult } from "../../assessment/assessment";
import { type Language, numberIn, phrases, wordsOf } from "../phrases/language";
import { reasonIn } from "../phrases/reasons";
import { changedOf, lawOf, limitsOf, notJudgedOf } from "../view";
import { code, table, text } from "./syntax";

/** Who accepted which deviation until when. */
export function exemptions({ exemptions }: Assessment, language: Language): string[] {
  const say = phrases[language];
  if (exemptions.length === 0) return [`## ${say.exemptions}`, "", say.noExemptions];
  const stateOf = ({ state, daysLeft, lastDay, problem }: ExemptionResult): string =>
    [
      say.exemptionState[state],
      text(lastDay),
      state === "active" || state === "unused" ? say.daysLeft(daysLeft) : text(reasonIn(language, problem)),
    ].join(", ");
  const names = [
    say.policy,
    say.resource,
    say.reason,
    say.compensation,
    say.owner,
    say.approver,
    say.ticket,
    say.lastDay,
  ];
  const rows = exemptions.map((each) => [
    code(each.policy),
    text(each.resource),
    text(each.reason, 600),
    text(each.compensation, 600),
    text(each.owner),
    text(each.approver),
    text(each.ticket),
    stateOf(each),
  ]);
  return [`## ${say.exemptions}`, "", say.exemptionsLead, "", ...table(names, rows)];
}

/** Policies that the pack's configuration raised, lowered or disabled. */
export function changes(assessment: Assessment, language: Language): string[] {
  const say = phrases[language];
  const rows = changedOf(assessment).map((policy) => [
    code(policy.id),
    text(wordsOf(policy, language).title),
    say.changedTo(say.level[policy.defaultLevel], say.level[policy.level]),
  ]);
  return rows.length === 0 ? [] : [`## ${say.changed}`, "", say.changedLead, "", ...table([say.policy, "", ""], rows)];
}

/** Every type of resource that was seen. */
export function resources(assessment: Assessment, language: Language): string[] {
  const say = phrases[language];
  const { seen, judged, judgedTypes, notJudged } = assessment.resources;
  const rows = [
    ...judgedTypes.map(({ type, count }) => [code(type), numberIn(language, count), say.judgedTypes]),
    ...notJudged.map(({ type, count, why }) => [code(type), numberIn(language, count), say.notJudgedWhy[why]]),
  ];
  const lead = say.scopeLead(seen, judged, notJudgedOf(assessment));
  return [`## ${say.scope}`, "", lead, ...(rows.length > 0 ? ["", ...table([say.type, say.amount, ""], rows)] : [])];
}

/** What stood in for a cloud. */
export function assumptions({ assumptions }: Assessment, language: Language): string[] {
  const say = phrases[language];
  if (assumptions.length === 0) return [];
  const lines = assumptions.map(({ kind, name }) => `- ${code(name)} ${say.assumptionKind[kind]}`);
  return [`## ${say.assumptions}`, "", say.assumptionsLead, "", ...lines];
}

/** What the summary does not say, and the law in whose frame it is to be read. */
export function limits(assessment: Assessment, language: Language): string[] {
  const say = phrases[language];
  const { rows, verified } = lawOf(assessment, language);
  return [
    `## ${say.limits}`,
    "",
    ...limitsOf(assessment, language).map((limit, index) => `${index + 1}. ${text(limit, 2000)}`),
    "",
    `## ${say.law}`,
    "",
    say.lawLead(verified),
    "",
    ...table(
      ["", say.status, say.binds],
      rows.map(({ name, status, binds }) => [name, status, binds]),
    ),
  ];
}
