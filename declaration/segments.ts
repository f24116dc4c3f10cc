import { z } from "zod";
import { cidr } from "./prefixes";
import { mapOf, strict } from "./strict";

/** How far a segment is trusted, from which follows what may reach it. */
export const trusts = [
  "core",
  "exposed",
  "patient",
  "patient-legacy",
  "privileged",
  "untrusted",
  "internal",
  "sealed",
  "external",
] as const;

export type Trust = (typeof trusts)[number];

const noPrefixes = { error: "a list of at least one prefix, such as [10.64.16.0/24]" };
const prefixes = z.array(cidr, noPrefixes).min(1, noPrefixes);

/** Lower-case letters, digits and hyphens; it becomes part of names and tags. */
export const segmentId = z.string().regex(/^[a-z][a-z0-9-]{1,20}$/, {
  error: "lower-case letters, digits and hyphens, such as clinical",
});

/** What lives there, in words. */
const purpose = z.string({ error: "the purpose is missing" }).min(1, { error: "the purpose is missing" });

/** What any segment of the plan says. */
export const insideDetails = { purpose, trust: z.enum(trusts).exclude(["external"]) };

/** What lies beyond a private line: the sites of the organisation, another cloud. */
export const outsideDetails = {
  purpose,
  trust: z.literal("external"),
  outside: z.enum(["onprem", "cloud"], { error: "outside is onprem or cloud" }),
  cidrs: prefixes,
};

/** A segment's addresses. */
export const placeDetails = {
  /** The segment's address space. */
  cidr,
  /** Subnet prefixes by tier, one for each availability zone where the cloud ties a subnet to a zone. */
  tiers: mapOf(z.string(), prefixes, "the tiers are a map of names and lists of prefixes"),
};

export const trustError = { error: `the trust is ${trusts.slice(0, -1).join(", ")} or ${trusts.at(-1)}` };

/** One trust zone: a network of its own, closed unless a flow opens it. */
const insideSchema = strict({ id: segmentId, ...insideDetails, ...placeDetails });

const outsideSchema = strict({ id: segmentId, ...outsideDetails });

export const segmentSchema = z.discriminatedUnion("trust", [insideSchema, outsideSchema], trustError);

/** A segment of the plan, or one outside of it. */
export type AnySegment = z.output<typeof segmentSchema>;

/** A segment of the plan. */
export type Segment = z.output<typeof insideSchema>;

/** A segment beyond a private line. */
export type OutsideSegment = z.output<typeof outsideSchema>;

export const isOutside = (segment: AnySegment): segment is OutsideSegment => "outside" in segment;

/** The segments of the plan. */
export const inside = (segments: readonly AnySegment[]): Segment[] =>
  segments.filter((segment): segment is Segment => !isOutside(segment));

/** All prefixes of a segment. */
export const prefixesOf = (segment: AnySegment): string[] => (isOutside(segment) ? segment.cidrs : [segment.cidr]);
