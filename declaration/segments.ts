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
] as const;

export type Trust = (typeof trusts)[number];

const cidr = z.cidrv4({ error: "an IPv4 prefix such as 10.64.16.0/20" });

/** One trust zone: a network of its own, closed unless a flow opens it. */
export const segmentSchema = z.strictObject({
  /** Lower-case letters, digits and hyphens; it becomes part of names and tags. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/, { error: "lower-case letters, digits and hyphens, such as clinical" }),
  /** What lives there, in words. */
  purpose: z.string().min(1),
  trust: z.enum(trusts),
  /** The segment's address space. */
  cidr,
  /** Subnet prefixes by tier, one for each availability zone where the cloud ties a subnet to a zone. */
  tiers: z.record(z.string(), z.array(cidr).min(1)),
});

export type Segment = z.output<typeof segmentSchema>;
