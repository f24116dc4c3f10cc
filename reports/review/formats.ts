import type { Review } from "../../review/review";
import type { Language } from "../phrases/language";
import type { ReportFile } from "../summary";
import { azure } from "./azure";
import { csv } from "./csv";
import { github } from "./github";
import { gitlab } from "./gitlab";
import { junit } from "./junit";
import { reviewMarkdown } from "./markdown";
import type { RepositoryPath } from "./place";
import { relocated } from "./relocated";
import { sarif } from "./sarif";

const ofEach = ["markdown", "json", "sarif", "evidence", "junit", "csv"] as const;
const ofAll = ["gitlab", "github", "azure"] as const;

/** The formats of a review that become files; what `github` and `azure` say works only once a step prints it. */
export const reviewFormats = [...ofEach, ...ofAll] as const;

export type ReviewFormat = (typeof reviewFormats)[number];

/** SARIF that is kept. Whatever ends in ".sarif" is uploaded with its folder, and suppressed results would be alerts. */
const EVIDENCE = "evidence.sarif.json";

export interface ReviewFileOptions {
  /** Of what people read as prose; English has the plain name. */
  language: Language;
  repositoryPath: RepositoryPath;
}

/** A file of a review, or of all of a run where the platform takes one for a job. */
export interface ReviewReport extends ReportFile {
  of?: Review;
}

/** The files of a format. */
export function reviewFiles(
  reviews: readonly Review[],
  format: ReviewFormat,
  options: ReviewFileOptions,
): ReviewReport[] {
  const { repositoryPath } = options;
  switch (format) {
    case "gitlab":
      return [{ name: "gl-code-quality-report.json", text: gitlab(reviews, repositoryPath) }];
    case "github":
      return [{ name: "github-annotations.txt", text: github(reviews, repositoryPath) }];
    case "azure":
      return [{ name: "azure-annotations.txt", text: azure(reviews, repositoryPath) }];
    default:
      return reviews.map((review) => ({ of: review, ...fileOf(review, format, options) }));
  }
}

function fileOf(
  review: Review,
  format: (typeof ofEach)[number],
  { language, repositoryPath }: ReviewFileOptions,
): ReportFile {
  switch (format) {
    case "markdown":
      return {
        name: language === "en" ? "review.md" : `review.${language}.md`,
        text: reviewMarkdown(relocated(review, repositoryPath), language),
      };
    case "json":
      return { name: "review.json", text: `${JSON.stringify(relocated(review, repositoryPath), null, 2)}\n` };
    case "sarif":
      return { name: "review.sarif", text: sarif(review, repositoryPath) };
    case "evidence":
      return { name: EVIDENCE, text: sarif(review, repositoryPath, { withExempted: true }) };
    case "junit":
      return { name: "junit.xml", text: junit(review, repositoryPath) };
    case "csv":
      return { name: "review.csv", text: csv(review, repositoryPath) };
  }
}
