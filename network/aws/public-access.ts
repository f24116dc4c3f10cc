import { isUnknown } from "../../plan/values";
import type { Site } from "../model";
import { type Reading, siteOf } from "../reading";
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
  const [options] = reading.of(types.blockOptions);
  if (!options) return () => ({ level: "open" });
  const { internetGatewayBlockMode: mode } = options.inputs;
  const at = siteOf(options, `block of public access ${options.name}`, "internetGatewayBlockMode");
  if (mode === "off") return () => ({ level: "open" });
  if (isUnknown(mode)) return () => ({ level: "unknown", at });

  const blocked: Access = { level: mode === "block-ingress" ? "egress" : "closed", at };
  const exclusions = new Map<string, Access>();
  for (const exclusion of reading.of(types.blockExclusion)) {
    const { internetGatewayExclusionMode: allowed } = exclusion.inputs;
    const level = allowed === "allow-egress" ? "egress" : allowed === "allow-bidirectional" ? "open" : "unknown";
    const found = [
      ...reading.at(exclusion, "vpcId", types.vpc, types.defaultVpc).resources,
      ...reading.at(exclusion, "subnetId", types.subnet, types.defaultSubnet).resources,
    ];
    for (const { urn } of found) exclusions.set(urn, { level, at: siteOf(exclusion, `exclusion ${exclusion.name}`) });
  }
  return ({ key, vpc }) => exclusions.get(key) ?? exclusions.get(vpc.key) ?? blocked;
}
