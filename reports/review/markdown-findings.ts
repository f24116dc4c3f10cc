import type { PolicyResult } from "../../assessment/assessment";
import { isOpen } from "../../assessment/blocks";
import { countsAgain } from "../../review/baseline";
import type { Review, ReviewFinding } from "../../review/review";
import { mustBeSeen } from "../../review/seen";
import { exemptionTemplate } from "../exemption-template";
import { table } from "../markdown/syntax";
import { type Language, phrases, reviewPhrases, wordsOf } from "../phrases/language";
import { reasonIn } from "../phrases/reasons";
import { placeOf } from "../text";
import { besideOf } from "./beside";
import { folded, listed, shownFirst } from "./folded";
import type { Section } from "./section";
import { code, text, typeCode } from "./strangers";

/** Findings that are told how to mend. */
const MENDED = 10;

/** What a reviewer must see first: new findings, or all open ones where nothing could be compared. */
export function findingSections(review: Review, language: Language): Section[] {
  const say = reviewPhrases[language];
  const { before, findings } = review;
  const chosen = findings.filter((each) => countsAgain(each) || (before ? each.change === "new" : isOpen(each)));
  const title = !before ? say.openFindings : findings.some(countsAgain) ? say.countingFindings : say.newFindings;
  const [shown, rest] = shownFirst(title, chosen, language, (some) => rows(some, review, language));
  const mending = chosen.length > 0 ? folded(say.howToMend, mend(chosen.slice(0, MENDED), review, language)) : [];
  return [shown, { title: say.howToMend, lines: mending }, rest];
}

/** The rest: what must be looked at is shown where nothing blocks, and else folded. */
export function otherFindings(review: Review, language: Language): Section[] {
  const say = reviewPhrases[language];
  const { before, findings, decision } = review;
  if (before === null) return [];
  const section = (change: ReviewFinding["change"], title: (amount: number) => string): Section[] => {
    const chosen = findings.filter(
      (each) => each.change === change && !countsAgain(each) && (change !== "remaining" || isOpen(each)),
    );
    const name = title(chosen.length);
    if (chosen.length === 0) return [];
    if (decision === "look" && chosen.every(mustBeSeen.finding))
      return shownFirst(name, chosen, language, (some) => rows(some, review, language));
    const lines = listed(chosen, language, (some) => rows(some, review, language));
    return [{ title: name, lines: folded(name, lines) }];
  };
  return [
    ...section("dropped", say.dropped),
    ...section("unknown", say.unknown),
    ...section("exempted", say.exempted),
    ...section("mended", say.mended),
    ...section("remaining", say.remaining),
  ];
}

function rows(findings: readonly ReviewFinding[], { policies }: Review, language: Language): string[] {
  const say = reviewPhrases[language];
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return table(
    [say.severity, say.finding, say.resource, say.where],
    findings.map((finding) => row(finding, byId.get(finding.policy), language)),
  );
}

function row(finding: ReviewFinding, policy: PolicyResult | undefined, language: Language): string[] {
  const { resource, position, blocks } = finding;
  const severity = policy ? phrases[language].severity[policy.severity] : "";
  const title = policy ? wordsOf(policy, language).title : finding.policy;
  return [
    blocks ? `**${severity}**` : severity,
    `${text(title)} ${details(finding, language)}`.trim(),
    [`${text(resource.name)} ${typeCode(resource.type)}`, ...besideOf(finding, language, text)].join(", "),
    position ? code(placeOf(position)) : "",
  ];
}

function details({ paths, because, state, change }: ReviewFinding, language: Language): string {
  if (change === "mended") return "";
  const parts = [
    ...paths.slice(0, 5).map(code),
    ...(because ? [text(reasonIn(language, because), 300)] : []),
    ...(state === "error" ? [phrases[language].policyBroke] : []),
  ];
  return parts.length > 0 ? `(${parts.join(", ")})` : "";
}

/** Why, and the one change that mends it: once for each policy. */
function mend(findings: readonly ReviewFinding[], { policies }: Review, language: Language): string[] {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const say = phrases[language];
  return [...new Set(findings.map(({ policy }) => policy))]
    .flatMap((id) => byId.get(id) ?? [])
    .flatMap((policy) => {
      const { title, why, fix } = wordsOf(policy, language);
      return [
        `**${text(title)}** ${code(policy.id)}`,
        "",
        `- ${say.why}${say.colon}${text(why, 400)}`,
        `- ${say.fix}${say.colon}${text(fix, 400)}`,
        "",
        ...exemptions(findings.filter((each) => each.policy === policy.id)),
      ];
    });
}

/** The exemptions, ready to paste. Their indentation keeps what a name says from ending the block. */
function exemptions(findings: readonly ReviewFinding[]): string[] {
  const records = findings.map(exemptionTemplate).filter((record) => record !== "");
  return records.length > 0
    ? ["```yaml", "config:", "  cordon:exemptions:", records.join("").trimEnd(), "```", ""]
    : [];
}
