/** The middle value; half-way between the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error("There is no median of nothing.");
  return (low + high) / 2;
}

/** Runs things in turn, so that a noisy machine slows all alike, and returns what each run gave. */
export async function inTurn<Runs extends readonly (() => Promise<unknown>)[]>(rounds: number, ...runs: Runs) {
  const results = runs.map((): unknown[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, run] of runs.entries()) results[index]?.push(await run());
  }
  return results as { [Index in keyof Runs]: Awaited<ReturnType<Runs[Index]>>[] };
}
