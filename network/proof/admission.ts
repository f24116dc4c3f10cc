import type { End, Filter, Pattern } from "../model";
import type { Box } from "../space/boxes";
import { difference, type Intervals, intersection, isEmpty } from "../space/intervals";
import { deciding, throughAll } from "./filtering";
import { both, inDoubt, isNothing, nobody, type Passed, restored } from "./passed";
import type { Encounter } from "./rule-boxes";
import { type Arrival, type Asking, type Journey, tell, type Walk } from "./walk";

/**
 * What a request must pass at the two ends themselves: what the asker may send, and what the answerer takes and listens
 * to. The result says who asked in truth, where somebody put another address in its place.
 */
export function admitted(walk: Walk, { end, box, certain, journey }: Arrival): Passed {
  const { senders, forgotten } = journey;
  const [asker] = senders;
  const sender = senders.at(-1);
  if (!asker || !sender) return nobody;
  const replaced = replacedIn(journey);
  const asked = { ...box, ...replaced };
  const hidden = forgotten || senders.length > 1;
  const out = guarded(walk, asker.end.guards.out, asked, {
    sender: asker.end,
    receiver: end,
    reply: false,
    forgotten: hidden,
  });
  const taken = heard(
    walk,
    end,
    guarded(walk, end.guards.in, box, {
      sender: journey.speaksFor ?? sender.end,
      receiver: end,
      reply: false,
      forgotten,
    }),
  );
  const passed = both(out, replaced ? restored(taken, box.source, replaced) : taken);
  return certain ? passed : inDoubt(passed);
}

/** What stood in the box before anybody put another address there. Absent: nobody did. */
const replacedIn = ({ senders, left }: Journey): Asking | undefined =>
  senders.find(({ before }) => before)?.before ?? left?.before;

/** What gets through the filters of one end, told where somebody wants to know. */
export function guarded(walk: Walk, filters: readonly Filter[], box: Box, encounter: Encounter): Passed {
  const start = { certain: [box], doubtful: [] };
  for (const filter of walk.log ? filters : []) {
    const { certain, doubtful } = throughAll([filter], start, encounter);
    const outcome = certain.length > 0 ? "passes" : doubtful.length > 0 ? "perhaps" : "stops";
    tell(walk, "rule", deciding(filter, box, encounter).at(-1)?.at ?? filter.at, outcome);
  }
  return throughAll(filters, start, encounter);
}

/** The part to which an end listens. The internet and what lies outside listen to everything. */
function heard(walk: Walk, { kind, listens, urn, label }: End, passed: Passed): Passed {
  if (kind === "internet" || kind === "outside") return passed;
  const taken = listens ? listenedTo(listens, passed) : nobody;
  if (isNothing(taken) && !isNothing(passed)) {
    tell(walk, "end", { ...(urn ? { urn } : {}), label: `${label} does not listen to this` }, "stops");
  }
  return taken;
}

/** The part of these packets whose services somebody listens to. */
export function listenedTo({ must, may }: Pattern, { certain, doubtful }: Passed): Passed {
  const part = (boxes: readonly Box[], services: Intervals): Box[] =>
    boxes.flatMap((box) => {
      const service = intersection(box.service, services);
      return isEmpty(service) ? [] : [{ ...box, service }];
    });
  const perhaps = may === must ? [] : part(certain, difference(may, must));
  return { certain: part(certain, must), doubtful: [...part(doubtful, may), ...perhaps] };
}
