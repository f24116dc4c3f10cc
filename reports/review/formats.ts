import type { Review } from "../../review/review";
import type { Language } from "../phrases/language";
import type { ReportFile } from "../summary";
import { reviewMarkdown } from "./markdown";

/** The formats of a review that become files. */
export const reviewFormats = ["markdown", "json"] as const;

export type ReviewFormat = (typeof reviewFormats)[number];

/** The file of a format; English has the plain name. */
export function reviewFile(review: Review, format: ReviewFormat, language: Language): ReportFile {
  switch (format) {
    case "json":
      return { name: "review.json", text: `${JSON.stringify(review, null, 2)}\n` };
    case "markdown":
      return {
        name: language === "en" ? "review.md" : `review.${language}.md`,
        text: reviewMarkdown(review, language),
      };
  }
}
