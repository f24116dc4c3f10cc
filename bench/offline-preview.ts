import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { performance } from "node:perf_hooks";
import { inTurn, median } from "./median";

/**
 * The offline preview of the production stack, running the same program with Pulumi's own mocks, and the review of two
 * revisions of it.
 */
export async function offlinePreview(rounds: number) {
  const output = mkdtempSync(path.join(tmpdir(), "cordon-bench-"));
  const options = ["--stack", "prod", "--fail-on", "never", "--output", output];
  const [preview, mocks, review] = await inTurn(
    rounds,
    () => run(["dist/cordon.js", "preview", ...options]),
    () => run(["--import", "tsx", "bench/mocks.ts"]),
    () => run(["dist/cordon.js", "review", "--before", ".", "--after", ".", ...options]),
  );
  return { preview: median(preview), mocks: median(mocks), review: median(review) };
}

function run(args: string[]): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] }).once("exit", (code) =>
      code === 0 ? resolve(performance.now() - began) : reject(new Error(`${args.join(" ")} ended with ${code}`)),
    );
  });
}
