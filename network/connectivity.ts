import type { Flow } from "../declaration/flows";
import type { Trust } from "../declaration/segments";
import type { Urn } from "../plan/graph";
import { type End, INTERNET, type Model } from "./model";
import { explain } from "./proof/explain";
import type { Party, Passage } from "./proof/passage";
import type { Proof } from "./proof/proof";
import type { Event } from "./proof/walk";
import { addressesOf, type Family, publicAddresses } from "./space/addresses";
import { type Box, meet, meetAll, tidy, withoutAll } from "./space/boxes";
import { type Intervals, intersection, isEmpty, unionOf } from "./space/intervals";
import { clientPorts, protocolNumbers, service, servicesOf } from "./space/services";
import { type Declared, type Zone, zonesOf } from "./zones";

/** What a stack declares of its network. */
export interface Matrix {
  segments: readonly DeclaredSegment[];
  /** Only those that are open today. */
  flows: readonly Flow[];
}

export interface DeclaredSegment extends Declared {
  trust: Trust;
  tiers: Readonly<Record<string, readonly string[]>>;
}

/**
 * `declared`: open, as a flow says. `undeclared`: open, and no flow says so. `blocked`: a flow says so, and it cannot pass.
 * `vacant`: a flow from the internet, and nobody is there yet whom it could reach. `unknown`: nobody knows before
 * deployment.
 */
export const states = ["declared", "undeclared", "blocked", "vacant", "unknown"] as const;

export type State = (typeof states)[number];

/** What passes, or should pass, from one zone to another. */
export interface Traffic {
  from: string;
  to: string;
  family: Family;
  state: State;
  /** `tcp/443`, `udp/1024-65535`, `all`. */
  services: string[];
  /** Ids of the flows that declare it. */
  flows: string[];
  /** Only to hosts of these names. */
  names?: string[];
  /** One packet's way, or how far it comes. Left out for what is declared and open. */
  hops: Event[];
  /** The resource that opens it, or that stops it. */
  at?: Urn;
}

/** What can talk to what in one model, zone by zone. Without a matrix everything open is `undeclared`. */
export function trafficOf(proof: Proof, matrix: Matrix): Traffic[] {
  const zones = zonesOf(proof.model, matrix.segments);
  const flowsBetween = new Map<string, Flow[]>();
  for (const flow of matrix.flows) {
    const key = keyOf(flow.from, flow.to);
    const known = flowsBetween.get(key);
    if (known) known.push(flow);
    else flowsBetween.set(key, [flow]);
  }
  const zonesWith = new Map<End, Zone[]>();
  for (const zone of zones) {
    for (const end of zone.party.ends) zonesWith.set(end, [...(zonesWith.get(end) ?? []), zone]);
  }
  return zones.flatMap((from) => {
    const reached = new Set(from.party.ends.flatMap((end) => [...proof.from(end).keys()]));
    const there = new Set([...reached].flatMap((end) => zonesWith.get(end) ?? []));
    return zones.flatMap((to) => {
      const flows = flowsBetween.get(keyOf(from.id, to.id)) ?? [];
      return from === to || (flows.length === 0 && !there.has(to)) ? [] : between(proof, from, to, matrix, flows);
    });
  });
}

const keyOf = (from: string, to: string): string => JSON.stringify([from, to]);

function between(proof: Proof, from: Zone, to: Zone, matrix: Matrix, flows: readonly Flow[]): Traffic[] {
  const { model } = proof;
  const passage = proof.between(from.party, to.party);
  if (flows.length === 0 && passage.open.length + passage.unknown.length === 0) return [];
  const declared = flows.map((flow) => ({ flow, boxes: boxesOf(flow, matrix, model) }));
  const all = declared.flatMap(({ boxes }) => boxes);

  const said = (state: State, boxes: readonly Box[], ids: string[] = []): Traffic[] =>
    boxes.length === 0 ? [] : [traffic(proof, from, to, state, boxes, ids)];
  return [
    ...declared.flatMap(({ flow, boxes }) => said("declared", tidy(meetAll(passage.open, boxes)), [flow.id])),
    ...said("undeclared", tidy(withoutAll(passage.open, all))),
    ...said("unknown", tidy(passage.unknown)),
    ...declared.flatMap(({ flow, boxes }) =>
      said(isVacant(from, to) ? "vacant" : "blocked", blocked(boxes, passage), [flow.id]),
    ),
  ];
}

