import { WebAcl, WebAclLoggingConfiguration } from "@pulumi/aws/wafv2";
import type { ComponentResource } from "@pulumi/pulumi";
import { getProject, getStack } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";

interface WebFilterArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;
}

/** AWS's own rules against known attacks, in the order in which they are asked. */
const managed = [
  "AWSManagedRulesAmazonIpReputationList",
  "AWSManagedRulesCommonRuleSet",
  "AWSManagedRulesKnownBadInputsRuleSet",
  "AWSManagedRulesSQLiRuleSet",
];

/** Requests of one address within five minutes. */
const RATE = 2000;

/**
 * Rules that turn away known attacks and whoever asks too often, and that keep credentials and queries out of their log.
 * Of a body they see the first 8 KB, as AWS has it before load balancers; a longer one is counted and not turned away,
 * since documents are longer.
 */
export function webFilter(name: string, { environment, keys, logs }: WebFilterArgs, parent: ComponentResource): WebAcl {
  const production = environment.lifecycle === "production";
  const measured = (metricName: string) => ({
    metricName,
    cloudwatchMetricsEnabled: true,
    sampledRequestsEnabled: false,
  });
  const rules = managed.map((rule, index) => ({
    name: rule,
    priority: 10 + index,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name: rule,
        ...(rule === "AWSManagedRulesCommonRuleSet"
          ? { ruleActionOverrides: [{ name: "SizeRestrictions_BODY", actionToUse: { count: {} } }] }
          : {}),
      },
    },
    visibilityConfig: measured(rule),
  }));
  const rate = {
    name: "rate",
    priority: 1,
    action: { block: {} },
    statement: { rateBasedStatement: { limit: RATE, aggregateKeyType: "IP" } },
    visibilityConfig: measured("rate"),
  };
  const filter = new WebAcl(
    name,
    {
      scope: "REGIONAL",
      defaultAction: { allow: {} },
      rules: [rate, ...rules],
      visibilityConfig: measured(name),
      tags: { "cordon:component": "EdgeGateway" },
    },
    { parent },
  );

  // AWS takes no other name for the log of a web filter.
  const path = `aws-waf-logs-${getProject()}-${getStack()}-${name}`;
  const group = logs.logGroup(name, { path, key: keys.key("evidence"), production }, parent);
  new WebAclLoggingConfiguration(
    name,
    {
      resourceArn: filter.arn,
      logDestinationConfigs: [group.arn],
      redactedFields: [
        ...["authorization", "cookie"].map((header) => ({ singleHeader: { name: header } })),
        { queryString: {} },
      ],
    },
    { parent },
  );
  return filter;
}
