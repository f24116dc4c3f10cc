/** A place on a line: a number, or a bigint where numbers do not reach (IPv6 addresses). One line holds one kind only. */
export type Point = number | bigint;

/**
 * A set of points on a line: `[from, to, from, to, …]`, each pair without its `to`, ascending and apart from each other.
 * Only comparisons are needed, so that numbers and bigints share the algebra.
 */
export type Intervals = readonly Point[];

export const nothing: Intervals = [];

export const isEmpty = (set: Intervals): boolean => set.length === 0;

/** The points of either. */
export function union(one: Intervals, other: Intervals): Intervals {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  return merge(one, other, (inOne, inOther) => inOne || inOther);
}

/** The points of both. */
export function intersection(one: Intervals, other: Intervals): Intervals {
  if (one === other) return one;
  const found: Point[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const from = later(one[i] as Point, other[j] as Point);
    const [oneEnd, otherEnd] = [one[i + 1] as Point, other[j + 1] as Point];
    const to = earlier(oneEnd, otherEnd);
    if (from < to) found.push(from, to);
    if (oneEnd <= to) i += 2;
    if (otherEnd <= to) j += 2;
  }
  return found;
}

/** The points of the first that are not in the second. */
export function difference(one: Intervals, other: Intervals): Intervals {
  if (one.length === 0 || other.length === 0) return one;
  return merge(one, other, (inOne, inOther) => inOne && !inOther);
}

/** Whether every point of the second is in the first. */
export const covers = (one: Intervals, other: Intervals): boolean => isEmpty(difference(other, one));

export const meets = (one: Intervals, other: Intervals): boolean => !isEmpty(intersection(one, other));

export const same = (one: Intervals, other: Intervals): boolean =>
  one === other || (one.length === other.length && one.every((point, index) => point === other[index]));

/** The points of all of them. */
export function unionOf(sets: readonly Intervals[]): Intervals {
  if (sets.length <= 2) return union(sets[0] ?? nothing, sets[1] ?? nothing);
  const middle = sets.length >> 1;
  return union(unionOf(sets.slice(0, middle)), unionOf(sets.slice(middle)));
}

const earlier = (one: Point, other: Point): Point => (other < one ? other : one);
const later = (one: Point, other: Point): Point => (one < other ? other : one);

/** Goes along both at once and keeps where `holds`. */
function merge(one: Intervals, other: Intervals, holds: (inOne: boolean, inOther: boolean) => boolean): Intervals {
  const found: Point[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    const next =
      j >= other.length || (i < one.length && (one[i] as Point) < (other[j] as Point))
        ? (one[i] as Point)
        : (other[j] as Point);
    if (one[i] === next) i += 1;
    if (other[j] === next) j += 1;
    if (holds(i % 2 === 1, j % 2 === 1) !== (found.length % 2 === 1)) found.push(next);
  }
  return found;
}
