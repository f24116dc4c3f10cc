import { severities } from "../../policypack/severity";
import type { Review } from "../../review/review";
import { cut } from "./limits";
import type { RepositoryPath } from "./place";
import { type Result, resultsOf } from "./results";
import { notesOf, stackOf } from "./words";

/** How many of a kind GitHub and Azure Pipelines show for one step. */
const SHOWN = 10;

/** A result, and the stacks that have it; none where there is only one. */
export interface Annotation {
  result: Result;
  stacks: readonly string[];
}

/** What a step shows beside the code. */
export interface Annotations {
  groups: { kind: "error" | "warning"; annotations: readonly Annotation[]; left: string }[];
  notes: string[];
}

/**
 * What blocks as errors and what else is open as warnings, the gravest of all stacks first, and the last of each counting
 * what there is no room for. What several stacks have in one place is shown once.
 */
export function annotationsOf(reviews: readonly Review[], repositoryPath: RepositoryPath): Annotations {
  const isOnly = reviews.length === 1;
  const all = reviews.map((review) => ({ review, results: resultsOf(review, repositoryPath) }));
  const merged = new Map<string, { result: Result; stacks: string[] }>();
  for (const { review, results } of all) {
    for (const result of results.filter(({ standing }) => standing === "open")) {
      const key = isOnly ? String(merged.size) : keyOf(result);
      const same = merged.get(key);
      if (same) same.stacks.push(stackOf(review));
      else merged.set(key, { result, stacks: isOnly ? [] : [stackOf(review)] });
    }
  }
  const graveness = ({ result }: Annotation): number => severities.indexOf(result.rule.severity);
  const open = [...merged.values()].sort((one, other) => graveness(one) - graveness(other));
  const groups = (["error", "warning"] as const).map((kind) => {
    const own = open.filter(({ result }) => result.blocks === (kind === "error"));
    const { kept, left } = cut(own, own.length > SHOWN ? SHOWN - 1 : SHOWN, "findings are");
    return { kind, annotations: kept, left };
  });
  const notes = all.flatMap(({ review, results }) => {
    const said = notesOf(review, results);
    return isOnly ? said : said.map((note) => `${stackOf(review)}: ${note}`);
  });
  return { groups, notes };
}

const keyOf = ({ rule, blocks, place, subject, paths, because }: Result): string =>
  JSON.stringify([rule.id, blocks, place, subject.name, subject.type, paths, because]);
