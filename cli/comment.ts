import { type Host, post } from "../posting/post";
import { summarise } from "../posting/summary";
import type { Language } from "../reports/phrases/language";
import { reviewMarkdown } from "../reports/review/markdown";
import type { Review } from "../review/review";
import { warn } from "./progress";
import { readReviews } from "./review-files";
import { checkRuntime } from "./runtime";

export const places = ["comment", "summary"] as const;
export type Place = (typeof places)[number];

export interface Showing {
  post: Host;
  to: readonly Place[];
  lang: Language;
}

/** Shows reviews that an earlier job made: rendered here, from their data. */
export async function comment({ review, ...showing }: Showing & { review: string }): Promise<void> {
  checkRuntime();
  await show(readReviews(review), showing);
}

/** Shows each review where it is asked for. One that cannot be a comment goes to the page of the job, and why is said. */
export async function show(reviews: readonly Review[], { post: host, to, lang }: Showing): Promise<void> {
  const texts = reviews.map((review) => reviewMarkdown(review, lang));
  const refused = to.includes("comment") ? await postAll(texts, host) : [];
  for (const text of to.includes("summary") ? texts : refused) {
    const result = summarise(text, host);
    if (!result.summarised) warn(result.why);
  }
}

/** Posts one after the other, and gives back those that were refused. */
async function postAll(texts: readonly string[], host: Host): Promise<string[]> {
  const refused: string[] = [];
  for (const text of texts) {
    const result = await post(text, host);
    if (result.posted) continue;
    warn(result.why);
    refused.push(text);
  }
  return refused;
}
