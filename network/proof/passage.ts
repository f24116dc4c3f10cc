import type { End } from "../model";
import { type Box, meetAll, tidy, withoutAll } from "../space/boxes";
import { covers, type Intervals, unionOf } from "../space/intervals";
import { clientPorts, everyService } from "../space/services";
import type { Exchange } from "./exchange";
import { nobody, type Passed } from "./passed";

/**
 * What can pass between two: `open` for sure, `unknown` until a deployment says more, and all else is closed. An end that
 * has one address, nobody knows which, stands for all that it may have: open is what passes whichever it gets.
 */
export interface Passage {
  open: readonly Box[];
  unknown: readonly Box[];
}

export const closed: Passage = { open: [], unknown: [] };

/** One end of a question: the resource's ends, or those at an address range, and which of their addresses are meant. */
export interface Party {
  ends: readonly End[];
  /** Absent: all addresses of the ends. */
  only?: Intervals;
}

/** What passes between two ends, from all the exchanges that the one can have. */
export function passageBetween(exchanges: readonly Exchange[], from: End, to: End): Passage {
  const found = exchanges.map((exchange) => seenAt(to, exchange));
  const certain = found.flatMap((passed) => passed.certain).map(anyClient);
  const doubtful = found.flatMap((passed) => passed.doubtful).map(anyClient);
  if (certain.length + doubtful.length === 0) return closed;
  const sides: [side: "source" | "target", end: End][] = [
    ["source", from],
    ["target", to],
  ];
  let open: readonly Box[] = certain;
  let may: readonly Box[] = doubtful.length > 0 ? [...certain, ...doubtful] : certain;
  for (const [side, end] of sides) {
    if (end.spread !== "one") continue;
    open = whichever(side, end.addresses, open);
    may = may.map((box) => ({ ...box, [side]: end.addresses }));
  }
  return settle(open, may);
}

/** What came to an end: as its answerer, or as a load balancer that passed it on to one. */
function seenAt(end: End, { to, passed, through }: Exchange): Passed {
  if (to === end) return passed;
  const passing = through.find((each) => each.end === end);
  if (!passing) return nobody;
  const { asked, moved } = passing;
  const before = (box: Box): Box => ({
    ...box,
    target: asked.target,
    service: moved ? asked.service : box.service,
  });
  return { certain: passed.certain.map(before), doubtful: passed.doubtful.map(before) };
}

/** What is open, and what is only perhaps. */
export const settle = (open: readonly Box[], may: readonly Box[]): Passage => {
  const sure = tidy(open);
  return { open: sure, unknown: may === open ? [] : tidy(withoutAll(may, sure)) };
};

/** Whoever asks chooses its own port: one that works is enough. */
const anyClient = (box: Box): Box => (box.client === clientPorts ? box : { ...box, client: clientPorts });

/** What passes whichever of these addresses is the one. */
function whichever(side: "source" | "target", addresses: Intervals, boxes: readonly Box[]): readonly Box[] {
  if (boxes.every((box) => covers(box[side], addresses))) return boxes.map((box) => ({ ...box, [side]: addresses }));
  const whole = boxes.map((box) => ({ ...box, [side]: addresses }));
  const missing = withoutAll(whole, boxes).map((box) => ({ ...box, [side]: addresses }));
  return withoutAll(whole, missing);
}

/** The services of these boxes. */
export const servicesIn = (boxes: readonly Box[]): Intervals => unionOf(boxes.map(({ service }) => service));

/** Of several places of which a resource has one, nobody knows which: open is what is open at each. */
export function anyOf(passages: readonly Passage[], side: "source" | "target", addresses: Intervals): Passage {
  const lifted = passages.map(({ open, unknown }) => ({
    open: open.map((box) => ({ ...box, [side]: addresses })),
    unknown: unknown.map((box) => ({ ...box, [side]: addresses })),
  }));
  const [first, ...others] = lifted;
  if (!first) return closed;
  const open = others.reduce<readonly Box[]>((boxes, other) => meetAll(boxes, other.open), first.open);
  return settle(
    open,
    lifted.flatMap((each) => [...each.open, ...each.unknown]),
  );
}

/** Of several places, all of which a resource has: what is open at one is open. */
export const allOf = (passages: readonly Passage[]): Passage =>
  settle(
    passages.flatMap(({ open }) => open),
    passages.flatMap(({ open, unknown }) => [...open, ...unknown]),
  );

/** Only what bears these addresses and services. */
export function narrowed(passage: Passage, to: Partial<Box>): Passage {
  const everything: Box = { source: infinite, target: infinite, service: everyService, client: clientPorts, ...to };
  return { open: meetAll(passage.open, [everything]), unknown: meetAll(passage.unknown, [everything]) };
}

const infinite: Intervals = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
