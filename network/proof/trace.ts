import { type End, INTERNET, type Model } from "../model";
import type { Box } from "../space/boxes";
import { exchangesFrom } from "./exchange";
import { type Event, TooManyWays } from "./walk";

/** One packet needs no more nodes to be told where it goes. */
const MOST_STEPS = 2000;

/** One packet's way, hop by hop: the request's, then its answer's, as far as they come. */
export function traceOf(model: Model, from: End, to: End, packet: Box): Event[] {
  const hops: Event[] = [];
  const log = (event: Event): void => {
    const last = hops.at(-1);
    if (last && last.at.label === event.at.label && last.way === event.way && last.outcome === event.outcome) return;
    hops.push(event);
  };
  const stop = (end: End, why: string): void =>
    log({
      at: { ...(end.urn ? { urn: end.urn } : {}), label: `${end.label} ${why}` },
      what: "end",
      way: "request",
      outcome: "stops",
    });
  if (from.out.length === 0 && from.id !== INTERNET) stop(from, "opens no connections");
  const towards = leadingTo(model, to);
  const reachable = [...towards].some((id) => {
    const end = model.ends.get(id);
    return end !== undefined && (end.fronts.length > 0 || !end.network);
  });
  if (from.id === INTERNET && !reachable) stop(to, "has no public address");
  try {
    exchangesFrom({ model, log, towards, steps: { left: MOST_STEPS } }, from, packet);
  } catch (error) {
    if (!(error instanceof TooManyWays)) throw error;
  }
  return hops;
}

/** An end, and every load balancer that passes on to it. */
function leadingTo(model: Model, to: End): Set<string> {
  const found = new Set([to.id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id, forwards } of model.ends.values()) {
      if (forwards?.some((forward) => forward.to.some((target) => found.has(target)))) found.add(id);
    }
  }
  return found;
}
