import { isOpen } from "../../assessment/blocks";
import { countsAgain } from "../../review/baseline";
import type { Review } from "../../review/review";
import { dayIn, type Language, numberIn, phrases, reviewPhrases } from "../phrases/language";
import { whyNotCompared } from "../phrases/not-compared";
import { findingSections, otherFindings } from "./markdown-findings";
import { flowSections } from "./markdown-flows";
import { exemptionSections, gateSections } from "./markdown-gate";
import { packSections } from "./markdown-packs";
import { resourceSections } from "./markdown-resources";
import type { Section } from "./section";
import { code, text } from "./strangers";

/** GitHub takes 65,536 characters in a comment; a little is kept for what a platform adds. */
const MOST_CHARACTERS = 64_000;

/** By this a comment is found again: it is edited, not repeated. */
export const markerOf = ({ project, stack }: Pick<Review, "project" | "stack">): string =>
  `<!-- cordon:${markable(project)}/${markable(stack)} -->`;

/** Pulumi takes no longer names of projects and stacks. */
const markable = (name: string): string =>
  name.slice(0, 100).replace(/[^A-Za-z0-9._-]/g, (sign) => `%${sign.codePointAt(0)?.toString(16)}`);

/** The review as a comment on a pull request: first whether to merge, then at most a screen, then what is folded. */
export function reviewMarkdown(review: Review, language: Language = "en"): string {
  const say = reviewPhrases[language];
  const stakes = {
    blocking: review.findings.filter(({ blocks }) => blocks).length,
    gate: review.gate.filter(({ blocks }) => blocks).length,
    packs: review.packs.filter(({ blocks }) => blocks).length,
    fresh: review.before !== null && !review.findings.some(countsAgain),
  };
  const head = [
    markerOf(review),
    `### ${say.decision(review.decision, stakes)}`,
    "",
    [say.title(text(review.project), text(review.stack)), ...tally(review, language)].join(" · "),
    ...(review.notCompared
      ? ["", `> ${say.notCompared(text(whyNotCompared(language, review.notCompared), 400))}`]
      : []),
  ];
  const sections = [
    ...findingSections(review, language),
    ...gateSections(review, language),
    ...packSections(review, language),
    ...flowSections(review, language),
    ...resourceSections(review, language),
    ...otherFindings(review, language),
    ...exemptionSections(review, language),
  ].filter((section) => section.lines.length > 0);
  return fitted(head, sections, footOf(review, language), language);
}

/** As many sections as there is room for, what is folded last, and the names of the others. */
function fitted(head: string[], sections: readonly Section[], foot: string[], language: Language): string {
  let room = MOST_CHARACTERS - lengthOf(head) - lengthOf(foot) - 1_000;
  const fitting = new Set<Section>();
  for (const section of [...sections].sort((one, other) => Number(isFolded(one)) - Number(isFolded(other)))) {
    const length = lengthOf(["", ...section.lines]);
    if (length > room) continue;
    room -= length;
    fitting.add(section);
  }
  const left = sections.filter((section) => !fitting.has(section)).map(({ title }) => title);
  return `${[
    ...head,
    ...sections.filter((section) => fitting.has(section)).flatMap(({ lines }) => ["", ...lines]),
    ...(left.length > 0 ? ["", reviewPhrases[language].leftOut(left.join(", "))] : []),
    "",
    ...foot,
  ].join("\n")}\n`;
}

const isFolded = ({ lines }: Section): boolean => lines[0]?.startsWith("<details>") ?? false;

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** How many findings there are of each kind, the new ones in any case; the open ones where nothing was compared. */
function tally({ findings, before }: Review, language: Language): string[] {
  const say = reviewPhrases[language];
  const { colon } = phrases[language];
  if (before === null) return [`**${say.openFindings}${colon}${numberIn(language, findings.filter(isOpen).length)}**`];
  return (["new", "mended", "remaining", "exempted", "unknown", "dropped"] as const).flatMap((kind) => {
    const counted = findings.filter((each) => each.change === kind && (kind !== "remaining" || isOpen(each)));
    const said = `${say.change[kind]}${colon}${numberIn(language, counted.length)}`;
    return kind === "new" ? [`**${said}**`] : counted.length > 0 ? [said] : [];
  });
}

function footOf({ before, after, time, baseline }: Review, language: Language): string[] {
  const say = reviewPhrases[language];
  const side = (each: Review["after"]): string =>
    [say.sides[each.source], each.commit && code(each.commit.id.slice(0, 12))].filter((part) => part).join(" ");
  const base = before ? side(before) : say.nothingThere;
  const sizes =
    baseline && say.baseline(baseline.entries, baseline.standing, baseline.gone, baseline.expired, baseline.grown);
  const grown =
    baseline?.before != null && baseline.before !== baseline.entries
      ? [say.grown(baseline.before, baseline.entries)]
      : [];
  return [
    ...(sizes ? [[sizes, ...grown].join(" "), ""] : []),
    say.compared(base, side(after), dayIn(language, time), text(after.packVersion)),
  ];
}
