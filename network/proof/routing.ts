import type { NodeId, Route } from "../model";
import { difference, type Intervals, intersection, isEmpty, type Point } from "../space/intervals";

/** Destinations that are all sent the same way: to one node, to nowhere, or to one of several that nobody knows yet. */
export interface Way {
  addresses: Intervals;
  /** Each possible next node; `undefined` among them: it may be dropped. */
  next: readonly (NodeId | undefined)[];
  /** The routes that decide. */
  routes: readonly Route[];
}

const tables = new WeakMap<readonly Route[], { everything: Intervals; ways: Way[] }>();

/** A route table as destinations apart from each other, each with its ways. */
export function waysOf(routes: readonly Route[], everything: Intervals): Way[] {
  const known = tables.get(routes);
  if (known && known.everything === everything) return known.ways;
  const ways = build(routes, everything);
  tables.set(routes, { everything, ways });
  return ways;
}

function build(routes: readonly Route[], everything: Intervals): Way[] {
  const ways: Way[] = [];
  const doubts: Route[] = [];
  let open = everything;
  for (const route of [...routes].sort((one, other) => other.rank - one.rank)) {
    if (isEmpty(open)) break;
    const taken = intersection(open, route.to.must);
    if (!isEmpty(taken)) {
      ways.push(...withDoubts({ addresses: taken, next: nodesOf(route), routes: [route] }, doubts));
      open = difference(open, taken);
    }
    if (route.to.may !== route.to.must) doubts.push(route);
  }
  if (!isEmpty(open)) ways.push(...withDoubts({ addresses: open, next: [undefined], routes: [] }, doubts));
  return ways;
}

const nodesOf = ({ via }: Route): (NodeId | undefined)[] => (via.length > 0 ? [...via] : [undefined]);

/** A way, taken apart by the routes that rank higher and may take some of it. */
const withDoubts = (way: Way, doubts: readonly Route[]): Way[] =>
  doubts.reduce<Way[]>(
    (ways, doubt) =>
      ways.flatMap((each) => {
        const touched = intersection(each.addresses, doubt.to.may);
        if (isEmpty(touched)) return [each];
        const next = [...new Set([...each.next, ...nodesOf(doubt)])];
        const rest = difference(each.addresses, touched);
        const doubtful = { addresses: touched, next, routes: [...each.routes, doubt] };
        return isEmpty(rest) ? [doubtful] : [{ ...each, addresses: rest }, doubtful];
      }),
    [way],
  );

const sorted = new WeakMap<readonly Way[], { from: Point; to: Point; way: Way }[]>();

/** The ways of some destinations, with the destinations that go each of them. */
export function waysTo(ways: readonly Way[], destinations: Intervals): Way[] {
  if (ways.length < 8) return ways.flatMap((way) => narrowed(way, destinations));
  let pieces = sorted.get(ways);
  if (!pieces) {
    pieces = ways
      .flatMap((way) =>
        Array.from({ length: way.addresses.length / 2 }, (_, index) => ({
          from: way.addresses[index * 2] as Point,
          to: way.addresses[index * 2 + 1] as Point,
          way,
        })),
      )
      .sort((one, other) => (one.from < other.from ? -1 : 1));
    sorted.set(ways, pieces);
  }
  const found = new Set<Way>();
  for (let index = 0; index < destinations.length; index += 2) {
    const to = destinations[index + 1] as Point;
    for (let at = firstAfter(pieces, destinations[index] as Point); at < pieces.length; at += 1) {
      const piece = pieces[at];
      if (!piece || piece.from >= to) break;
      found.add(piece.way);
    }
  }
  return [...found].flatMap((way) => narrowed(way, destinations));
}

function narrowed(way: Way, destinations: Intervals): Way[] {
  const addresses = intersection(way.addresses, destinations);
  return isEmpty(addresses) ? [] : [{ ...way, addresses }];
}

/** The first piece that ends after a point. */
function firstAfter(pieces: readonly { to: Point }[], point: Point): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as { to: Point }).to <= point) low = middle + 1;
    else high = middle;
  }
  return low;
}
