import { WebApplicationFirewallPolicy } from "@pulumi/azure-native/network";
import type { ComponentResource } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";

/** Rules that turn away known attacks and whoever asks too often, and that keep credentials out of their own log. */
export const webFilter = (
  name: string,
  { location, resourceGroupName }: HostingEnvironment,
  parent: ComponentResource,
): WebApplicationFirewallPolicy =>
  new WebApplicationFirewallPolicy(
    name,
    {
      resourceGroupName,
      location,
      policySettings: {
        state: "Enabled",
        mode: "Prevention",
        requestBodyCheck: true,
        requestBodyEnforcement: true,
        fileUploadEnforcement: true,
        maxRequestBodySizeInKb: 128,
        fileUploadLimitInMb: 100,
        logScrubbing: {
          state: "Enabled",
          scrubbingRules: [
            { matchVariable: "RequestHeaderNames", selectorMatchOperator: "Equals", selector: "Authorization" },
            ...["RequestCookieNames", "RequestArgNames", "RequestPostArgNames", "RequestJSONArgNames"].map(
              (matchVariable) => ({ matchVariable, selectorMatchOperator: "EqualsAny" }),
            ),
          ],
        },
      },
      managedRules: {
        managedRuleSets: [
          { ruleSetType: "Microsoft_DefaultRuleSet", ruleSetVersion: "2.1" },
          { ruleSetType: "Microsoft_BotManagerRuleSet", ruleSetVersion: "1.1" },
        ],
      },
      customRules: [
        {
          name: "rate",
          priority: 10,
          ruleType: "RateLimitRule",
          rateLimitDuration: "OneMin",
          rateLimitThreshold: 1000,
          groupByUserSession: [{ groupByVariables: [{ variableName: "ClientAddr" }] }],
          matchConditions: [
            {
              matchVariables: [{ variableName: "RemoteAddr" }],
              // Everybody but nobody: the service has no rule without a condition.
              operator: "IPMatch",
              negationConditon: true,
              matchValues: ["255.255.255.255/32"],
            },
          ],
          action: "Block",
        },
      ],
      tags: { "cordon:component": "EdgeGateway" },
    },
    { parent },
  );
