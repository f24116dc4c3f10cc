import { difference, type Intervals, intersection, isEmpty, same, union } from "./intervals";

/** A set of exchanges: every combination of its parts. Source is who asks, target who answers, whichever way a packet goes. */
export interface Box {
  source: Intervals;
  target: Intervals;
  service: Intervals;
  /** Ports from which the source asks, and to which the answer goes. */
  client: Intervals;
  /** Only hosts of these names, where a firewall reads names: absent, whatever the name. */
  names?: readonly string[];
}

const sides = ["source", "target", "service", "client"] as const;

/** What is in both, or undefined. */
export function meet(one: Box, other: Box): Box | undefined {
  const source = intersection(one.source, other.source);
  if (isEmpty(source)) return undefined;
  const target = intersection(one.target, other.target);
  if (isEmpty(target)) return undefined;
  const service = intersection(one.service, other.service);
  if (isEmpty(service)) return undefined;
  const client = intersection(one.client, other.client);
  if (isEmpty(client)) return undefined;
  const names =
    one.names && other.names ? one.names.filter((name) => other.names?.includes(name)) : (one.names ?? other.names);
  return { source, target, service, client, ...(names ? { names } : {}) };
}

/** What is in the one and not in the other, as boxes apart from each other. Names take away no other names. */
export function without(one: Box, other: Box): Box[] {
  const { names } = other;
  if (names && !one.names?.every((name) => names.includes(name))) return [one];
  const common = meet(one, other);
  if (!common) return [one];
  const rest: Box[] = [];
  let left = one;
  for (const side of sides) {
    const outside = difference(left[side], other[side]);
    if (!isEmpty(outside)) rest.push({ ...left, [side]: outside });
    left = { ...left, [side]: common[side] };
  }
  return rest;
}

export const withoutAll = (boxes: readonly Box[], others: readonly Box[]): Box[] =>
  others.reduce<readonly Box[]>((left, other) => left.flatMap((box) => without(box, other)), boxes) as Box[];

/** What is in one of these and in one of those. */
export const meetAll = (boxes: readonly Box[], others: readonly Box[]): Box[] =>
  boxes.flatMap((box) => others.flatMap((other) => meet(box, other) ?? []));

/** The same set in fewer boxes: those that differ on one side only become one. */
export function tidy(boxes: readonly Box[]): Box[] {
  const left = [...boxes];
  for (let again = true; again; ) {
    again = false;
    for (let i = 0; i < left.length; i += 1) {
      for (let j = left.length - 1; j > i; j -= 1) {
        const joined = join(left[i] as Box, left[j] as Box);
        if (joined) {
          left[i] = joined;
          left.splice(j, 1);
          again = true;
        }
      }
    }
  }
  return left;
}

function join(one: Box, other: Box): Box | undefined {
  if (`${one.names}` !== `${other.names}`) return undefined;
  const apart = sides.filter((side) => !same(one[side], other[side]));
  if (apart.length > 1) return undefined;
  const [side] = apart;
  return side ? { ...one, [side]: union(one[side], other[side]) } : one;
}
