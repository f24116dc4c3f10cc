import { styleText } from "node:util";
import type { Assessment, Finding } from "../assessment/assessment";
import { isOpen } from "../assessment/blocks";
import { type Language, numberIn, type Phrases, phrases, timeIn, wordsOf } from "./phrases/language";
import { reasonIn } from "./phrases/reasons";
import { placeOf, printable } from "./text";
import { amountsOf, changedOf, commitOf, type Group, grouped, isUnknown, notJudgedOf, totalOf } from "./view";

/** Wraps a text in a terminal's style. */
type Style = (text: string) => string;
type Styles = Record<"red" | "yellow" | "green" | "dim" | "bold", Style>;

const style =
  (format: keyof Styles): Style =>
  (text) =>
    styleText(format, text, { validateStream: false });
const plain: Style = (text) => text;
const coloured: Styles = {
  red: style("red"),
  yellow: style("yellow"),
  green: style("green"),
  dim: style("dim"),
  bold: style("bold"),
};
const uncoloured: Styles = { red: plain, yellow: plain, green: plain, dim: plain, bold: plain };

/** How many resources of one policy a terminal lists before it counts the rest. */
const SHOWN = 10;

/** The assessment for a person at a terminal: findings, then what was not judged, then the verdict as the last word. */
export function terminal(assessment: Assessment, { colour = false, language = "en" as Language } = {}): string {
  const styles = colour ? coloured : uncoloured;
  const say = phrases[language];
  const parts = [
    ...grouped(assessment, isOpen).map((group) => block(group, styles, language)),
    notes(assessment, say).map(styles.dim).join("\n"),
    verdict(assessment, styles, language),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function block({ policy, findings }: Group, { red, yellow, dim, bold }: Styles, language: Language): string {
  const say = phrases[language];
  const { title, why, fix } = wordsOf(policy, language);
  const mark = policy.level === "mandatory" ? red : yellow;
  const lines = findings.slice(0, SHOWN).flatMap((finding) => place(finding, dim, language));
  const rest = findings.length - SHOWN;
  return [
    `${bold(mark(say.severity[policy.severity].toUpperCase()))}  ${bold(title)}  ${dim(policy.id)}`,
    ...lines,
    ...(rest > 0 ? [`  ${dim(say.andMore(rest))}`] : []),
    `  ${dim(say.why.padEnd(width(say)))} ${why}`,
    `  ${dim(say.fix.padEnd(width(say)))} ${fix}`,
  ].join("\n");
}

const width = ({ why, fix }: Phrases): number => Math.max(why.length, fix.length);

function place({ resource, position, paths, because, state }: Finding, dim: Style, language: Language): string[] {
  const at = position ? `  ${placeOf(position)}` : "";
  const details = [
    paths.map((path) => printable(path)).join(", "),
    because ? printable(reasonIn(language, because), 400) : "",
    state === "error" ? phrases[language].policyBroke : "",
  ].filter((detail) => detail !== "");
  return [
    `  ${printable(resource.name)}${at}  ${dim(printable(resource.type))}`,
    ...details.map((detail) => `    ${dim(detail)}`),
  ];
}

/** What the verdict does not cover, one line each. */
function notes(assessment: Assessment, say: Phrases): string[] {
  const unknown = grouped(assessment, isUnknown);
  const { notJudged } = assessment.resources;
  const line = (name: string, items: readonly string[], most = 6): string[] => {
    if (items.length === 0) return [];
    const more = items.length > most ? `, … (+${items.length - most})` : "";
    return [`${name}${say.colon}${items.slice(0, most).join(", ")}${more}`];
  };
  return [
    ...line(
      say.unknowns,
      unknown.map(({ policy, findings }) => `${policy.id} (${findings.length})`),
    ),
    ...line(
      say.notJudgedTypes,
      notJudged.map(({ type, count, why }) => `${count} ${printable(type, 80)} (${say.notJudgedWhy[why]})`),
      4,
    ),
    ...line(
      say.exemptions,
      assessment.exemptions.map(
        ({ policy, resource, state, daysLeft }) =>
          `${printable(policy, 60)} / ${printable(resource, 60)} (${state === "active" ? say.daysLeft(daysLeft) : say.exemptionState[state]})`,
      ),
    ),
    ...line(
      say.changed,
      changedOf(assessment).map(({ id, level }) => `${id} (${say.level[level]})`),
    ),
    ...line(
      say.assumptions,
      assessment.assumptions.map(({ name }) => printable(name, 80)),
      4,
    ),
  ];
}

function verdict(assessment: Assessment, { red, yellow, green, dim, bold }: Styles, language: Language): string {
  const say = phrases[language];
  const amounts = amountsOf(assessment);
  const total = totalOf(assessment);
  const [sign, style] =
    amounts.judged === 0
      ? ["?", yellow]
      : amounts.blocking > 0
        ? ["✗", red]
        : amounts.advising > 0
          ? ["!", yellow]
          : ["✓", green];
  const counts = (["pass", "fail", "unknown", "exempted"] as const).map((outcome) => {
    const amount = outcome === "fail" ? total.fail + total.error : total[outcome];
    return `${numberIn(language, amount)} ${say.outcome[outcome].toLowerCase()}`;
  });
  const { seen, judged } = assessment.resources;
  return [
    bold(
      `${style(sign)} ${printable(assessment.project)}/${printable(assessment.stack)}  ${style(say.verdict(amounts))}`,
    ),
    `  ${counts.join(" · ")}`,
    `  ${say.scopeLead(seen, judged, notJudgedOf(assessment))}`,
    dim(
      `  ${timeIn(language, assessment.time)} · ${say.sources[assessment.source]} · ${say.commit} ${commitOf(assessment, language)}`,
    ),
  ].join("\n");
}
