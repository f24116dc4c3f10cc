import { bordered, covers, rangeOf } from "./prefixes";
import { type AnySegment, isOutside } from "./segments";

/** Says what is wrong at a path. */
export type Refuse = (path: (string | number)[], message: string) => void;

/** A prefix, and where it is written. */
export interface Space {
  cidr: string;
  path: (string | number)[];
  /** Whose it is. */
  of: string;
}

/** Prefixes lie on their own borders, subnets in their segment, and no two meet. Paths begin at the list of segments. */
export function refuseAddresses(segments: readonly AnySegment[], refuse: Refuse): void {
  const spaces = segments.flatMap((segment, index): Space[] =>
    isOutside(segment)
      ? segment.cidrs.map((cidr, at) => ({ cidr, path: ["segments", index, "cidrs", at], of: segment.id }))
      : [{ cidr: segment.cidr, path: ["segments", index, "cidr"], of: segment.id }],
  );
  const tiers = segments.flatMap((segment, index) =>
    isOutside(segment)
      ? []
      : Object.entries(segment.tiers).flatMap(([tier, prefixes]) =>
          prefixes.map((cidr, at) => ({ cidr, path: ["segments", index, "tiers", tier, at], of: segment.id, segment })),
        ),
  );
  refuseUnaligned([...spaces, ...tiers], refuse);
  for (const { cidr, path, segment } of tiers) {
    if (!covers(segment.cidr, cidr)) refuse(path, `${cidr} is not in ${segment.id}, which is ${segment.cidr}`);
  }
  for (const list of [spaces, tiers]) refuseMeeting(list, refuse);
}

/** Prefixes are written with their first address. */
export function refuseUnaligned(spaces: readonly Space[], refuse: Refuse): void {
  for (const { cidr, path } of spaces) {
    const border = bordered(cidr);
    if (border !== cidr) refuse(path, `${cidr} does not begin on its border; it would be ${border}`);
  }
}

/** Of prefixes in the order of their addresses, each is compared with the one before that reaches furthest. */
export function refuseMeeting(spaces: readonly Space[], refuse: Refuse): void {
  const ranges = spaces.map((space, index) => ({ space, index, ...rangeOf(space.cidr) }));
  const [first, ...others] = ranges.sort((one, other) => one.from - other.from || one.index - other.index);
  let furthest = first;
  for (const range of others) {
    if (furthest && range.from < furthest.to) {
      const [later, earlier] = range.index > furthest.index ? [range, furthest] : [furthest, range];
      const whose = earlier.space.of === later.space.of ? "the same segment" : earlier.space.of;
      refuse(later.space.path, `${later.space.cidr} overlaps ${earlier.space.cidr} of ${whose}`);
    }
    if (!furthest || range.to > furthest.to) furthest = range;
  }
}
