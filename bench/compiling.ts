import { performance } from "node:perf_hooks";
import { peersOf, rulesOf, statelessRulesOf } from "../network/compile";
import { declarationIn } from "../network/declared";
import { planProgram } from "../plan/program";
import { median } from "./median";

/** Compiles the flow matrix of the production stack: the peers, the rules and the stateless rules of every segment. */
export async function compiling(rounds: number): Promise<number> {
  const network = declarationIn(await planProgram(".", { stack: "prod" })) ?? { segments: [], flows: [] };
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now();
    for (const segment of network.segments) {
      peersOf(segment.id, network);
      rulesOf(segment.id, network);
      const tiers = "tiers" in segment ? Object.keys(segment.tiers) : [];
      for (const tier of tiers) statelessRulesOf(segment.id, tier, network);
    }
    return performance.now() - began;
  });
  return median(times);
}
