import type { End, Model } from "../model";
import { type Intervals, unionOf } from "../space/intervals";
import { clientPorts, everyService } from "../space/services";
import { type Exchange, exchangesFrom } from "./exchange";
import { allOf, anyOf, narrowed, type Party, type Passage, passageBetween } from "./passage";
import { TooManyWays } from "./walk";

/** So many nodes all packets of one end may pass: those of the hospital group pass half as many. */
const MOST_STEPS = 20_000;

/** What can talk to what in a model: worked out once for whoever asks, and kept. */
export class Proof {
  readonly model: Model;
  readonly #exchanges = new Map<End, Map<End, Exchange[]>>();

  constructor(model: Model) {
    this.model = model;
  }

  /** What can pass from one to another. */
  between(from: Party, to: Party): Passage {
    const passages = placesOf(from.ends).flatMap((asking) =>
      placesOf(to.ends).map((answering) => this.#betweenPlaces(asking, answering)),
    );
    const passage = allOf(passages);
    if (!from.only && !to.only) return passage;
    return narrowed(passage, { ...(from.only ? { source: from.only } : {}), ...(to.only ? { target: to.only } : {}) });
  }

  /** All that an end can ask of others, by who answers or passes it on. */
  from(end: End): ReadonlyMap<End, readonly Exchange[]> {
    let found = this.#exchanges.get(end);
    if (!found) {
      found = new Map();
      for (const exchange of this.#exchangesOf(end)) {
        for (const other of new Set([exchange.to, ...exchange.through.map((each) => each.end)])) {
          const known = found.get(other);
          if (known) known.push(exchange);
          else found.set(other, [exchange]);
        }
      }
      this.#exchanges.set(end, found);
    }
    return found;
  }

  /** All that an end can ask of others; where too much is unknown to follow every way, perhaps everything of everybody. */
  #exchangesOf(from: End): Exchange[] {
    try {
      return exchangesFrom({ model: this.model, steps: { left: MOST_STEPS } }, from);
    } catch (error) {
      if (!(error instanceof TooManyWays)) throw error;
      return [...this.model.ends.values()].map((to) => {
        const all = { source: from.addresses, target: to.addresses, service: everyService, client: clientPorts };
        return { from, to, passed: { certain: [], doubtful: [all] }, through: [] };
      });
    }
  }

  #betweenPlaces(asking: readonly End[], answering: readonly End[]): Passage {
    const rows = asking.map((from) => {
      const cells = answering.map((to) => passageBetween(this.from(from).get(to) ?? [], from, to));
      return cells.length === 1 ? (cells[0] as Passage) : anyOf(cells, "target", addressesOf(answering));
    });
    return rows.length === 1 ? (rows[0] as Passage) : anyOf(rows, "source", addressesOf(asking));
  }
}

const addressesOf = (ends: readonly End[]): Intervals => unionOf(ends.map(({ addresses }) => addresses));

/** Ends apart from each other; together those of a resource that has one of them, nobody knows which. */
function placesOf(ends: readonly End[]): End[][] {
  const places = new Map<string, End[]>();
  for (const end of ends) {
    const key = end.oneOf && end.urn ? end.urn : end.id;
    const known = places.get(key);
    if (known) known.push(end);
    else places.set(key, [end]);
  }
  return [...places.values()];
}
