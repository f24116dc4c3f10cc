import type { Severity } from "../../policypack/severity";
import { fingerprintOf } from "../../review/fingerprint";
import type { Review } from "../../review/review";
import { placer, type RepositoryPath } from "./place";
import { resultsOf } from "./results";
import { messageOf, notesOf } from "./words";

const severities: Readonly<Record<Severity, string>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
};

/** GitLab's code quality report: what is open; what is not is counted in one entry that says so. */
export function gitlab(review: Review, repositoryPath: RepositoryPath): string {
  const results = resultsOf(review, repositoryPath);
  const notes = notesOf(review, results);
  const issues = results
    .filter(({ standing }) => standing === "open")
    .map((result) => ({
      description: messageOf(result),
      check_name: result.rule.id,
      fingerprint: result.fingerprint,
      severity: severities[result.rule.severity],
      location: { path: result.place.path, lines: { begin: result.place.line } },
    }));
  const note = {
    description: notes.join(" "),
    check_name: "cordon/notes",
    fingerprint: fingerprintOf("notes", `${review.project}/${review.stack}`),
    severity: "info",
    location: { path: placer(repositoryPath)(undefined).path, lines: { begin: 1 } },
  };
  return `${JSON.stringify(notes.length > 0 ? [...issues, note] : issues, null, 2)}\n`;
}
