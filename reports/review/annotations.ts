import type { Review } from "../../review/review";
import { cut } from "./limits";
import type { RepositoryPath } from "./place";
import { type Result, resultsOf } from "./results";
import { notesOf } from "./words";

/** How many of a kind GitHub and Azure Pipelines show for one step. */
const SHOWN = 10;

/** What a step shows beside the code. */
export interface Annotations {
  groups: { kind: "error" | "warning"; results: readonly Result[]; left: string }[];
  notes: string[];
}

/** What blocks as errors and what else is open as warnings, the last of each counting what there is no room for. */
export function annotationsOf(review: Review, repositoryPath: RepositoryPath): Annotations {
  const results = resultsOf(review, repositoryPath);
  const open = results.filter(({ standing }) => standing === "open");
  const groups = (["error", "warning"] as const).map((kind) => {
    const all = open.filter(({ blocks }) => blocks === (kind === "error"));
    const { kept, left } = cut(all, all.length > SHOWN ? SHOWN - 1 : SHOWN, "findings are");
    return { kind, results: kept, left };
  });
  return { groups, notes: notesOf(review, results) };
}
