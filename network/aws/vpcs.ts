import type { Resource } from "../../plan/graph";
import type { Pattern } from "../model";
import { perhaps, type Reading } from "../reading";
import { type Intervals, isEmpty } from "../space/intervals";
import { addressesOf, addressesOfVpc, DEFAULT_PREFIX, hiddenAddresses, without } from "./addressing";
import { types } from "./types";

/** A VPC as the plan shows it: a resource, or one that the plan only names. */
export interface Vpc {
  key: string;
  name: string;
  resource?: Resource;
  /** The plan makes it, and with it all that it has: gateways, route tables. */
  whole: boolean;
  /** It stands for all VPCs that nobody knows: its subnets lie in one, or in several. */
  scattered?: boolean;
  prefixes: Pattern;
  subnets: Subnet[];
}

export interface Subnet {
  key: string;
  name: string;
  resource?: Resource;
  /** The plan only names it: what is around it nobody knows. */
  unseen: boolean;
  vpc: Vpc;
  addresses: Intervals;
  /** These are its addresses. Else any of them, which it may share with others. */
  settled: boolean;
  /** Hosts get a public address unless they say otherwise; undefined: nobody knows. */
  givesPublic: boolean | undefined;
  /** Hosts get an IPv6 address unless they say otherwise. */
  givesIpv6: boolean;
}

/** The name of the VPC that AWS makes in every region, where the plan does not manage it. */
export const DEFAULT_VPC = "default VPC";

/** What stands for every VPC of which not even the name is known. */
const UNKNOWN_VPC = "a VPC that the plan does not show";

/** Every VPC with its subnets. */
export function vpcsOf(reading: Reading): Map<string, Vpc> {
  const vpcs = new Map<string, Vpc>();
  for (const [index, resource] of [...reading.of(types.vpc), ...reading.of(types.defaultVpc)].entries()) {
    const { urn: key, name, type, external } = resource;
    const prefixes = addressesOfVpc(reading, resource, index);
    vpcs.set(key, { key, name, resource, whole: type === types.vpc && !external, prefixes, subnets: [] });
  }
  const subnets = [...reading.of(types.subnet), ...reading.of(types.defaultSubnet)];
  for (const [index, resource] of subnets.entries()) {
    const vpc = vpcAt(reading, resource, "vpcId", vpcs);
    const { urn: key, name, external, inputs } = resource;
    const written = addressesOf(reading, resource, vpc.prefixes, index);
    vpc.subnets.push({
      key,
      name,
      resource,
      unseen: external,
      vpc,
      addresses: written ?? vpc.prefixes.may,
      settled: written !== undefined,
      givesPublic: givesPublic(resource),
      givesIpv6: inputs.assignIpv6AddressOnCreation === true || inputs.ipv6Native === true,
    });
  }
  for (const vpc of vpcs.values()) leaveToEach(vpc);
  return vpcs;
}

/** What is written for a subnet is no other's. */
function leaveToEach({ subnets }: Vpc): void {
  const taken = subnets.filter(({ settled }) => settled).map(({ addresses }) => addresses);
  for (const subnet of subnets) {
    const free = subnet.settled ? subnet.addresses : without(subnet.addresses, taken);
    if (!isEmpty(free)) subnet.addresses = free;
  }
}

/** The VPC that a path of a resource names: of the plan, or one that is only named, or one of which nothing is known. */
export function vpcAt(reading: Reading, resource: Resource, path: string, vpcs: Map<string, Vpc>): Vpc {
  const { resources, literal } = reading.at(resource, path, types.vpc, types.defaultVpc);
  const [first] = resources;
  const known = first && vpcs.get(first.urn);
  if (known) return known;
  if (literal !== undefined) return named(reading, literal, vpcs);
  if (resource.inputs[path] !== undefined) return named(reading, UNKNOWN_VPC, vpcs, true);
  const [managed] = reading.of(types.defaultVpc);
  return (managed && vpcs.get(managed.urn)) ?? named(reading, DEFAULT_VPC, vpcs);
}

function named(reading: Reading, key: string, vpcs: Map<string, Vpc>, scattered = false): Vpc {
  const vpc = vpcs.get(key) ?? { ...unplanned(reading, key), ...(scattered ? { scattered } : {}) };
  vpcs.set(key, vpc);
  return vpc;
}

/** A VPC that is not in the plan. */
export const unplanned = (reading: Reading, key: string): Vpc => ({
  key,
  name: key,
  whole: false,
  prefixes: key === DEFAULT_VPC ? reading.prefix(DEFAULT_PREFIX) : perhaps(hiddenAddresses[reading.family]),
  subnets: [],
});

function givesPublic({ inputs, type }: Resource): boolean | undefined {
  const { mapPublicIpOnLaunch } = inputs;
  if (typeof mapPublicIpOnLaunch === "boolean") return mapPublicIpOnLaunch;
  return mapPublicIpOnLaunch === undefined ? type === types.defaultSubnet : undefined;
}
