import type { Urn } from "../../plan/graph";
import type { Filter, Forward, Pattern, Site } from "../model";

/** One place where a resource of AWS meets a network, before the network's own filters and routes are known. */
export interface Interface {
  urn: Urn;
  /** Tells it from others of the same resource. */
  part?: string;
  label: string;
  kind: "host" | "service" | "passage";
  /**
   * Keys of the subnets. Several: it lies in all of them at once, or, with `oneOf`, in one of them. Empty: where its cloud
   * puts whatever names none.
   */
  subnets: readonly string[];
  oneOf?: boolean;
  /** It lies, or may lie, in others, and nobody knows in which. */
  subnetsUnknown?: Site;
  /** In no network: met at its public address alone. */
  apart?: boolean;
  /** Its private addresses where they are written. Else any of its subnet. */
  addresses?: readonly string[];
  /** Whether it has an IPv6 address. Absent: as its subnet gives them. */
  ipv6?: boolean;
  /** No gateway to the internet reaches its IPv6 address. */
  ipv6Internal?: boolean;
  /** What names its security groups. */
  groups: readonly string[];
  groupsUnknown?: Site;
  /** Public addresses that it has or may have. */
  publics: readonly Public[];
  /** It also gets one in every subnet that gives one to whatever is put there. */
  publicBySubnet?: Site;
  /** Absent: it answers nothing. */
  listens?: Pattern;
  /** Whether it opens connections. */
  opens: boolean;
  /** Its own access list, for its public address. */
  guards?: { in: readonly Filter[]; out: readonly Filter[] };
  /** Sends packets on that are not its own. */
  forwarding?: boolean;
  /** A load balancer that passes packets on. */
  forwards?: readonly Passing[];
}

export interface Public {
  at: Site;
  /** Where it is known. */
  address?: string;
  /** Only in this one of its subnets. Absent: in each. */
  subnet?: string;
  /** Whether the interface has it, or may have it. */
  certain: boolean;
}

/** What a load balancer passes on, and to whom: resources of the plan, or whoever has a private address. */
export interface Passing extends Omit<Forward, "to"> {
  to: readonly (Urn | { address: string })[];
  /** It passes, or may pass, to others whom the plan does not name. */
  toUnknown?: Site;
}
