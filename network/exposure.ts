import type { Urn } from "../plan/graph";
import { decider } from "./connectivity";
import { type End, INTERNET } from "./model";
import { explain } from "./proof/explain";
import type { Proof } from "./proof/proof";
import type { Event } from "./proof/walk";
import type { Family } from "./space/addresses";
import type { Box } from "./space/boxes";
import { covers, type Intervals, type Point, unionOf } from "./space/intervals";

/** What the internet can ask of one resource. */
export interface Exposure {
  urn: Urn;
  label: string;
  kind: End["kind"];
  family: Family;
  open: Intervals;
  unknown: Intervals;
  /** The part of what is open that a considerable part of the internet can ask: one address in 256. */
  broad: Intervals;
  /** Some of it comes straight, not through a load balancer or a published port. */
  direct: boolean;
}

/** Every planned resource that networks can reach, with what the internet can ask of it: nothing, for most. */
export function exposuresOf(proof: Proof): Exposure[] {
  const { ends, family } = proof.model;
  const internet = ends.get(INTERNET);
  if (!internet) return [];
  const reached = proof.from(internet);
  const byUrn = new Map<Urn, End[]>();
  for (const end of ends.values()) {
    if (end.urn !== undefined && end.kind !== "passage") byUrn.set(end.urn, [...(byUrn.get(end.urn) ?? []), end]);
  }
  return [...byUrn].map(([urn, own]) => {
    const [first] = own as [End];
    const { open, unknown } = proof.between({ ends: [internet] }, { ends: own });
    return {
      urn,
      label: first.label,
      kind: first.kind,
      family,
      open: unionOf(open.map(({ service }) => service)),
      unknown: unionOf(unknown.map(({ service }) => service)),
      broad: unionOf(open.filter((box) => isBroad(box, open)).map(({ service }) => service)),
      direct: own.some((end) => reached.get(end)?.some(({ through }) => through.length === 0)),
    };
  });
}

/** An allow list of some addresses is no internet. The same services may be open to it in parts. */
function isBroad(box: Box, all: readonly Box[]): boolean {
  const source = unionOf(all.filter(({ service }) => covers(service, box.service)).map((each) => each.source));
  const sizes = source.flatMap((point, index) =>
    index % 2 === 0 ? [BigInt(source[index + 1] as Point) - BigInt(point)] : [],
  );
  const total = sizes.reduce((sum, size) => sum + size, 0n);
  return total >= (typeof source[0] === "bigint" ? 1n << 117n : 1n << 24n);
}

/** The way from the internet to some services of a resource, and the resource that opens it. */
export function wayTo(proof: Proof, urn: Urn, services: Intervals): { hops: Event[]; at?: Urn } {
  const internet = proof.model.ends.get(INTERNET);
  const ends = [...proof.model.ends.values()].filter((end) => end.urn === urn);
  if (!internet) return { hops: [] };
  const { hops } = explain(proof, { ends: [internet] }, { ends }, services);
  const at = decider(hops);
  return { hops, ...(at ? { at } : {}) };
}
