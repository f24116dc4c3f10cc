import { performance } from "node:perf_hooks";
import { prove } from "../network/proven";
import { planProgram } from "../plan/program";
import { estateOf } from "./estate";
import { median } from "./median";

export interface Proving {
  segments: number;
  rules: number;
  paths: number;
  milliseconds: number;
  peakMegabytes: number;
}

const today = "2026-01-01";

/** Proves an estate of a size. */
export function proving(segments: number, rules: number, rounds: number): Proving {
  const resources = estateOf(segments, rules);
  const times: number[] = [];
  let paths = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    paths = prove({ resources }, today).traffic.length;
    times.push(performance.now() - began);
  }
  return { segments, rules, paths, milliseconds: median(times), peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Proves the hospital group on one cloud. */
export async function provingGroup(stack: string, rounds: number): Promise<number> {
  const plan = await planProgram(".", { stack });
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    prove(plan, today);
    return performance.now() - began;
  });
  return median(times);
}
