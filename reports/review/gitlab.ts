import type { Severity } from "../../policypack/severity";
import { fingerprintOf } from "../../review/fingerprint";
import type { Review } from "../../review/review";
import { placer, type RepositoryPath } from "./place";
import { resultsOf } from "./results";
import { messageIn, notesOf, stackOf } from "./words";

const severities: Readonly<Record<Severity, string>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
};

/**
 * GitLab's code quality report, of which a job may send one: what is open in any stack; what is not is counted in one
 * entry for each that says so.
 */
export function gitlab(reviews: readonly Review[], repositoryPath: RepositoryPath): string {
  const issues = reviews.flatMap((review) =>
    issuesOf(review, reviews.length > 1 ? [stackOf(review)] : [], repositoryPath),
  );
  const distinct = new Map(issues.toReversed().map((issue) => [issue.fingerprint, issue]));
  return `${JSON.stringify([...distinct.values()].reverse(), null, 2)}\n`;
}

function issuesOf(review: Review, stacks: readonly string[], repositoryPath: RepositoryPath) {
  const results = resultsOf(review, repositoryPath);
  const notes = notesOf(review, results);
  const issues = results
    .filter(({ standing }) => standing === "open")
    .map((result) => ({
      description: messageIn(result, stacks),
      check_name: result.rule.id,
      fingerprint: result.fingerprint,
      severity: severities[result.rule.severity],
      location: { path: result.place.path, lines: { begin: result.place.line } },
    }));
  const note = {
    description: [...stacks.map((stack) => `${stack}:`), ...notes].join(" "),
    check_name: "cordon/notes",
    fingerprint: fingerprintOf("notes", `${review.project}/${review.stack}`),
    severity: "info",
    location: { path: placer(repositoryPath)(undefined).path, lines: { begin: 1 } },
  };
  return notes.length > 0 ? [...issues, note] : issues;
}
