import type { End, Front, Model, Node, NodeId, Site } from "../model";
import { INTERNET, OUTSIDE } from "../model";
import { everyAddress, publicAddresses } from "../space/addresses";
import { type Box, meetAll } from "../space/boxes";
import { type Intervals, intersection, isEmpty } from "../space/intervals";
import { clientPorts } from "../space/services";
import { deciding, through } from "./filtering";
import { waysOf, waysTo } from "./routing";

/** Who sent a packet on, and as whom: a NAT gateway speaks for others. */
export interface Sender {
  end: End;
  /** What stood in the box before this end put its own address and port there. Absent: it asks for itself. */
  before?: Asking;
}

/** The asking side of a box. */
export type Asking = Pick<Box, "source" | "client">;

/** A packet on its way. */
export interface Journey {
  /** The first is who asked; the last is who the packet seems to come from. */
  senders: readonly Sender[];
  /** Whose groups the answerer's filters see, where it is not the last sender. */
  speaksFor?: End;
  /** The nodes that it passed. */
  passed: readonly NodeId[];
  /** The public address by which it came in. */
  cameBy?: Front;
  /** How it left for the internet, and what stood in the box before. */
  left?: { by: Front | Extract<Node, { kind: "exit" }>; before: Asking };
  forgotten: boolean;
}

/** Packets that came to an end, before the end itself has judged them. */
export interface Arrival {
  end: End;
  box: Box;
  certain: boolean;
  journey: Journey;
}

/** What happened at a place on the way. */
export interface Event {
  at: Site;
  /** What decided there: a rule, a route, an address or gateway, or the end itself. */
  what: "rule" | "route" | "gateway" | "end";
  /** Whether a request came by, or the answer to one. */
  way: "request" | "answer";
  outcome: "passes" | "stops" | "perhaps";
}

export interface Walk {
  model: Model;
  /** Set while an answer goes back. */
  reply?: Reply;
  /** What is told on the way, where somebody wants to know. */
  log?: (event: Event) => void;
  /** How many nodes it may still pass, in all its ways together. Absent: as many as there are. */
  steps?: { left: number };
  /** The only ends, by id, at which requests are of interest. Absent: all. */
  towards?: ReadonlySet<string>;
}

/** Where an answer must come, and what lets it pass. */
export interface Reply {
  goal: End;
  /** Nodes that the request passed: those that keep state let its answer back. */
  passed: readonly NodeId[];
  /** The public addresses by which it may leave. */
  fronts: readonly Front[];
  /** The address that routes go by, where it is not that of whoever asked (a load balancer that keeps the source). */
  towards?: Intervals;
}

/** No packet passes a node more often than this without going in circles. */
const ROUNDS = 2;
const LONGEST = 96;

/** Where so much is unknown that nobody can follow every way: then nothing is said of any. */
export class TooManyWays extends Error {}

/** Sends packets from a node on, and returns all their arrivals. */
export function go(walk: Walk, id: NodeId, box: Box, before: Journey): Arrival[] {
  const node = walk.model.nodes.get(id);
  if (!node || goesInCircles(before.passed, id)) return [];
  step(walk);
  const journey: Journey = { ...before, passed: [...before.passed, id] };

  switch (node.kind) {
    case "filter":
      return filter(walk, node, id, box, journey);
    case "router":
      return route(walk, node, box, journey);
    case "deliver":
      return node.ends.flatMap((end) => arriveAt(walk, end, box, journey));
    case "translate":
      return translate(walk, node, box, journey);
    case "exit":
      return walk.reply ? answerOut(walk, node, id, box, journey) : leave(walk, node, id, box, journey);
    case "outside":
      return arriveAt(walk, OUTSIDE, box, journey);
    case "forget":
      return go(walk, node.next, box, { ...journey, forgotten: true });
    case "perhaps":
      tell(walk, "gateway", node.at, "perhaps");
      return inDoubt(node.next.flatMap((next) => go(walk, next, box, journey)));
    case "fork":
      return leading(walk, node.next, box, journey).flatMap((next) => go(walk, next, box, journey));
    case "drop":
      tell(walk, "gateway", node.at, "stops");
      return [];
  }
}

/** Where somebody wants to know the way: the first of several that leads anywhere. */
function leading({ log, ...silent }: Walk, ways: readonly NodeId[], box: Box, journey: Journey): readonly NodeId[] {
  const found = log && ways.find((way) => go(silent, way, box, journey).length > 0);
  return found === undefined ? ways : [found];
}

function step({ steps }: Walk): void {
  if (!steps) return;
  steps.left -= 1;
  if (steps.left < 0) throw new TooManyWays();
}

const goesInCircles = (passed: readonly NodeId[], id: NodeId): boolean =>
  passed.length > LONGEST || passed.filter((each) => each === id).length >= ROUNDS;

/** Tells whoever wants to know. */
export const tell = ({ log, reply }: Walk, what: Event["what"], at: Site, outcome: Event["outcome"]): void =>
  log?.({ at, what, way: reply ? "answer" : "request", outcome });

const inDoubt = (arrivals: readonly Arrival[]): Arrival[] =>
  arrivals.map((arrival) => ({ ...arrival, certain: false }));

