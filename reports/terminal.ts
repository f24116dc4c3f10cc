import { severities } from "../assessment/assess";
import type { Assessment, Finding, PolicyResult } from "../assessment/assessment";
import { counted, printable } from "./text";

/** Wraps a text in a terminal's style. */
type Style = (text: string) => string;

const ansi =
  (code: number): Style =>
  (text) =>
    `\u001B[${code}m${text}\u001B[0m`;
const plain: Style = (text) => text;

/** The assessment for a person at a terminal: findings first, then the verdict and what was not judged. */
export function terminal(assessment: Assessment, { colour = false } = {}): string {
  const [red, yellow, dim, bold] = colour ? [ansi(31), ansi(33), ansi(2), ansi(1)] : [plain, plain, plain, plain];
  const policies = new Map(assessment.policies.map((policy) => [policy.id, policy]));
  const shown = assessment.findings.filter(({ state }) => state === "fail" || state === "error");

  const blocks = shown.map((finding) => {
    const policy = policies.get(finding.policy) as PolicyResult;
    const mark = policy.level === "mandatory" ? red(policy.severity) : yellow(policy.severity);
    return [
      `${mark}  ${bold(policy.title)}  ${dim(policy.id)}`,
      `  ${printable(finding.resource.name)} ${dim(`(${finding.resource.type})`)}${where(finding)}`,
      ...(finding.paths.length > 0 ? [`  ${dim(finding.paths.map((path) => printable(path)).join(", "))}`] : []),
      `  ${finding.state === "error" ? "The policy could not judge this resource; that counts as a violation." : policy.why}`,
      `  ${policy.fix}`,
    ].join("\n");
  });
  return `${[...blocks, summary(assessment, bold)].join("\n\n")}\n`;
}

function where({ position }: Finding): string {
  return position ? ` ${printable(position.file)}:${position.line}` : "";
}

function summary(assessment: Assessment, bold: Style): string {
  const { project, stack, resources, findings, policies } = assessment;
  const level = new Map(policies.map(({ id, level, severity }) => [id, { level, severity }]));
  const open = findings.filter(({ state }) => state === "fail" || state === "error");
  const bySeverity = severities
    .map(
      (severity) => [severity, open.filter(({ policy }) => level.get(policy)?.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}`);
  const unknown = findings.filter(({ state }) => state === "unknown").length;
  const exempted = findings.filter(({ state }) => state === "exempted").length;
  const passed = policies.reduce((sum, { counts }) => sum + counts.pass, 0);
  const skipped = resources.notJudged.reduce((sum, { count }) => sum + count, 0);
  const lines = [
    bold(
      `${printable(project)}/${printable(stack)}: ${open.length === 0 ? "no findings" : `${counted(open.length, "finding")} (${bySeverity.join(", ")})`}`,
    ),
    `${counted(passed, "check")} passed, ${unknown} cannot be known before deployment, ${exempted} exempted.`,
    `${resources.seen} resources seen, ${resources.judged} judged${skipped > 0 ? `, ${skipped} not judged: ${resources.notJudged.map(({ type, count }) => `${count} ${printable(type)}`).join(", ")}` : ""}.`,
  ];
  return lines.join("\n");
}
