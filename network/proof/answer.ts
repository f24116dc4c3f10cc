import type { End, Forward, NodeId } from "../model";
import type { Box } from "../space/boxes";
import { clientPorts } from "../space/services";
import { type Passed, restored, sentOn } from "./passed";
import { go, type Journey, type Reply, type Walk } from "./walk";

/** One part of a way, from whoever asks, or passes on, to whoever answers or passes on. */
export interface Leg {
  from: End;
  to: End;
  journey: Journey;
  /** How it was passed on at `from`. Absent for the first leg. */
  forward?: Forward;
  /** What was asked of `from` before it passed it on. */
  asked?: Box;
}

/** What of these requests gets an answer, back through every leg to whoever asked. */
export function answered(walk: Walk, legs: readonly Leg[], requests: Passed): Passed {
  const [first, ...others] = legs;
  let answerer = legs.at(-1)?.to;
  if (!first || !answerer) return requests;
  const reply: Omit<Reply, "goal"> = {
    passed: legs.flatMap(({ journey }) => journey.passed),
    fronts: legs.flatMap(({ journey }) => journey.cameBy ?? []),
  };
  let boxes = requests;
  for (const { from, forward } of others.reverse()) {
    // Whoever was passed a request as it was answers the asker itself, unless the balancer takes the answer back.
    if (!forward || (forward.keepsSource && !forward.answersThrough)) continue;
    boxes = toBalancer(walk, { ...reply, goal: from }, answerer, forward, boxes);
    answerer = from;
  }
  return toAsker(walk, reply, answerer, first.journey, boxes);
}

function toBalancer(walk: Walk, reply: Reply, from: End, { keepsSource }: Forward, boxes: Passed): Passed {
  const { addresses, out } = reply.goal;
  // What is passed on straight, past all routes, is answered straight.
  const starts = out.length === 0 ? [] : from.out;
  if (keepsSource) return sentOn(boxes, (box) => back(walk, { ...reply, towards: addresses }, from, starts, box));
  return sentOn(boxes, (box) => {
    const seen = { ...box, source: addresses, client: clientPorts };
    return restored(back(walk, reply, from, starts, seen), addresses, box);
  });
}

/** Back through the NAT gateways of a journey to whoever asked first. */
function toAsker(
  walk: Walk,
  reply: Omit<Reply, "goal">,
  answerer: End,
  { senders, left }: Journey,
  requests: Passed,
): Passed {
  let from = answerer;
  let starts: readonly NodeId[] | undefined = left ? entriesOf(left.by) : from.out;
  let boxes = requests;
  for (const [index, { end: goal, before }] of [...senders.entries()].reverse()) {
    const [sender, entries] = [from, starts];
    boxes = sentOn(boxes, (box) => {
      if (index === 0 || !before) return back(walk, { ...reply, goal }, sender, entries, box);
      const seen = { ...box, source: goal.addresses, client: clientPorts };
      return restored(back(walk, { ...reply, goal }, sender, entries, seen), goal.addresses, box);
    });
    from = goal;
    starts = goal.out;
  }
  return boxes;
}

/** Where answers from the internet come in. Absent: they come straight. */
const entriesOf = (by: NonNullable<Journey["left"]>["by"]): readonly NodeId[] | undefined => {
  if ("entry" in by) return [by.entry];
  return by.returns === undefined ? undefined : [by.returns];
};

/** One answer's way to its goal. Whoever has no way out of its own, such as a private endpoint, answers straight. */
function back(walk: Walk, reply: Reply, from: End, starts: readonly NodeId[] | undefined, box: Box): Passed {
  if (starts === undefined || starts.length === 0) {
    return { certain: [box], doubtful: [] };
  }
  const journey: Journey = { senders: [{ end: from }], passed: [], forgotten: false };
  const arrivals = starts.flatMap((start) => go({ ...walk, reply }, start, box, journey));
  return {
    certain: arrivals.filter(({ certain }) => certain).map((arrival) => arrival.box),
    doubtful: arrivals.filter(({ certain }) => !certain).map((arrival) => arrival.box),
  };
}
