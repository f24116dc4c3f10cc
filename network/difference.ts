import { INTERNET } from "./model";
import type { Passage } from "./proof/passage";
import type { Proof } from "./proof/proof";
import type { Proven } from "./proven";
import { type Box, tidy, withoutAll } from "./space/boxes";
import { unionOf } from "./space/intervals";
import { servicesOf } from "./space/services";
import { type Zone, zonesOf } from "./zones";

/** What a change opens, closes, or makes unknown between two zones. */
export interface Change {
  from: string;
  to: string;
  family: 4 | 6;
  change: "opens" | "closes" | "unknown";
  services: string[];
}

const shut: Passage = { open: [], unknown: [] };

/** What passes after a change and did not before, and the other way round; zone by zone, IPv4 and IPv6. */
export function differenceOf(before: Proven, after: Proven): Change[] {
  const segments = [...(before.matrix?.segments ?? []), ...(after.matrix?.segments ?? [])];
  const declared = [...new Map(segments.map((segment) => [segment.id, segment])).values()];
  return ([4, 6] as const).flatMap((family) => {
    const [old, now] = [before, after].map(({ proofs }) => proofs.find(({ model }) => model.family === family));
    const zones = (proof: Proof | undefined): Map<string, Zone> =>
      new Map((proof ? zonesOf(proof.model, declared) : []).map((zone) => [zone.id, zone]));
    const [then, today] = [zones(old), zones(now)];
    const ids = [...new Set([...then.keys(), ...today.keys()])].sort(
      (one, other) => Number(other === INTERNET) - Number(one === INTERNET),
    );
    const passage = (proof: Proof | undefined, known: Map<string, Zone>, from: string, to: string): Passage => {
      const [asking, answering] = [known.get(from), known.get(to)];
      return proof && asking && answering ? proof.between(asking.party, answering.party) : shut;
    };
    return ids.flatMap((from) =>
      ids.flatMap((to) =>
        from === to ? [] : changes(from, to, family, passage(old, then, from, to), passage(now, today, from, to)),
      ),
    );
  });
}

function changes(from: string, to: string, family: 4 | 6, before: Passage, after: Passage): Change[] {
  const change = (kind: Change["change"], boxes: readonly Box[]): Change[] =>
    boxes.length === 0
      ? []
      : [{ from, to, family, change: kind, services: servicesOf(unionOf(boxes.map(({ service }) => service))) }];
  return [
    ...change("opens", tidy(withoutAll(after.open, before.open))),
    ...change("closes", tidy(withoutAll(before.open, [...after.open, ...after.unknown]))),
    ...change("unknown", tidy(withoutAll(after.unknown, [...before.unknown, ...before.open]))),
  ];
}
