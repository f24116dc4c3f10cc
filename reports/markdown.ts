import type { Assessment } from "../assessment/assessment";
import { printable } from "./text";

/** The assessment as Markdown. */
export function markdown(assessment: Assessment): string {
  const rows = assessment.policies.map(
    ({ id, severity, counts }) =>
      `| ${id} | ${severity} | ${counts.pass} | ${counts.fail} | ${counts.unknown} | ${counts.exempted} |`,
  );
  return [
    `# ${escaped(assessment.project)}/${escaped(assessment.stack)}`,
    "",
    "| Policy | Severity | Pass | Fail | Unknown | Exempted |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

const escaped = (text: string): string => printable(text).replace(/[\\`*_{}[\]<>()#+!|&~-]/g, "\\$&");
