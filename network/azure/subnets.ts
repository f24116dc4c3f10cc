import type { Resource } from "../../plan/graph";
import { valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { type Intervals, isEmpty } from "../space/intervals";
import { types } from "./types";

/** A virtual network as the plan shows it. */
export interface Network {
  key: string;
  name: string;
  /** Absent: others name it, and the plan does not show it. */
  resource?: Resource;
  prefixes: Pattern;
  /** The same prefix by prefix, with their lengths: Azure makes a route for each. */
  parts: readonly Part[];
  subnets: Subnet[];
}

export interface Part {
  to: Pattern;
  length: number;
}

/** A subnet, of its own or written inside its network. */
export interface Subnet {
  key: string;
  name: string;
  network: Network;
  /** Where its prefix is unknown: what is left of its network. */
  addresses: Intervals;
  known: boolean;
  /** The resource in whose inputs it is written, and the path before its own properties. */
  resource: Resource;
  path: string;
}

/** The value of a subnet's property. */
export const valueIn = ({ resource, path }: Subnet, name: string): unknown =>
  valueAt(resource.inputs, `${path}${name}`);

/** Subnets that Azure keeps for a service of its own, by their names: nobody puts a host there. */
const kept = new Set([
  "azurefirewallsubnet",
  "azurefirewallmanagementsubnet",
  "gatewaysubnet",
  "azurebastionsubnet",
  "routeserversubnet",
]);

const keptFor: Readonly<Record<string, string>> = {
  [types.firewall]: "azurefirewallsubnet",
  [types.line]: "gatewaysubnet",
  [types.bastion]: "azurebastionsubnet",
};

const isKept = ({ name }: Subnet): boolean => kept.has(name.toLowerCase());

/** Of several subnets those in which a resource of a canonical type may lie: the one that is kept for it, or none that is kept. */
export function fitting(subnets: readonly Subnet[], type: string): readonly Subnet[] {
  if (subnets.length < 2) return subnets;
  const own = keptFor[type];
  const fit = subnets.filter((each) => (own ? each.name.toLowerCase() === own : !isKept(each)));
  return fit.length > 0 ? fit : subnets;
}

/** Whether a host may be put into a subnet: not where a service has it for itself. */
export const takesHosts = (subnet: Subnet): boolean =>
  !isEmpty(subnet.addresses) && !isDelegated(subnet) && !isKept(subnet);

export function isDelegated(subnet: Subnet): boolean {
  const delegations = valueIn(subnet, "delegations");
  return Array.isArray(delegations) && delegations.length > 0;
}

export const holdsGateways = ({ name }: Subnet): boolean => name.toLowerCase() === "gatewaysubnet";
