import type { ReviewExemption, ReviewFinding, ReviewFlow, ReviewPack, ReviewResource } from "./review";

/** A resource that goes, or that less keeps than before. */
export const isLost = ({ change }: Pick<ReviewResource, "change">): boolean =>
  change === "deleted" || change === "replaced" || change === "unprotected";

/** What a person must look at before the merge, by its kind: the decision rests on it, and reports show it where nothing blocks. */
export const mustBeSeen = {
  /** What is new, or what nobody knows or judges any more. */
  finding: ({ change }: ReviewFinding): boolean => change === "new" || change === "unknown" || change === "dropped",
  flow: ({ change }: ReviewFlow): boolean => change !== "closes",
  /** What goes or loses its protection, and whatever happens to a lock: some can never be taken off again. */
  resource: (resource: ReviewResource): boolean => isLost(resource) || resource.matters === "lock",
  /** What ends soon, or does not hold. */
  exemption: ({ change, state, expiring }: ReviewExemption): boolean =>
    change !== "removed" && (state !== "active" || expiring),
  /** What is new or may be, what refuses an update, what nobody judges any more. */
  pack: ({ change, refuses, was }: ReviewPack): boolean =>
    refuses || change === null || change === "new" || change === "dropped" || was !== undefined,
};
