import type { Resource } from "../../plan/graph";
import type { References } from "../../plan/references";
import { isUnknown } from "../../plan/values";
import type { Pattern } from "../model";
import { isSettled, only, patternOf, perhaps, type Reading } from "../reading";
import { assigned6, everyAddress, type Family, publicAddresses } from "../space/addresses";
import { difference, type Intervals, intersection, isEmpty, nothing, unionOf } from "../space/intervals";
import { types } from "./types";

/** AWS gives every default VPC these prefixes: https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html */
export const DEFAULT_PREFIX = "172.31.0.0/16";

/** Where a VPC may lie of which nothing is known: not among the addresses of the internet. */
export const hiddenAddresses: Readonly<Record<Family, Intervals>> = {
  4: difference(everyAddress[4], publicAddresses[4]),
  6: difference(everyAddress[6], publicAddresses[6]),
};

/** Where the addresses stand that AWS will assign. */
const ASSIGNED = assigned6[0] as bigint;

/** Read as a prefix that is not known. */
const unknownText = 0;

/** The prefixes of a VPC, those that are added to it included. */
export function addressesOfVpc(reading: Reading, vpc: Resource, index: number): Pattern {
  const { inputs, outputs, type } = vpc;
  if (reading.family === 6) {
    const more = reading.pointing(types.cidr6, "vpcId", types.vpc, types.defaultVpc).get(vpc.urn) ?? [];
    const blocks = [vpc, ...more].map((each, place) => block6(reading, each, index + place * 4096));
    return patternOf(blocks);
  }
  const more = reading.pointing(types.cidr4, "vpcId", types.vpc, types.defaultVpc).get(vpc.urn) ?? [];
  const first = inputs.cidrBlock ?? outputs?.cidrBlock ?? (type === types.defaultVpc ? DEFAULT_PREFIX : unknownText);
  const prefixes = [first, ...more.map((each) => each.inputs.cidrBlock ?? each.outputs?.cidrBlock ?? unknownText)];
  return patternOf(prefixes.map((each) => within(reading, each)));
}

/** A prefix that is unknown may be any of those that nobody has on the internet. */
function within(reading: Reading, value: unknown): Pattern {
  const found = reading.prefix(value);
  return isSettled(found) ? found : perhaps(hiddenAddresses[4]);
}

/** The IPv6 prefix of a VPC, or of what adds one: written, or a /56 that AWS will give it. */
function block6(reading: Reading, { inputs, outputs }: Resource, index: number): Pattern {
  const written = inputs.ipv6CidrBlock || outputs?.ipv6CidrBlock;
  if (typeof written === "string" && !isEmpty(reading.prefix(written).must)) return only(reading.prefix(written).must);
  const assigned = inputs.assignGeneratedIpv6CidrBlock === true || inputs.ipv6IpamPoolId !== undefined;
  return written || assigned ? only(assignedBlock(index)) : only(nothing);
}

function assignedBlock(index: number): Intervals {
  const size = 1n << 72n;
  const from = ASSIGNED + BigInt(index) * size;
  return [from, from + size];
}

/** The addresses of a subnet. Undefined: it is not known which of its VPC's. */
export function addressesOf(reading: Reading, subnet: Resource, vpc: Pattern, index: number): Intervals | undefined {
  const { inputs, outputs } = subnet;
  if (reading.family === 4) {
    const found = reading.prefix(inputs.cidrBlock ?? outputs?.cidrBlock ?? unknownText);
    return isSettled(found) ? found.must : undefined;
  }
  const written = inputs.ipv6CidrBlock || outputs?.ipv6CidrBlock;
  if (!written) return nothing;
  const { must } = reading.prefix(written);
  if (!isEmpty(must)) return must;
  // AWS gives each subnet another /64 of its VPC's.
  const size = 1n << 64n;
  const base = (vpc.may[0] as bigint | undefined) ?? ASSIGNED + (1n << 100n);
  const from = base + BigInt(index % 256) * size;
  return [from, from + size];
}

/** These addresses without those. */
export const without = (set: Intervals, taken: readonly Intervals[]): Intervals =>
  difference(set, intersection(set, unionOf(taken)));

/** Where the IPv6 addresses stand that AWS will yet assign, if there are any. */
export function assignedIn(references: References): Intervals {
  const unknown = (resource: Resource): boolean => isUnknown(resource.inputs.ipv6CidrBlock);
  const generated = ({ inputs, outputs }: Resource): boolean =>
    (inputs.assignGeneratedIpv6CidrBlock === true || inputs.ipv6IpamPoolId !== undefined) &&
    inputs.ipv6CidrBlock === undefined &&
    typeof outputs?.ipv6CidrBlock !== "string";
  const vpcs = [types.vpc, types.defaultVpc, types.cidr6].flatMap((type) => references.ofType(type));
  const subnets = [types.subnet, types.defaultSubnet].flatMap((type) => references.ofType(type));
  return vpcs.some(generated) || [...vpcs, ...subnets].some(unknown) ? assigned6 : nothing;
}
