import * as route53 from "@pulumi/aws/route53";
import type { ComponentResource, Input, Output } from "@pulumi/pulumi";

const tags = { "cordon:component": "NetworkHub" };

/** What is looked up by malware rather than by people: names that a machine made up, and names that carry data. */
const threats = ["DGA", "DICTIONARY_DGA", "DNS_TUNNELING"];

/**
 * Answers that no such name exists to whoever looks up what only malware would. AWS's own lists of known bad names are
 * not among the rules: they have another id in each region, and no way to ask for it.
 */
export function dnsFirewall(name: string, parent: ComponentResource): Output<string> {
  const group = new route53.ResolverFirewallRuleGroup(name, { tags }, { parent });
  for (const [index, dnsThreatProtection] of threats.entries()) {
    new route53.ResolverFirewallRule(
      `${name}-${dnsThreatProtection.toLowerCase().replace("_", "-")}`,
      {
        firewallRuleGroupId: group.id,
        dnsThreatProtection,
        confidenceThreshold: "HIGH",
        action: "BLOCK",
        blockResponse: "NXDOMAIN",
        priority: 100 + index,
      },
      { parent },
    );
  }
  return group.id;
}

export interface Guarded {
  vpcId: Input<string>;
  /** The Resolver configuration that logs what is looked up. */
  queryLogId: Input<string>;
  /** The rules by which names are refused. */
  dnsFirewallId: Input<string>;
  production: boolean;
}

/** Logs what a network looks up, and refuses what only malware would; nothing is looked up while that cannot be told. */
export function guardNames(name: string, args: Guarded, parent: ComponentResource): void {
  const { vpcId, queryLogId, dnsFirewallId, production } = args;
  new route53.ResolverQueryLogConfigAssociation(
    name,
    { resolverQueryLogConfigId: queryLogId, resourceId: vpcId },
    { parent },
  );
  new route53.ResolverFirewallRuleGroupAssociation(
    name,
    {
      firewallRuleGroupId: dnsFirewallId,
      vpcId,
      priority: 101,
      mutationProtection: production ? "ENABLED" : "DISABLED",
      tags,
    },
    { parent },
  );
  new route53.ResolverFirewallConfig(name, { resourceId: vpcId, firewallFailOpen: "DISABLED" }, { parent });
}
