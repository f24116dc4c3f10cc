import type { Resource } from "../../plan/graph";
import type { Filter, Pattern, Site } from "../model";
import { only } from "../reading";
import type { Family } from "../space/addresses";
import { everyService } from "../space/services";
import type { Place } from "./balancer-places";
import type { Subnet } from "./subnets";

/** One place where a resource meets an Azure network, or the internet. */
export interface Interface {
  urn: string;
  label: string;
  kind: "host" | "service" | "passage";
  /** Absent: in no network. */
  subnet?: Subnet;
  /** It lies in one of these, nobody knows in which. */
  among?: readonly Subnet[];
  /** It lies in a network that the plan does not show, or, with others, may lie there. */
  unseen?: Site;
  addresses?: readonly unknown[];
  /** Absent: IPv4. */
  families?: readonly Family[];
  /** Application security groups, and tags that mean it. */
  groups: readonly string[];
  groupsUnknown?: Site;
  /** The security group of the interface itself. */
  filter?: Resource;
  filterUnknown?: Site;
  publics: readonly Public[];
  /** Without a security group it is closed to the internet. Absent: open. */
  sealed?: Sealed;
  listens?: Pattern;
  opens: boolean;
  /** Who may ask at its public endpoint. */
  guard?: Filter;
  /** A private endpoint: answers straight, past the routes of its subnet. */
  straight?: boolean;
  /** The pools and rules of load balancers that lead to it. */
  places?: readonly Place[];
}

export interface Public {
  at: Site;
  address?: unknown;
  certain: boolean;
}

/** A public address or a public load balancer of the Standard tier leads there, for sure or perhaps. */
export type Sealed = "surely" | "perhaps";

export const everything: Pattern = only(everyService);

/** How an end says that it lies in a subnet, for rules that let a subnet in whatever its addresses. */
export const subnetGroup = (subnet: string): string => `in subnet ${subnet}`;

/** How an end says that it is Azure's own, for rules that let all of Azure in. */
export const IN_AZURE = "in Azure";