/** Nothing that is planned there has an address that the internet could ask. */
const isVacant = (from: Zone, { party }: Zone): boolean =>
  from.kind === "internet" && party.ends.length > 0 && party.ends.every(({ fronts }) => fronts.length === 0);

/** The ports of a flow of which nothing passes. */
const blocked = (boxes: readonly Box[], { open, unknown }: Passage): Box[] =>
  boxes.filter((box) => ![...open, ...unknown].some((each) => meet(box, { ...each, client: clientPorts })));

function traffic(proof: Proof, from: Zone, to: Zone, state: State, boxes: readonly Box[], flows: string[]): Traffic {
  const services = unionOf(boxes.map((box) => box.service));
  const names = [...new Set(boxes.flatMap((box) => box.names ?? []))];
  const { hops, at } = state === "declared" ? { hops: [], at: undefined } : wayOf(proof, from.party, to.party, boxes);
  return {
    from: from.id,
    to: to.id,
    family: proof.model.family,
    state,
    services: servicesOf(services),
    flows,
    ...(names.length > 0 && boxes.every((box) => box.names) ? { names } : {}),
    hops,
    ...(at ? { at } : {}),
  };
}

/** The way of one packet of these, and the resource that decided: the last rule that let it pass, or what stopped it. */
function wayOf(proof: Proof, from: Party, to: Party, boxes: readonly Box[]): { hops: Event[]; at?: Urn } {
  const [box] = boxes;
  if (!box) return { hops: [] };
  const { hops } = explain(proof, { ...from, only: box.source }, { ...to, only: box.target }, box.service);
  const at = decider(hops);
  return { hops, ...(at ? { at } : {}) };
}

/** The resource to change: what stops or may stop it, else the last rule of the request's way, else the last of all. */
export function decider(hops: readonly Event[]): Urn | undefined {
  const stop = hops.findLast(({ outcome, at }) => outcome !== "passes" && at.urn);
  if (stop) return stop.at.urn;
  const written = hops.filter(({ way, at }) => way === "request" && at.urn);
  return (written.findLast(({ what }) => what === "rule") ?? written.at(-1))?.at.urn;
}

/** A flow as the packets that it lets pass, a box for each of its ports. */
function boxesOf(flow: Flow, { segments }: Matrix, model: Model): Box[] {
  const side = (end: "from" | "to"): Intervals => addressesOfEnd(flow, end, segments, model.family);
  const [source, target] = [side("from"), side("to")];
  if (isEmpty(source) || isEmpty(target)) return [];
  const { toFqdns } = flow;
  return flow.ports.map((port) => {
    const [low, high] = typeof port === "number" ? [port, port] : port;
    return {
      source,
      target,
      service: service(protocolNumbers[flow.protocol], low, high),
      client: clientPorts,
      ...(toFqdns ? { names: toFqdns } : {}),
    };
  });
}

function addressesOfEnd(flow: Flow, end: "from" | "to", segments: Matrix["segments"], family: Family): Intervals {
  const only = flow[`${end}Cidrs`];
  if (flow[end] === INTERNET) {
    return only ? intersection(addressesOf(family, only), publicAddresses[family]) : publicAddresses[family];
  }
  const segment = segments.find(({ id }) => id === flow[end]);
  const tier = flow[`${end}Tier`];
  const prefixes = only ?? (tier === undefined ? segment?.prefixes : segment?.tiers[tier]);
  return addressesOf(family, prefixes ?? []);
}
