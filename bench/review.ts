import { performance } from "node:perf_hooks";
import { reviewFiles, reviewFormats } from "../reports/review/formats";
import { findingOf, sampleReview } from "../test/sample-review";
import { median } from "./median";

export interface Reviewing {
  findings: number;
  milliseconds: number;
  megabytes: number;
  peakMegabytes: number;
}

/** Writes a review of so many findings in every format. */
export function reviewing(findings: number, rounds: number): Reviewing {
  const { policies } = sampleReview();
  const review = sampleReview({
    findings: Array.from({ length: findings }, (_, index) =>
      findingOf(policies[index % policies.length]?.id ?? "", `records-${index}`, {
        position: { file: `stores/part-${index % 100}.ts`, line: index + 1 },
        blocks: index % 2 === 0,
      }),
    ),
  });
  const options = { language: "en", repositoryPath: (file: string) => `infra/${file}` } as const;
  const times: number[] = [];
  let characters = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    characters = reviewFormats
      .flatMap((format) => reviewFiles([review], format, options))
      .reduce((sum, { text }) => sum + text.length, 0);
    times.push(performance.now() - began);
  }
  return {
    findings,
    milliseconds: median(times),
    megabytes: characters / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}
