import type { Plan } from "../plan/graph";
import { References } from "../plan/references";
import { type DeclaredSegment, type Matrix, type Traffic, trafficOf } from "./connectivity";
import { matrixIn } from "./declared";
import { type Exposure, exposuresOf } from "./exposure";
import { INTERNET } from "./model";
import type { Proof } from "./proof/proof";
import { proofsOf } from "./read";
import { zonesOf } from "./zones";

/** A zone as reports name it. */
export interface ZoneName {
  id: string;
  kind: "internet" | "outside" | "segment" | "subnet";
  /** How far it is trusted, where a matrix says so. */
  trust?: DeclaredSegment["trust"];
}

/** What the networks of a plan let pass, beside what is declared. */
export interface Proven {
  /** Absent: the plan declares no matrix. */
  matrix?: Matrix;
  zones: ZoneName[];
  traffic: Traffic[];
  exposures: Exposure[];
  proofs: Proof[];
}

const nothing: Matrix = { segments: [], flows: [] };

/** Proves what can talk to what in a plan, on a day (ISO 8601 in UTC): flows that have expired by then are closed. */
export function prove(plan: Pick<Plan, "resources">, today: string, references = new References(plan)): Proven {
  const matrix = matrixIn(plan, today);
  const proofs = proofsOf(plan, references).filter(
    ({ model }) => model.family === 4 || hasAddresses(model.ends.values()),
  );
  const zones = new Map<string, ZoneName>();
  for (const { model } of proofs) {
    for (const { id, kind } of zonesOf(model, matrix?.segments ?? [])) {
      const trust = matrix?.segments.find((segment) => segment.id === id)?.trust;
      if (!zones.has(id)) zones.set(id, { id, kind, ...(trust ? { trust } : {}) });
    }
  }
  return {
    ...(matrix ? { matrix } : {}),
    zones: [...zones.values()],
    traffic: proofs.flatMap((proof) => trafficOf(proof, matrix ? forFamily(matrix, proof) : nothing)),
    exposures: proofs.flatMap(exposuresOf),
    proofs,
  };
}

/** Declared prefixes are IPv4: in IPv6 nothing is declared, so that whatever passes there is a finding. */
const forFamily = (matrix: Matrix, { model }: Proof): Matrix =>
  model.family === 4 ? matrix : { ...matrix, segments: [], flows: [] };

const hasAddresses = (ends: Iterable<{ id: string; network?: string }>): boolean =>
  [...ends].some(({ id, network }) => id !== INTERNET && network !== undefined);
