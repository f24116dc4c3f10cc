import { performance } from "node:perf_hooks";
import { assess } from "../assessment/assess";
import type { Plan, Resource } from "../plan/graph";
import { planProgram } from "../plan/program";
import { policies } from "../policypack/policies";
import { median } from "./median";

export interface Judging {
  resources: number;
  /** Of reading the same state with JSON.parse alone. */
  parseMilliseconds: number;
  judgeMilliseconds: number;
  peakMegabytes: number;
}

/** Judges the production stack, repeated until it has a number of resources. */
export async function judging(count: number, rounds: number): Promise<Judging> {
  const plan = repeat(await planProgram(".", { stack: "prod", mode: "update" }), count);
  const state = JSON.stringify({ version: 3, deployment: { resources: plan.resources } });
  const times = { parse: [] as number[], judge: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.parse.push(timed(() => JSON.parse(state)));
    times.judge.push(timed(() => assess(plan, policies, { now: "2026-01-01T00:00:00.000Z", packVersion: "bench" })));
  }
  return {
    resources: plan.resources.length,
    parseMilliseconds: median(times.parse),
    judgeMilliseconds: median(times.judge),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Copies of a plan side by side, each with URNs, ids and references of its own. */
function repeat(plan: Plan, count: number): Plan {
  const copies = Math.ceil(count / plan.resources.length);
  const text = JSON.stringify(plan.resources);
  const names = [...new Set(plan.resources.flatMap(({ urn, id }) => (id ? [urn, id] : [urn])))];
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
  const resources = Array.from({ length: copies }, (_, copy): Resource[] =>
    JSON.parse(text.replace(pattern, (name) => `${name}-${copy}`)),
  );
  return { ...plan, resources: resources.flat() };
}
