import { isOpen } from "../../assessment/blocks";
import type { Review, ReviewFinding } from "../../review/review";
import { dayIn, type Language, phrases, reviewPhrases } from "../phrases/language";
import { printable } from "../text";
import { findingSections, foldedFindings } from "./markdown-findings";
import { flowSection } from "./markdown-flows";
import { exemptionSection, gateSection } from "./markdown-gate";
import { packSections } from "./markdown-packs";
import { resourceSection } from "./markdown-resources";
import type { Section } from "./section";
import { text } from "./strangers";

/** GitHub takes 65,536 characters in a comment; a little is kept for what a platform adds. */
const MOST_CHARACTERS = 64_000;

/** By this a comment is found again: it is edited, not repeated. */
export const markerOf = ({ project, stack }: Pick<Review, "project" | "stack">): string =>
  `<!-- cordon:${markable(project)}/${markable(stack)} -->`;

const markable = (name: string): string =>
  name.replace(/[^A-Za-z0-9._-]/g, (sign) => `%${sign.codePointAt(0)?.toString(16)}`);

/** The review as a comment on a pull request: first whether to merge, then at most a screen, then what is folded. */
export function reviewMarkdown(review: Review, language: Language = "en"): string {
  const say = reviewPhrases[language];
  const stakes = {
    blocking: review.findings.filter(({ blocks }) => blocks).length,
    gate: review.gate.filter(({ blocks }) => blocks).length,
    packs: review.packs.filter(({ blocks }) => blocks).length,
    compared: review.before !== null,
  };
  const head = [
    markerOf(review),
    `### ${say.title(text(review.project), text(review.stack))}`,
    "",
    `**${say.decision(review.decision, stakes)}**`,
    "",
    ...(review.notCompared ? [`> ${say.notCompared(text(review.notCompared, 400))}`, ""] : []),
    ...tally(review, language),
  ];
  const sections = [
    ...findingSections(review, language),
    gateSection(review, language),
    ...packSections(review, language),
    flowSection(review, language),
    resourceSection(review, language),
    ...foldedFindings(review, language),
    exemptionSection(review, language),
  ].filter((section) => section.lines.length > 0);
  return fitted(head, sections, footOf(review, language), language);
}

/** As many sections as there is room for, and the names of the others. */
function fitted(head: string[], sections: readonly Section[], foot: string[], language: Language): string {
  const lines = [...head];
  const left: string[] = [];
  let room = MOST_CHARACTERS - lengthOf(head) - lengthOf(foot) - 1_000;
  for (const section of sections) {
    const block = ["", ...section.lines];
    if (lengthOf(block) > room) left.push(section.title);
    else {
      room -= lengthOf(block);
      lines.push(...block);
    }
  }
  if (left.length > 0) lines.push("", reviewPhrases[language].leftOut(left.join(", ")));
  return `${[...lines, "", ...foot].join("\n")}\n`;
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** How many findings of each kind: one row. */
function tally({ findings, before }: Review, language: Language): string[] {
  const say = reviewPhrases[language];
  const kinds = ["new", "mended", "remaining", "exempted", "unknown", "dropped"] as const;
  const amount = (change: ReviewFinding["change"]): number =>
    findings.filter((each) => each.change === change && (change !== "remaining" || isOpen(each))).length;
  const shown = kinds.filter((kind) => (before ? kind !== "dropped" || amount(kind) > 0 : kind === "remaining"));
  return [
    `| ${shown.map((kind) => say.change[kind]).join(" | ")} |`,
    `| ${shown.map(() => "---:").join(" | ")} |`,
    `| ${shown.map((kind) => amount(kind)).join(" | ")} |`,
  ];
}

function footOf({ before, after, time, baseline }: Review, language: Language): string[] {
  const say = reviewPhrases[language];
  const side = (each: Review["after"]): string =>
    [phrases[language].sources[each.source], each.commit && `\`${printable(each.commit.id.slice(0, 12))}\``]
      .filter((part) => part)
      .join(" ");
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
