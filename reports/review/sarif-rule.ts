import type { ReportingConfiguration, ReportingDescriptor } from "sarif";
import type { Severity } from "../../policypack/severity";
import { text as markdownText } from "../markdown/syntax";
import { printable } from "../text";
import type { Rule } from "./rules";
import { sarifText } from "./sarif-text";

export const levels: Readonly<Record<Severity, ReportingConfiguration.level>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/** Well inside GitHub's bands: a figure on a border belongs to none of them. */
const figures: Readonly<Record<Severity, string>> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };

/** What one sentence may be long, and GitHub's limit for one text of a rule, in UTF-16. */
const LONGEST = 240;
const TEXT = 1024;

export function sarifRule({ id, title, why, fix, severity, annex, letter }: Rule): ReportingDescriptor {
  const reference = annex
    ? `Annex section ${annex} of Regulation (EU) 2024/2690 as a reference catalogue; Article 21(2)(${letter}) of Directive (EU) 2022/2555.`
    : "";
  const [demand, reason, remedy] = [title, why, fix].map((part) => sarifText(sentence(printable(part, LONGEST))));
  const [bold, because, how] = [title, why, fix].map((part) => sentence(markdownText(part, LONGEST)));
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: whole("", demand) },
    fullDescription: { text: whole(" ", demand, reason) },
    help: {
      text: whole(" ", reason, remedy, reference),
      markdown: whole("\n\n", `**${bold}**`, `Why: ${because}`, `Fix: ${how}`, reference),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ["security", ...(annex ? ["nis2", `nis2-annex-${annex}`, `nis2-art-21-2-${letter}`] : [])],
      precision: "very-high",
      "security-severity": figures[severity],
    },
  };
}

const sentence = (text: string): string => (text.endsWith(".") ? text : `${text}.`);

/** `cordon/aws-s3-versioning` → `AwsS3Versioning`. */
const nameOf = (id: string): string =>
  id
    .slice(id.indexOf("/") + 1)
    .replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, first: string) => first.toUpperCase());

/** As many of the parts as GitHub takes, each whole or not at all. */
function whole(between: string, ...parts: (string | undefined)[]): string {
  let text = "";
  for (const part of parts) {
    const longer = text ? `${text}${between}${part}` : (part ?? "");
    if (part && longer.length <= TEXT) text = longer;
  }
  return text;
}
