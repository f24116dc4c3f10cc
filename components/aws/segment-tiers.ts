import type * as ec2 from "@pulumi/aws/ec2";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";
import type { Declaration } from "../../declaration/declaration";
import type { Segment as Declared } from "../../declaration/segments";
import { statelessRulesOf, transitRulesOf } from "../../network/compile";
import { type ClosedTier, closedTier } from "./closed-network";
import { networkAcl, securityGroup } from "./filters";
import { transitTier } from "./tiers";

/** Subnets and what filters their traffic. */
export interface SegmentTier extends ClosedTier {
  /** Absent where nothing but the hub's own interfaces lies. */
  filter?: ec2.SecurityGroup;
}

interface SegmentTiersArgs {
  vpcId: Input<string>;
  declared: Declared;
  declaration: Declaration;
  /** What subnets need before they can be made. */
  ready: Resource[];
  /** What stands for the internet in a filter. */
  internet: readonly string[];
}

/** The smallest and the largest subnet that AWS makes, as lengths of prefixes. */
const sizes = { smallest: 28, largest: 16 };

/** The tiers of a segment, each behind a security group and a network ACL of its own. */
export function segmentTiers(
  name: string,
  { vpcId, declared, declaration, ready, internet }: SegmentTiersArgs,
  parent: ComponentResource,
): Record<string, SegmentTier> {
  const tags = { "cordon:component": "Segment", "cordon:segment": declared.id };
  const names = Object.keys(declared.tiers);
  const landing = declared.tiers[transitTier] || declaration.profile === "small" ? transitTier : names[0];
  const tiers = Object.entries(declared.tiers).map(([tier, prefixes]): [string, SegmentTier] => {
    refuseSizes(declared.id, prefixes);
    const each = `${name}-${tier}`;
    const made = closedTier(each, { vpcId, prefixes, tags }, { parent, dependsOn: ready });
    const rules = [
      ...(tier === landing ? transitRulesOf(declared.cidr) : []),
      ...(tier === transitTier ? [] : statelessRulesOf(declared.id, tier, declaration)),
    ];
    const subnetIds = made.subnets.map(({ id }) => id);
    networkAcl(each, { vpcId, subnetIds, tags: { "cordon:segment": declared.id }, rules }, parent);
    if (tier === transitTier) return [tier, made];
    return [
      tier,
      { ...made, filter: securityGroup(each, { vpcId, segment: declared.id, tier, declaration, internet }, parent) },
    ];
  });
  return Object.fromEntries(tiers);
}

function refuseSizes(segment: string, prefixes: readonly string[]): void {
  const wrong = prefixes.find((prefix) => {
    const length = Number(prefix.split("/")[1]);
    return length < sizes.largest || length > sizes.smallest;
  });
  if (wrong) throw new Error(`${segment}: AWS has no subnet of the size of ${wrong}; it makes /16 to /28.`);
}
