import { partyNamed } from "../network/parties";
import { type Explanation, explain } from "../network/proof/explain";
import type { Party } from "../network/proof/passage";
import type { Proof } from "../network/proof/proof";
import { proofsOf } from "../network/read";
import { type Family, prefixesOf } from "../network/space/addresses";
import { readService, servicesOf } from "../network/space/services";
import type { Resource } from "../plan/graph";
import type { Properties } from "../plan/values";
import { resourceOf } from "./plan-of";

/** Resources as a state holds them, by name: their ids are their names, so that inputs name each other in plain text. */
export const resourcesOf = (
  written: Readonly<Record<string, readonly [type: string, inputs: Properties, more?: Partial<Resource>]>>,
): Resource[] =>
  Object.entries(written).map(([name, [type, inputs, more]]) => resourceOf(type, inputs, { name, id: name, ...more }));

/** What can be asked of a network made of these resources. */
export class Network {
  readonly #resources: Resource[];
  readonly #proofs: Proof[];

  constructor(resources: Resource[]) {
    this.#resources = resources;
    this.#proofs = proofsOf({ resources });
  }

  explain(from: string, to: string, service?: string, family: Family = 4): Explanation {
    const proof = this.#proofs.find(({ model }) => model.family === family) as Proof;
    const party = (name: string): Party => {
      const named = partyNamed(name, { resources: this.#resources, segments: [] }, proof.model);
      if ("problem" in named) throw new Error(named.problem);
      return named.party;
    };
    return explain(proof, party(from), party(to), service === undefined ? undefined : readService(service));
  }

  /** The answer in one word. */
  answer = (from: string, to: string, service?: string, family: Family = 4): string =>
    this.explain(from, to, service, family).answer;

  /** What is open, as `from → to: services`; every address of an end is left out. */
  open(from: string, to: string, family: Family = 4): string[] {
    return this.explain(from, to, undefined, family)
      .parts.filter(({ answer }) => answer === "open")
      .map(({ box }) => servicesOf(box.service).join(" "));
  }

  /** What stops a packet. */
  stop = (from: string, to: string, service: string): string =>
    this.explain(from, to, service).hops.findLast(({ outcome }) => outcome === "stops")?.at.label ?? "";

  prefixes(from: string, to: string, service: string): string[] {
    const { parts, family } = this.explain(from, to, service);
    return parts.filter(({ answer }) => answer === "open").flatMap(({ box }) => prefixesOf(family, box.source));
  }
}
