import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Site } from "../model";
import { type Reading, siteOf } from "../reading";
import { subnetTypes } from "./places";
import { types } from "./types";
import type { Subnet } from "./vpcs";

/**
 * What the account's lock on internet gateways leaves a subnet: everything, only what it asks itself through a NAT or an
 * egress-only gateway, nothing, or nobody knows.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html
 */
export interface Access {
  level: "open" | "egress" | "closed" | "unknown";
  at?: Site;
}

/** The lock over each subnet: one setting for the account in a region, with exclusions by VPC or subnet. */
export function publicAccessOf(reading: Reading): (subnet: Subnet) => Access {
  const locks = reading.of(types.blockOptions).flatMap((options) => lockOf(options));
  if (locks.length === 0) return () => ({ level: "open" });
  const { named, elsewhere } = exclusionsOf(reading);
  const regions = new Map<Resource, Region>();
  const region = (resource: Resource): Region => {
    const found = regions.get(resource) ?? regionOf(reading, resource);
    regions.set(resource, found);
    return found;
  };
  return ({ key, vpc, resource }) => {
    const own = resource ?? vpc.resource;
    const over = locks
      .map((lock) => ({ ...lock, reaches: own ? isSame(region(lock.options), region(own)) : undefined }))
      .filter(({ reaches }) => reaches !== false);
    const lock = over.find(({ reaches }) => reaches) ?? over[0];
    if (!lock) return { level: "open" };
    const exclusion = named.get(key) ?? named.get(vpc.key);
    if (exclusion) return exclusion;
    const { access, reaches } = lock;
    const { at } = access;
    return reaches && !elsewhere ? access : { level: "unknown", ...(at ? { at } : {}) };
  };
}

function lockOf(options: Resource): { options: Resource; access: Access }[] {
  const { internetGatewayBlockMode: mode } = options.inputs;
  const at = siteOf(options, `block of public access ${options.name}`, "internetGatewayBlockMode");
  if (mode === "off") return [];
  const level = isUnknown(mode) ? "unknown" : mode === "block-ingress" ? "egress" : "closed";
  return [{ options, access: { level, at } }];
}

/** What is excluded, by VPC or subnet. `elsewhere`: something else is, and nobody knows what. */
function exclusionsOf(reading: Reading): { named: Map<string, Access>; elsewhere: boolean } {
  const named = new Map<string, Access>();
  let elsewhere = false;
  for (const exclusion of reading.of(types.blockExclusion)) {
    const { internetGatewayExclusionMode: allowed } = exclusion.inputs;
    const level = allowed === "allow-egress" ? "egress" : allowed === "allow-bidirectional" ? "open" : "unknown";
    const at = siteOf(exclusion, `exclusion ${exclusion.name}`);
    const places = [
      reading.at(exclusion, "vpcId", types.vpc, types.defaultVpc),
      reading.at(exclusion, "subnetId", ...subnetTypes),
    ];
    for (const { resources, certain, literal } of places) {
      const keys = resources.length > 0 ? resources.map(({ urn }) => urn) : literal ? [literal] : [];
      for (const key of keys) named.set(key, certain ? { level, at } : { level: "unknown", at });
      elsewhere ||= keys.length === 0 && !certain;
    }
  }
  return { named, elsewhere };
}

/** Where a resource is, as far as is written: the region, and the account by whatever provider makes it. */
interface Region {
  name: string | undefined;
  provider: string | undefined;
}

function regionOf({ references }: Reading, { inputs, provider }: Resource): Region {
  const name = inputs.region ?? (provider ? references.get(provider)?.inputs.region : undefined);
  return { name: typeof name === "string" && !isUnknown(name) ? name : undefined, provider };
}

/** Undefined: nobody knows. */
function isSame(one: Region, other: Region): boolean | undefined {
  if (one.name !== undefined && other.name !== undefined && one.name !== other.name) return false;
  return one.name === other.name && one.provider === other.provider ? true : undefined;
}