function filter(
  walk: Walk,
  { filter: rules, stateful, at, next }: Extract<Node, { kind: "filter" }>,
  id: NodeId,
  box: Box,
  journey: Journey,
): Arrival[] {
  const { reply } = walk;
  const onward = (part: Box, index = 0): Arrival[] => go(index === 0 ? walk : silent(walk), next, part, journey);
  if (stateful && reply) {
    const seen = reply.passed.includes(id);
    tell(walk, "rule", at, seen ? "passes" : "stops");
    return seen ? onward(box) : [];
  }
  const { end: sender } = journey.senders.at(-1) as Sender;
  const encounter = { sender, reply: reply !== undefined, forgotten: journey.forgotten };
  const { certain, doubtful, always, perhapsAlways } = through(rules, [box], encounter);
  const sure = [...certain, ...always];
  const unsure = [...doubtful, ...perhapsAlways];
  if (walk.log) {
    const rule = deciding(rules, box, encounter).at(-1);
    tell(walk, "rule", rule?.at ?? at, sure.length > 0 ? "passes" : unsure.length > 0 ? "perhaps" : "stops");
  }
  const arrived = [...sure, ...unsure].map(onward);
  return [...arrived.slice(0, sure.length).flat(), ...inDoubt(arrived.slice(sure.length).flat())];
}

function route(walk: Walk, { routes, at }: Extract<Node, { kind: "router" }>, box: Box, journey: Journey): Arrival[] {
  const { reply, model } = walk;
  const side = reply ? "source" : "target";
  const ways = waysTo(waysOf(routes, everyAddress[model.family]), reply?.towards ?? box[side]);
  return ways.flatMap(({ addresses, next, routes: deciders }) => {
    const part = reply?.towards ? box : { ...box, [side]: addresses };
    const outcome = !next.includes(undefined) ? "passes" : next.length > 1 ? "perhaps" : "stops";
    tell(walk, "route", deciders.at(-1)?.at ?? at, outcome);
    const each = next.map((to, index) =>
      to === undefined ? [] : go(index === 0 ? walk : silent(walk), to, part, journey),
    );
    return each.length === 1 ? (each[0] ?? []) : whicheverWay(each);
  });
}

/** The same walk, of which nothing is told: a person who follows one packet reads one of its ways. */
export const silent = ({ log, ...walk }: Walk): Walk => walk;

/** One of these ways will be taken: what arrives for sure is what arrives by each of them. */
function whicheverWay(ways: readonly Arrival[][]): Arrival[] {
  const [first = [], ...others] = ways;
  const sure = first
    .filter(({ certain }) => certain)
    .flatMap((arrival) => {
      const common = others.reduce<readonly Box[]>(
        (boxes, other) =>
          meetAll(
            boxes,
            other.filter(({ certain, end }) => certain && end === arrival.end).map(({ box }) => box),
          ),
        [arrival.box],
      );
      return common.map((box) => ({ ...arrival, box }));
    });
  return [...sure, ...inDoubt(ways.flat())];
}

function translate(walk: Walk, node: Extract<Node, { kind: "translate" }>, box: Box, journey: Journey): Arrival[] {
  const end = walk.model.ends.get(node.as);
  if (!end || walk.reply) return [];
  tell(walk, "gateway", node.at, "passes");
  const { source, client } = box;
  const senders = [...journey.senders, { end, before: { source, client } }];
  const part = { ...box, source: end.addresses, client: clientPorts };
  return end.out.flatMap((to) => go(walk, to, part, { ...journey, senders }));
}

/** Out to the internet: by a public address of its own, or by an exit that all share. */
function leave(walk: Walk, node: Extract<Node, { kind: "exit" }>, id: NodeId, box: Box, journey: Journey): Arrival[] {
  const { model } = walk;
  const everybody = publicAddresses[model.family];
  const { fronts } = (journey.senders.at(-1) as Sender).end;
  const own = fronts.filter(({ exits }) => exits.has(id));
  const target = intersection(box.target, everybody);
  if (isEmpty(target) || (own.length === 0 && !node.shared)) {
    tell(walk, "gateway", node.at, "stops");
    return [];
  }
  const ways = own.length > 0 ? own : [node];
  return ways.flatMap((by) => {
    const certain = !("certain" in by) || by.certain;
    tell(walk, "gateway", by.at, certain ? "passes" : "perhaps");
    const left = { by, before: { source: box.source, client: box.client } };
    const part = { ...box, source: "addresses" in by ? by.addresses : everybody, target };
    const met = [INTERNET, ...publicEnds(model)].flatMap((end) => arriveAt(walk, end, part, { ...journey, left }));
    return certain ? met : inDoubt(met);
  });
}

/** An answer to the internet leaves by the address to which the request came. */
function answerOut(
  walk: Walk,
  node: Extract<Node, { kind: "exit" }>,
  id: NodeId,
  box: Box,
  journey: Journey,
): Arrival[] {
  const leaves = walk.reply?.fronts.some(({ exits }) => exits.has(id)) ?? false;
  tell(walk, "gateway", node.at, leaves ? "passes" : "stops");
  return leaves ? arriveAt(walk, INTERNET, box, journey) : [];
}

const found = new WeakMap<Model, readonly string[]>();

/** Ends in no network: they are met at their public address only. */
export function publicEnds(model: Model): readonly string[] {
  const known = found.get(model);
  if (known) return known;
  const all = [...model.ends.values()].filter(({ id, network }) => !network && id !== INTERNET && id !== OUTSIDE);
  const ids = all.map(({ id }) => id);
  found.set(model, ids);
  return ids;
}

/** The part of the packets that bears an address of this end. */
function arriveAt({ model, reply, towards }: Walk, id: string, box: Box, journey: Journey): Arrival[] {
  const end = model.ends.get(id);
  if (!end || (reply ? reply.goal !== end : towards && !towards.has(id))) return [];
  if (reply?.towards) return [{ end, box, certain: true, journey }];
  const side = reply ? "source" : "target";
  const met = intersection(box[side], end.addresses);
  return isEmpty(met) ? [] : [{ end, box: { ...box, [side]: met }, certain: true, journey }];
}
