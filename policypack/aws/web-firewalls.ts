import { LoadBalancer } from "@pulumi/aws/lb";
import { WebAcl, WebAclRule, WebAclRuleGroupAssociation } from "@pulumi/aws/wafv2";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { isGiven } from "../unknown";

interface Rule {
  action?: { allow?: unknown; count?: unknown };
  overrideAction?: { count?: unknown };
}

/** Whether a rule turns anybody away: it neither only counts nor only lets in. */
const turnsAway = ({ action, overrideAction }: Rule): boolean =>
  overrideAction?.count === undefined && action?.count === undefined && action?.allow === undefined;

const managed = { managedRuleGroupStatement: { vendorName: "AWS", name: "AWSManagedRulesCommonRuleSet" } };
const visibilityConfig = { metricName: "common", cloudwatchMetricsEnabled: true, sampledRequestsEnabled: false };
const rule = { name: "common", priority: 1, statement: managed, visibilityConfig };
const lets = { defaultAction: { allow: {} } };

export const webFirewalls = [
  relation(WebAcl, {
    id: "aws-waf-blocks",
    title: "Web application firewalls must turn attacks away",
    annex: "6.7",
    severity: "medium",
    why: "A firewall that only counts lets every attack through and shows it afterwards.",
    fix: "Set overrideAction.none on the rule groups in rules, and action.block on the rules.",
    with: { groups: from(WebAclRuleGroupAssociation, "webAclArn"), apart: from(WebAclRule, "webAclArn") },
    holds: (acl, { groups, apart }) =>
      acl.defaultAction?.block !== undefined ||
      isGiven(acl, "ruleJson") ||
      (acl.rules ?? []).some(turnsAway) ||
      groups.some(({ overrideAction }) => overrideAction !== "count") ||
      apart.some(turnsAway),
    accepted: [
      { inputs: { ...lets, rules: [{ ...rule, overrideAction: { none: {} } }] } },
      { inputs: { ...lets, rules: [{ ...rule, action: { block: {} } }] } },
      { inputs: { defaultAction: { block: {} } } },
      { inputs: { ...lets, ruleJson: "[]" } },
      { inputs: lets, beside: { groups: [{ overrideAction: "none" }] } },
      { inputs: lets, beside: { apart: [{ action: { block: {} } }] } },
    ],
    rejected: [
      { inputs: lets },
      { inputs: { ...lets, rules: [{ ...rule, overrideAction: { count: {} } }] } },
      { inputs: { ...lets, rules: [{ ...rule, action: { count: {} } }] } },
      { inputs: lets, beside: { groups: [{ overrideAction: "count" }] } },
    ],
  }),

  policy(LoadBalancer, {
    id: "aws-lb-web-firewall-fails-closed",
    title: "Load balancers must pass no request on that their web application firewall did not see",
    annex: "6.7",
    severity: "medium",
    why: "Whoever slows the web application firewall down walks past it.",
    fix: "Leave enableWafFailOpen out, or set it to false.",
    holds: ({ enableWafFailOpen }) => enableWafFailOpen !== true,
    accepted: [{}, { enableWafFailOpen: false }],
    rejected: [{ enableWafFailOpen: true }],
  }),
];
