import { type End, INTERNET, type Model } from "../model";
import type { Family } from "../space/addresses";
import { type Box, meet, tidy, withoutAll } from "../space/boxes";
import { type Intervals, intersection, isEmpty, type Point, unionOf } from "../space/intervals";
import { clientPorts, everyService, tcp } from "../space/services";
import type { Party, Passage } from "./passage";
import type { Proof } from "./proof";
import { traceOf } from "./trace";
import type { Event } from "./walk";

/** `partly`: some of what was asked about passes and some does not. */
export type Answer = "open" | "closed" | "unknown" | "partly";

export interface Explanation {
  family: Family;
  answer: Answer;
  /** What was asked about, taken apart by its answer. */
  parts: { answer: "open" | "closed" | "unknown"; box: Box }[];
  /** One packet's way: of what is open, else of what is unknown, else of what is closed. */
  hops: Event[];
}

/** Whether one can ask something of another, and the way, or what is in the way. */
export function explain(proof: Proof, asker: Party, answerer: Party, asked?: Intervals): Explanation {
  const [from, to] = meetingPlace(proof.model, asking(asker), answering(answerer));
  const passage = proof.between(from, to);
  const { open, unknown } = asked ? about(passage, asked) : passage;
  const services = asked ?? unionOf([...open, ...unknown].map(({ service }) => service));
  const whole: Box = {
    source: meant(from),
    target: meant(to),
    service: isEmpty(services) ? everyService : services,
    client: clientPorts,
  };
  const shut = withoutAll(
    [whole],
    [...open, ...unknown].map(({ names, ...box }) => box),
  );
  const parts = [
    ...open.map((box) => ({ answer: "open" as const, box })),
    ...unknown.map((box) => ({ answer: "unknown" as const, box })),
    ...tidy(shut).map((box) => ({ answer: "closed" as const, box })),
  ];
  return {
    family: proof.model.family,
    answer: answerOf(parts),
    parts,
    hops: witness(proof, from, to, parts[0]?.box ?? whole),
  };
}

/** Those of a party's ends that ask anything; all of them, where none does. */
const asking = (party: Party): Party => those(party, ({ id, out }) => id === INTERNET || out.length > 0);

/** Those that answer anything. */
const answering = (party: Party): Party =>
  those(party, ({ kind, listens }) => kind === "internet" || kind === "outside" || listens !== undefined);

function those(party: Party, fits: (end: End) => boolean): Party {
  const fitting = party.ends.filter(fits);
  return fitting.length === 0 ? party : { ...party, ends: fitting };
}

/**
 * Where two meet: within networks at private addresses, if both have any; from the internet at what it can address. A
 * load balancer's targets are met through it.
 */
function meetingPlace({ ends }: Model, from: Party, to: Party): [from: Party, to: Party] {
  const isWithin = ({ network }: End): boolean => network !== undefined;
  if (from.ends.some(isWithin)) {
    const inside = those(to, isWithin);
    return [inside.ends.some(isWithin) ? those(from, isWithin) : from, inside];
  }
  const passed = new Set([...ends.values()].flatMap(({ forwards = [] }) => forwards.flatMap((forward) => forward.to)));
  return [from, those(to, (end) => !isWithin(end) || end.fronts.length > 0 || passed.has(end.id))];
}

const about = ({ open, unknown }: Passage, service: Intervals): Passage => {
  const part = (boxes: readonly Box[]) => boxes.flatMap((box) => meet(box, { ...box, service }) ?? []);
  return { open: part(open), unknown: part(unknown) };
};

/** The addresses that a party means. */
export function meant({ ends, only }: Party): Intervals {
  const all = unionOf(ends.map(({ addresses }) => addresses));
  return only ? intersection(all, only) : all;
}

function answerOf(parts: Explanation["parts"]): Answer {
  const answers = new Set(parts.map(({ answer }) => answer));
  if (answers.has("open")) return answers.size === 1 ? "open" : "partly";
  return answers.has("unknown") ? "unknown" : "closed";
}

/** So many pairs of ends are tried for the packet that comes furthest. */
const TRIED = 24;

/** The way of one packet out of a box: one that passes, else the one that comes furthest. */
function witness(proof: Proof, from: Party, to: Party, box: Box): Event[] {
  const pairs = planned(from.ends).flatMap((one) => planned(to.ends).map((other) => [one, other] as const));
  for (const [one, other] of pairs) {
    const hops = way(proof, one, other, box);
    if (hops) return hops;
  }
  const traces = pairs
    .slice(0, TRIED)
    .map(([one, other]) => traceOf(proof.model, one, other, packetIn(box, one, other)));
  return traces.reduce((best, each) => (each.length > best.length ? each : best), []);
}

/** Those that are in the plan before those that might be. */
const planned = (ends: readonly End[]): End[] =>
  [...ends].sort((one, other) => Number(one.kind === "anybody") - Number(other.kind === "anybody"));

/** The way between two ends, if what they can exchange is in the box. */
function way(proof: Proof, from: End, to: End, box: Box): Event[] | undefined {
  for (const exchange of proof.from(from).get(to) ?? []) {
    const { passed, through } = exchange;
    const [first] = through;
    const target = first && exchange.to === to ? first.asked : undefined;
    for (const each of [...passed.certain, ...passed.doubtful]) {
      const common = exchange.to === to ? meet(each, { ...box, client: each.client }) : each;
      if (!common) continue;
      const packet = packetIn(common, from, to);
      const asked = target ? { ...packet, target: pointOf(target.target), service: pointOf(target.service) } : packet;
      return traceOf(proof.model, from, to, asked);
    }
  }
  return undefined;
}

const packetIn = (box: Box, from: End, to: End): Box => ({
  source: pointOf(or(intersection(box.source, from.addresses), from.addresses)),
  target: pointOf(or(intersection(box.target, to.addresses), to.addresses)),
  service: pointOf(askedOf(to, box.service)),
  client: lastOf(box.client),
});

/** Of many services the one that an end is there for, else TLS. */
function askedOf({ listens }: End, services: Intervals): Intervals {
  const heard = or(intersection(services, listens?.must ?? services), services);
  return or(intersection(heard, tcp(443)), heard);
}

const or = (one: Intervals, other: Intervals): Intervals => (isEmpty(one) ? other : one);

/** One point of a set, past the first addresses of a range, which clouds keep for themselves. */
function pointOf(set: Intervals): Intervals {
  const [from = 0, to = 0] = set as [Point, Point];
  const past = typeof from === "bigint" ? from + 16n : from + 16;
  const point = past < to ? past : from;
  return [point, typeof point === "bigint" ? point + 1n : point + 1];
}

function lastOf(set: Intervals): Intervals {
  const to = set.at(-1) as number;
  return [to - 1, to];
}
