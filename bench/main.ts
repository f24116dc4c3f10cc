import { spawnSync } from "node:child_process";
import * as os from "node:os";
import { compiling } from "./compiling";
import { judging } from "./judging";
import { offlinePreview } from "./offline-preview";
import { packStart } from "./pack-start";
import { type Proving, proving, provingGroup } from "./proving";
import { type Reviewing, reviewing } from "./review";

/** Prints what is measured, as the table of the README. A size given as argument measures judging alone, as JSON. */
async function main([size, kind]: string[]): Promise<void> {
  if (size && kind === "estate") {
    process.stdout.write(JSON.stringify(proving(Number(size), Number(size) * 20, 1)));
    return;
  }
  if (size && kind === "review") {
    process.stdout.write(JSON.stringify(reviewing(Number(size), 1)));
    return;
  }
  if (size) {
    process.stdout.write(JSON.stringify(await judging(Number(size), 3)));
    return;
  }
  const pack = await packStart(7);
  const preview = await offlinePreview(5);
  const compiled = await compiling(20);
  const sizes = [10_000, 100_000].map(alone);
  const estates = [250, 500, 1000].map(estateAlone);
  const [small, large] = sizes.map(({ judgeMilliseconds, resources }) => (judgeMilliseconds * 1000) / resources);
  const review = reviewAlone(10_000);
  const rows = [
    [
      "pack: start to first answer, against an empty pack",
      ms(pack.ours.milliseconds),
      ms(pack.empty.milliseconds),
      ratio(pack.ours.milliseconds, pack.empty.milliseconds),
      "1.25",
    ],
    [
      "pack: memory, against an empty pack",
      mb(pack.ours.megabytes),
      mb(pack.empty.megabytes),
      `+${mb(pack.ours.megabytes - pack.empty.megabytes)}`,
      "+25 MB",
    ],
    [
      "offline preview, against Pulumi's mocks",
      ms(preview.preview),
      ms(preview.mocks),
      ratio(preview.preview, preview.mocks),
      "1.5",
    ],
    [
      "review of two revisions, against one offline preview",
      ms(preview.review),
      ms(preview.preview),
      ratio(preview.review, preview.preview),
      "2.2",
    ],
    [
      "compiling the flow matrix, against the offline preview",
      ms(compiled),
      ms(preview.preview),
      ratio(compiled, preview.preview),
      "0.2",
    ],
    ...sizes.map((each) => [
      `judging ${each.resources.toLocaleString("en")} resources, against JSON.parse of their state`,
      ms(each.judgeMilliseconds),
      ms(each.parseMilliseconds),
      ratio(each.judgeMilliseconds, each.parseMilliseconds),
      "3",
    ]),
    ["judging: time per resource, large against small", us(large), us(small), ratio(large ?? 0, small ?? 1), "1.2"],
    ["judging: peak memory", mb(Math.max(...sizes.map(({ peakMegabytes }) => peakMegabytes))), "", "", "2048 MB"],
    ["proving the hospital group on AWS", ms(await provingGroup("prod", 5)), "", "", "1000 ms"],
    ["proving the hospital group on Azure", ms(await provingGroup("prod-azure", 5)), "", "", "1000 ms"],
    ...estates.map(({ segments, rules, milliseconds }) => [
      `proving ${segments.toLocaleString("en")} segments with ${rules.toLocaleString("en")} rules`,
      ms(milliseconds),
      "",
      "",
      segments === 1000 ? "20,000 ms" : "",
    ]),
    ["proving: time by pairs × rules, largest against smallest", growth(estates), "1", growth(estates), "1"],
    ["proving: peak memory", mb(Math.max(...estates.map(({ peakMegabytes }) => peakMegabytes))), "", "", "2048 MB"],
    [
      `every format of a review with ${review.findings.toLocaleString("en")} findings, ${mb(review.megabytes)}`,
      ms(review.milliseconds),
      "",
      "",
      "2000 ms",
    ],
    ["every format of that review: peak memory", mb(review.peakMegabytes), "", "", "500 MB"],
  ];
  const table = [["measured", "ours", "against", "ratio", "at most"], ["---", "---:", "---:", "---:", "---:"], ...rows];
  process.stdout.write(`${table.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`);
  process.stdout.write(`\nMedians on ${os.cpus().length} cores, Node ${process.version}, by \`npm run bench\`.\n`);
}

const alone = (size: number): Awaited<ReturnType<typeof judging>> => inProcess(String(size));

const estateAlone = (size: number): Proving => inProcess(String(size), "estate");

const reviewAlone = (findings: number): Reviewing => inProcess(String(findings), "review");

/** In a process of its own, so that one size's memory is not the other's. */
function inProcess<Result>(...args: string[]): Result {
  const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", __filename, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`Measuring ${args.join(" ")} ended with ${status}.`);
  return JSON.parse(stdout);
}

/** How much more one pair of segments with one rule takes in the largest estate than in the smallest. */
function growth(estates: readonly Proving[]): string {
  const each = estates.map(({ milliseconds, segments, rules }) => milliseconds / (segments * segments * rules));
  return ((each.at(-1) ?? 0) / (each[0] ?? 1)).toFixed(2);
}

const ms = (value: number): string => `${Math.round(value)} ms`;
const us = (value: number | undefined): string => `${(value ?? 0).toFixed(1)} µs`;
const mb = (value: number): string => `${Math.round(value)} MB`;
const ratio = (one: number, other: number): string => (one / other).toFixed(2);

main(process.argv.slice(2));
