import { z } from "zod";

/** How often each outcome occurred. */
export const counts = z.strictObject({
  pass: z.int(),
  fail: z.int(),
  unknown: z.int(),
  error: z.int(),
  exempted: z.int(),
});

export type Counts = z.output<typeof counts>;

export const none = (): Counts => ({ pass: 0, fail: 0, unknown: 0, error: 0, exempted: 0 });

/** The sum; null where nothing was judged, for 0 of 0 is not assessed. */
export function sum(all: Iterable<Counts>): Counts | null {
  const total = none();
  for (const each of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += each[key];
  return Object.values(total).some((count) => count > 0) ? total : null;
}
