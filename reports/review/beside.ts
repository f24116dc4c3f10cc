import { countsAgain } from "../../review/baseline";
import type { ReviewFinding } from "../../review/review";
import { type Language, reviewPhrases, writtenDayIn } from "../phrases/language";

/** What is said beside the resource of a finding: how it stood before, and why it counts or does not. */
export function besideOf(
  finding: ReviewFinding,
  language: Language,
  write: (words: string, most?: number) => string,
): string[] {
  const say = reviewPhrases[language];
  const { formerly, gone, baseline, change, was } = finding;
  return [
    formerly ? say.formerly(write(formerly.split("::").at(-1) ?? "")) : "",
    gone ? say.gone : "",
    countsAgain(finding) ? say.countsAgain : "",
    change === "new" && (was === "fail" || was === "error") ? say.worse : "",
    baseline ? say.baselineNote(write(baseline.owner, 60), write(writtenDayIn(language, baseline.lastDay))) : "",
  ].filter((each) => each !== "");
}
