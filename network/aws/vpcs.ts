import type { Resource } from "../../plan/graph";
import type { Pattern } from "../model";
import { only, perhaps, type Reading } from "../reading";
import { assigned6, everyAddress } from "../space/addresses";
import type { Intervals } from "../space/intervals";
import { nothing } from "../space/intervals";
import { types } from "./types";

/** A VPC as the plan shows it: a resource, or one that the plan only names. */
export interface Vpc {
  key: string;
  name: string;
  resource?: Resource;
  prefixes: Pattern;
  subnets: Subnet[];
}

export interface Subnet {
  key: string;
  name: string;
  resource?: Resource;
  vpc: Vpc;
  addresses: Intervals;
  /** Hosts get a public address unless they say otherwise; undefined: nobody knows. */
  givesPublic: boolean | undefined;
  /** Hosts get an IPv6 address unless they say otherwise. */
  givesIpv6: boolean;
}

/** AWS gives every default VPC these prefixes: https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html */
const DEFAULT_PREFIX = "172.31.0.0/16";

/** The name of the VPC that AWS makes in every region, where the plan does not manage it. */
export const DEFAULT_VPC = "default VPC";

/** Where the addresses stand that AWS will assign. */
const ASSIGNED = assigned6[0] as bigint;

/** Every VPC with its subnets. */
export function vpcsOf(reading: Reading): Map<string, Vpc> {
  const vpcs = new Map<string, Vpc>();
  for (const [index, resource] of [...reading.of(types.vpc), ...reading.of(types.defaultVpc)].entries()) {
    const { urn: key, name } = resource;
    vpcs.set(key, { key, name, resource, prefixes: prefixesOf(reading, resource, index), subnets: [] });
  }
  const subnets = [...reading.of(types.subnet), ...reading.of(types.defaultSubnet)];
  for (const [index, resource] of subnets.entries()) {
    const vpc = vpcOf(reading, resource, vpcs);
    const { urn: key, name } = resource;
    const addresses = addressesOf(reading, resource, vpc, index);
    vpc.subnets.push({
      key,
      name,
      resource,
      vpc,
      addresses,
      givesPublic: givesPublic(resource),
      givesIpv6: resource.inputs.assignIpv6AddressOnCreation === true,
    });
  }
  return vpcs;
}

function vpcOf(reading: Reading, subnet: Resource, vpcs: Map<string, Vpc>): Vpc {
  const { resources, literal } = reading.at(subnet, "vpcId", types.vpc, types.defaultVpc);
  const key =
    resources[0]?.urn ?? literal ?? (subnet.type === types.defaultSubnet ? DEFAULT_VPC : `VPC of ${subnet.name}`);
  const known = vpcs.get(key);
  if (known) return known;
  const [first] = subnet.type === types.defaultSubnet ? reading.of(types.defaultVpc) : [];
  const vpc = (first && vpcs.get(first.urn)) ?? unplanned(reading, key);
  vpcs.set(key, vpc);
  return vpc;
}

/** A VPC that is not in the plan. */
export const unplanned = (reading: Reading, key: string): Vpc => ({
  key,
  name: key,
  prefixes: key === DEFAULT_VPC ? reading.prefix(DEFAULT_PREFIX) : perhaps(everyAddress[reading.family]),
  subnets: [],
});

function prefixesOf(reading: Reading, vpc: Resource, index: number): Pattern {
  const { inputs, type } = vpc;
  if (reading.family === 6) {
    if (inputs.ipv6CidrBlock !== undefined) return reading.prefix(inputs.ipv6CidrBlock);
    const assigned = inputs.assignGeneratedIpv6CidrBlock === true || inputs.ipv6IpamPoolId !== undefined;
    return assigned ? only(assignedBlock(index)) : only(nothing);
  }
  const more = reading
    .of(types.cidr4)
    .filter((association) => reading.at(association, "vpcId", types.vpc).resources.includes(vpc))
    .map((association) => association.inputs.cidrBlock);
  const first = inputs.cidrBlock ?? (type === types.defaultVpc ? DEFAULT_PREFIX : vpc.outputs?.cidrBlock);
  return reading.prefixes([first ?? unknownText, ...more]);
}

/** Read as a prefix that is not known. */
const unknownText = 0;

/** A /56 for a VPC that AWS will give one. */
function assignedBlock(index: number): Intervals {
  const size = 1n << 72n;
  const from = ASSIGNED + BigInt(index) * size;
  return [from, from + size];
}

function addressesOf(reading: Reading, subnet: Resource, vpc: Vpc, index: number): Intervals {
  const { inputs, outputs } = subnet;
  const written = reading.family === 4 ? (inputs.cidrBlock ?? outputs?.cidrBlock) : inputs.ipv6CidrBlock;
  if (written === undefined && reading.family === 6) return nothing;
  const { must, may } = reading.prefix(written ?? unknownText);
  if (must === may) return may;
  if (reading.family === 4) return vpc.prefixes.may;
  const size = 1n << 64n;
  const base = (vpc.prefixes.may[0] as bigint | undefined) ?? ASSIGNED + (1n << 100n);
  const from = base + BigInt(index % 256) * size;
  return [from, from + size];
}

function givesPublic({ inputs, type }: Resource): boolean | undefined {
  const { mapPublicIpOnLaunch } = inputs;
  if (typeof mapPublicIpOnLaunch === "boolean") return mapPublicIpOnLaunch;
  return mapPublicIpOnLaunch === undefined ? type === types.defaultSubnet : undefined;
}
