import { z } from "zod";
import type { Flow, INTERNET } from "../declaration/flows";
import { nearestOr, shown } from "../declaration/nearest";
import type { OutsideSegment, Segment } from "../declaration/segments";
import type { Network } from "./compile";
import { matrixSchema, networkIn, type WrittenMatrix } from "./matrix-schema";

/** A flow matrix for every region of an estate. */
export interface Matrix {
  regions: readonly string[];
  /** Segments and flows of one region, for a declaration. A flow is where both its ends are. */
  in(region: string): Network;
}

/** A segment of the plan: what it is, and its addresses by region. */
interface Inside<Region extends string> extends Omit<Segment, "id" | "cidr" | "tiers"> {
  in: { readonly [Name in Region]?: Place };
}

interface Place {
  cidr: string;
  tiers: Readonly<Record<string, readonly string[]>>;
}

interface Outside extends Omit<OutsideSegment, "id" | "cidrs"> {
  cidrs: readonly string[];
}

type Segments<Region extends string> = Readonly<Record<string, Inside<Region> | Outside>>;

/** The names of a segment's tiers, in whatever region. */
type TierOf<Of> = Of extends { in: infer Places } ? TiersOf<Places[keyof Places]> : never;
type TiersOf<Places> = Places extends { tiers: infer Tiers } ? keyof Tiers & string : never;

/** One end of a flow: the name of a segment, with a tier that it has. */
type From<All> =
  | { [Name in keyof All]: { from: Name; fromTier?: TierOf<All[Name]> } }[keyof All]
  | { from: typeof INTERNET; fromTier?: never };
type To<All> =
  | { [Name in keyof All]: { to: Name; toTier?: TierOf<All[Name]> } }[keyof All]
  | { to: typeof INTERNET; toTier?: never };

type Ends = "id" | "from" | "to" | "fromTier" | "toTier";

/** The same lists, but that nobody may change them. */
type Constant<Of> = Of extends readonly (infer Item)[] ? readonly Constant<Item>[] | Of : Of;

type Rest = { readonly [Name in keyof Omit<Flow, Ends>]: Constant<Flow[Name]> };

/** A flow between two of these segments: another name, or a tier that is not there, does not compile. */
export type FlowAmong<All> = From<All> & To<All> & Rest;

/** A flow matrix written in TypeScript. Throws what is wrong with it beyond what the compiler sees. */
export function matrix<
  const Regions extends Readonly<Record<string, string>>,
  const All extends Segments<keyof Regions & string>,
>(written: { regions: Regions; segments: All; flows: Readonly<Record<string, FlowAmong<NoInfer<All>>>> }): Matrix {
  const { success, data, error } = matrixSchema.safeParse(written);
  if (!success) throw new Error(`The matrix cannot be used:\n${z.prettifyError(error)}`);
  return matrixOf(data);
}

/** The matrix that somebody wrote, once it holds together. */
export const matrixOf = (written: WrittenMatrix): Matrix => ({
  regions: Object.keys(written.regions),
  in(region) {
    const { regions } = written;
    if (Object.hasOwn(regions, region)) return networkIn(written, region);
    throw new Error(`The matrix has no region ${shown(region)}${nearestOr(region, Object.keys(regions))}`);
  },
});
