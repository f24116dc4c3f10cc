import { type Box, meetAll, withoutAll } from "../space/boxes";
import { covers, type Intervals } from "../space/intervals";
import type { Asking } from "./walk";

/** What gets through for sure, and what may or may not. */
export interface Passed {
  certain: readonly Box[];
  doubtful: readonly Box[];
}

export const nobody: Passed = { certain: [], doubtful: [] };

export const isNothing = ({ certain, doubtful }: Passed): boolean => certain.length + doubtful.length === 0;

export const inDoubt = ({ certain, doubtful }: Passed): Passed => ({
  certain: [],
  doubtful: [...certain, ...doubtful],
});

/** What both let through. */
export function both(one: Passed, other: Passed): Passed {
  const certain = meetAll(one.certain, other.certain);
  if (one.doubtful.length === 0 && other.doubtful.length === 0) return { certain, doubtful: [] };
  const may = meetAll([...one.certain, ...one.doubtful], [...other.certain, ...other.doubtful]);
  return { certain, doubtful: withoutAll(may, certain) };
}

/** Each box sent on, with what becomes of it: what is certain stays certain where it certainly arrives. */
export function sentOn(boxes: Passed, on: (box: Box) => Passed): Passed {
  const certain: Box[] = [];
  const doubtful: Box[] = [];
  for (const box of boxes.certain) {
    const passed = on(box);
    certain.push(...passed.certain);
    doubtful.push(...passed.doubtful);
  }
  for (const box of boxes.doubtful) {
    const passed = on(box);
    doubtful.push(...passed.certain, ...passed.doubtful);
  }
  return { certain, doubtful: certain.length > 0 && doubtful.length > 0 ? withoutAll(doubtful, certain) : doubtful };
}

/**
 * The asker's own address and ports back in the place of those that stood there. Of these one is the true one, nobody
 * knows which: all of them must have come through.
 */
export function restored({ certain, doubtful }: Passed, stood: Intervals, { source, client }: Asking): Passed {
  const back = (box: Box): Box => ({ ...box, source, client });
  const whole = (box: Box): boolean => covers(box.source, stood);
  return {
    certain: certain.filter(whole).map(back),
    doubtful: [...certain.filter((box) => !whole(box)), ...doubtful].map(back),
  };
}
