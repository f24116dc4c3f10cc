import * as ec2 from "@pulumi/aws/ec2";
import { SecurityGroupEgressRule, SecurityGroupIngressRule } from "@pulumi/aws/vpc";
import type { Input, Resource } from "@pulumi/pulumi";
import type { Declaration } from "../../declaration/declaration";
import { rulesOf, type StatelessRule } from "../../network/compile";

/** More rules in one direction than AWS lets a network ACL have, when asked to raise its limit. */
const MOST_ACL_RULES = 40;

/** A security group that lets through what the flows of a segment's tier need, and nothing else in either direction. */
export function securityGroup(
  name: string,
  args: { vpcId: Input<string>; segment: string; tier: string; declaration: Declaration },
  parent: Resource,
): ec2.SecurityGroup {
  const { vpcId, segment, tier, declaration } = args;
  const tags = { "cordon:segment": segment };
  const group = new ec2.SecurityGroup(
    name,
    { vpcId, description: `What the flows of ${segment} open in its tier ${tier}`, revokeRulesOnDelete: true, tags },
    { parent },
  );
  const rules = rulesOf(segment, declaration).filter((rule) => rule.tier === undefined || rule.tier === tier);
  for (const [index, rule] of rules.entries()) {
    const { flow, direction, cidr: cidrIpv4, protocol: ipProtocol, fromPort, toPort, description } = rule;
    const Rule = direction === "ingress" ? SecurityGroupIngressRule : SecurityGroupEgressRule;
    new Rule(
      `${name}-${flow}-${direction}-${index + 1}`,
      { securityGroupId: group.id, cidrIpv4, ipProtocol, fromPort, toPort, description, tags },
      { parent },
    );
  }
  return group;
}

/** A network ACL around subnets of a segment: it keeps no state, so the ways back are rules too. */
export function networkAcl(
  name: string,
  args: { vpcId: Input<string>; subnetIds: Input<string>[]; segment: string; rules: readonly StatelessRule[] },
  parent: Resource,
): void {
  const { vpcId, subnetIds, segment, rules } = args;
  const acl = new ec2.NetworkAcl(name, { vpcId, subnetIds, tags: { "cordon:segment": segment } }, { parent });
  for (const way of ["ingress", "egress"] as const) {
    const these = rules.filter(({ direction }) => direction === way);
    if (these.length > MOST_ACL_RULES) {
      throw new Error(
        `The flows of ${segment} need ${these.length} ${way} rules in its network ACL, which holds ${MOST_ACL_RULES}. ` +
          "Declare ranges of ports or of addresses.",
      );
    }
    for (const [index, { cidr, protocol, fromPort, toPort }] of these.entries()) {
      new ec2.NetworkAclRule(
        `${name}-${way}-${index + 1}`,
        {
          networkAclId: acl.id,
          egress: way === "egress",
          ruleNumber: 100 + index,
          ruleAction: "allow",
          protocol,
          cidrBlock: cidr,
          fromPort,
          toPort,
        },
        { parent },
      );
    }
  }
}
