import type { Urn } from "../plan/graph";
import type { Filter, Forward, Pattern, Site } from "./model";

/** One place where a resource meets a network, before the network's own filters and routes are known. */
export interface Interface {
  urn: Urn;
  label: string;
  kind: "host" | "service" | "passage";
  /** Keys of the subnets. Several: it lies in all of them at once, or, with `oneOf`, in one of them. Empty: in no network. */
  subnets: readonly string[];
  oneOf?: boolean;
  /** It lies in a network, but nobody knows in which. */
  subnetsUnknown?: Site;
  /** Its private addresses where they are written. Else any of its subnet. */
  addresses?: readonly string[];
  /** Whether it has an IPv6 address. Absent: as its subnet gives them. */
  ipv6?: boolean;
  /** What names its security groups. */
  groups: readonly string[];
  groupsUnknown?: Site;
  /** Public addresses that it has or may have. */
  publics: readonly Public[];
  /** Absent: it answers nothing. */
  listens?: Pattern;
  /** Whether it opens connections. */
  opens: boolean;
  /** Its own access list, for its public address. */
  guards?: { in: readonly Filter[]; out: readonly Filter[] };
  /** Sends packets on that are not its own. */
  forwarding?: boolean;
  /** A load balancer that passes packets on: to whom is named by URN. */
  forwards?: readonly (Omit<Forward, "to"> & { to: readonly Urn[] })[];
}

export interface Public {
  at: Site;
  /** Where it is known. */
  address?: string;
  /** Whether the interface has it, or may have it. */
  certain: boolean;
}
