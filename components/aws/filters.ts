import * as ec2 from "@pulumi/aws/ec2";
import { SecurityGroupEgressRule, SecurityGroupIngressRule } from "@pulumi/aws/vpc";
import type { Input, Resource } from "@pulumi/pulumi";
import type { Declaration } from "../../declaration/declaration";
import { everywhere, rulesOf, type StatelessRule } from "../../network/compile";

/** More rules in one direction than AWS lets a filter have, when asked to raise its limit. */
const most = { acl: 40, group: 1000 };

/** A security group that lets through what the flows of a segment's tier need, and nothing else in either direction. */
export function securityGroup(
  name: string,
  args: { vpcId: Input<string>; segment: string; tier: string; declaration: Declaration; internet: readonly string[] },
  parent: Resource,
): ec2.SecurityGroup {
  const { vpcId, segment, tier, declaration, internet } = args;
  const tags = { "cordon:segment": segment };
  const group = new ec2.SecurityGroup(
    name,
    { vpcId, description: `What the flows of ${segment} open in its tier ${tier}`, revokeRulesOnDelete: true, tags },
    { parent },
  );
  const rules = rulesOf(segment, declaration)
    .filter((rule) => rule.tier === undefined || rule.tier === tier)
    .flatMap((rule) => (rule.cidr === everywhere ? internet.map((cidr) => ({ ...rule, cidr })) : [rule]));
  for (const way of ["ingress", "egress"] as const) {
    const count = rules.filter(({ direction }) => direction === way).length;
    refuseTooMany(`${segment}: tier ${tier}`, count, `${way} rules in its security group`, most.group);
  }
  for (const [index, rule] of rules.entries()) {
    const { flow, direction, cidr: cidrIpv4, protocol: ipProtocol, fromPort, toPort } = rule;
    const Rule = direction === "ingress" ? SecurityGroupIngressRule : SecurityGroupEgressRule;
    const description = describing(rule.description);
    new Rule(
      `${name}-${flow}-${direction}-${index + 1}`,
      { securityGroupId: group.id, cidrIpv4, ipProtocol, fromPort, toPort, description, tags },
      { parent },
    );
  }
  return group;
}

/** What AWS takes as the description of a rule: 255 characters of a small alphabet. */
const describing = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]/g, "-")
    .slice(0, 255);

/** A network ACL around subnets: it keeps no state, so the ways back are rules too. */
export function networkAcl(
  name: string,
  args: {
    vpcId: Input<string>;
    subnetIds: Input<string>[];
    tags: Record<string, string>;
    rules: readonly StatelessRule[];
  },
  parent: Resource,
): void {
  const { vpcId, subnetIds, tags, rules } = args;
  const acl = new ec2.NetworkAcl(name, { vpcId, subnetIds, tags }, { parent });
  for (const way of ["ingress", "egress"] as const) {
    const these = rules.filter(({ direction }) => direction === way);
    refuseTooMany(name, these.length, `${way} rules in its network ACL`, most.acl);
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
        // Two rules of one number cannot be there at once.
        { parent, deleteBeforeReplace: true },
      );
    }
  }
}

function refuseTooMany(whose: string, count: number, what: string, limit: number): void {
  if (count <= limit) return;
  throw new Error(`${whose} needs ${count} ${what}, which takes ${limit}. Declare ranges of ports or of addresses.`);
}
