import type { End, Forward, Front } from "../model";
import { INTERNET } from "../model";
import { everyAddress } from "../space/addresses";
import type { Box } from "../space/boxes";
import { intersection, isEmpty, unionOf } from "../space/intervals";
import { clientPorts, everyService, PORTS, protocolsIn, service } from "../space/services";
import { admitted, guarded, listenedTo } from "./admission";
import { answered, type Leg } from "./answer";
import { inDoubt, isNothing, type Passed, restored } from "./passed";
import { type Arrival, go, type Journey, publicEnds, silent, tell, type Walk } from "./walk";

/** What one end can ask of another, and gets answered: `source` and `client` are the asker's, all else the answerer's. */
export interface Exchange {
  from: End;
  to: End;
  passed: Passed;
  /** Load balancers and published ports that pass it on. */
  through: readonly Passing[];
}

/** A load balancer on the way, and what was asked of it. */
export interface Passing {
  end: End;
  asked: Box;
  /** It asks further at another port than it was asked at. */
  moved: boolean;
}

/** How many load balancers may stand one behind the other. */
const DEEPEST = 4;

/** All that an end can ask of anybody. `only` narrows what is asked, to look at one packet. */
export function exchangesFrom(walk: Walk, from: End, only: Partial<Box> = {}): Exchange[] {
  const { model } = walk;
  const box: Box = {
    source: from.addresses,
    target: everyAddress[model.family],
    service: everyService,
    client: clientPorts,
    ...only,
  };
  const arrivals = from.id === INTERNET ? fromInternet(walk, from, box) : fromWithin(walk, from, box);
  return arrivals.flatMap((arrival, index) => {
    if (arrival.end === from && from.spread === "one") return [];
    const { end, journey } = arrival;
    const told = index === 0 ? walk : silent(walk);
    return settled(told, [{ from, to: end, journey }], admitted(told, arrival));
  });
}

function fromWithin(walk: Walk, from: End, box: Box): Arrival[] {
  const encounter = { sender: from, reply: false, forgotten: false };
  const { log } = walk;
  const { certain, doubtful } = guarded(silent(walk), from.guards.out, box, encounter);
  if (log && certain.length + doubtful.length === 0) guarded(walk, from.guards.out, box, encounter);
  const journey: Journey = { senders: [{ end: from }], passed: [], forgotten: false };
  return from.out.flatMap((out) => [...certain, ...doubtful].flatMap((each) => go(walk, out, each, journey)));
}

/** The internet asks at public addresses: of ends in networks, and of those that are in none. */
function fromInternet(walk: Walk, internet: End, box: Box): Arrival[] {
  const { model, towards } = walk;
  const journey: Journey = { senders: [{ end: internet }], passed: [], forgotten: false };
  const ends = [...model.ends.values()].filter(({ id }) => !towards || towards.has(id));
  const atFronts = ends.flatMap((end) =>
    end.fronts.flatMap((front) => addressedTo(end, box).flatMap((each) => atFront(walk, end, front, each, journey))),
  );
  const straight = publicEnds(model).flatMap((id): Arrival[] => {
    const end = model.ends.get(id);
    if (!end || (towards && !towards.has(id))) return [];
    return addressedTo(end, box).map((each) => ({ end, box: each, certain: true, journey }));
  });
  return [...atFronts, ...straight];
}

function addressedTo({ addresses }: End, box: Box): Box[] {
  const target = intersection(box.target, addresses);
  return isEmpty(target) ? [] : [{ ...box, target }];
}

function atFront(walk: Walk, end: End, front: Front, box: Box, journey: Journey): Arrival[] {
  const certain = front.certain;
  tell(walk, "gateway", front.at, certain ? "passes" : "perhaps");
  return go(walk, front.entry, box, { ...journey, cameBy: front })
    .filter((arrival) => arrival.end === end)
    .map((arrival) => ({ ...arrival, certain: certain && arrival.certain }));
}

/** What becomes of requests that an end took: it answers, or passes them on to others who do. */
function settled(walk: Walk, legs: readonly Leg[], requests: Passed): Exchange[] {
  const [first] = legs;
  const to = legs.at(-1)?.to;
  if (!first || !to || isNothing(requests)) return [];
  if (!to.forwards) {
    const passed = answered(walk, legs, requests);
    return isNothing(passed) ? [] : [{ from: first.from, to, passed, through: legs.slice(1).flatMap(passingOf) }];
  }
  if (legs.length > DEEPEST) return [];
  return to.forwards.flatMap((forward) => {
    const asked = listenedTo(forward.listens, requests);
    const sure = forward.certain && forward.port !== "unknown" ? asked : inDoubt(asked);
    const targets = forward.to.flatMap((id) => walk.model.ends.get(id) ?? []);
    return targets.flatMap((target) => [
      ...sure.certain.flatMap((box) => passedOn(walk, legs, forward, target, box)),
      ...sure.doubtful.flatMap((box) => passedOn(walk, legs, forward, target, box, inDoubt)),
    ]);
  });
}

const passingOf = ({ from, forward, asked }: Leg): Passing[] =>
  asked ? [{ end: from, asked, moved: forward?.port !== undefined }] : [];

/** One box of requests, passed on by a load balancer or a NAT rule to one of those behind it. */
function passedOn(
  walk: Walk,
  legs: readonly Leg[],
  forward: Forward,
  target: End,
  asked: Box,
  as = (passed: Passed) => passed,
): Exchange[] {
  const balancer = legs.at(-1)?.to as End;
  const { at, keepsSource, port, certain } = forward;
  tell(walk, "gateway", at, certain ? "passes" : "perhaps");
  const seen: Box = {
    ...asked,
    ...(keepsSource ? {} : { source: balancer.addresses, client: clientPorts }),
    target: target.addresses,
    service: port === undefined ? asked.service : atPort(asked.service, port),
  };
  const journey: Journey = { senders: [{ end: balancer }], passed: [], forgotten: false };
  const asker = legs[0]?.from;
  const arrivals: Arrival[] =
    balancer.out.length > 0
      ? balancer.out.flatMap((out) => go(walk, out, seen, journey))
      : [
          {
            end: target,
            box: seen,
            certain: true,
            journey: { ...journey, ...(keepsSource && asker ? { speaksFor: asker } : {}) },
          },
        ];
  return arrivals
    .filter(({ end }) => end === target)
    .flatMap((arrival) => {
      const taken = admitted(walk, arrival);
      const leg: Leg = { from: balancer, to: target, journey: arrival.journey, forward, asked };
      return settled(walk, [...legs, leg], as(keepsSource ? taken : restored(taken, balancer.addresses, asked)));
    });
}

/** The same protocols at one port, or at any. */
const atPort = (services: Box["service"], port: number | "unknown"): Box["service"] =>
  unionOf(
    protocolsIn(services).map((protocol) =>
      port === "unknown" ? service(protocol) : service(protocol, port, Math.min(port, PORTS - 1)),
    ),
  );
