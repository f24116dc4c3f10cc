import { z } from "zod";

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

const cidr = z.cidrv4({ error: "an IPv4 prefix such as 10.64.16.0/20" });

const named = {
  /** Lower-case letters, digits and hyphens; it becomes part of names and tags. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/, { error: "lower-case letters, digits and hyphens, such as clinical" }),
  /** What lives there, in words. */
  purpose: z.string().min(1),
};

/** One trust zone: a network of its own, closed unless a flow opens it. */
const insideSchema = z.strictObject({
  ...named,
  trust: z.enum(trusts).exclude(["external"]),
  /** The segment's address space. */
  cidr,
  /** Subnet prefixes by tier, one for each availability zone where the cloud ties a subnet to a zone. */
  tiers: z.record(z.string(), z.array(cidr).min(1)),
});

/** Networks beyond a private line: the sites of the organisation, another cloud. */
const outsideSchema = z.strictObject({
  ...named,
  trust: z.literal("external"),
  outside: z.enum(["onprem", "cloud"]),
  cidrs: z.array(cidr).min(1),
});

export const segmentSchema = z.union([insideSchema, outsideSchema]);

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
