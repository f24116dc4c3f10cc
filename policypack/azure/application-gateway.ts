import { ApplicationGateway, WebApplicationFirewallPolicy } from "@pulumi/azure-native/network";
import { apiVersionOf } from "../../plan/tokens";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

interface TlsPolicy {
  policyName?: string;
  minProtocolVersion?: string;
}

const isModern = ({ policyName, minProtocolVersion }: TlsPolicy): boolean =>
  minProtocolVersion === undefined
    ? isOneOf(policyName, "AppGwSslPolicy20170401S", "AppGwSslPolicy20220101", "AppGwSslPolicy20220101S")
    : isOneOf(minProtocolVersion, "TLSv1_2", "TLSv1_3");

export const applicationGateway = [
  policy(ApplicationGateway, {
    id: "azure-application-gateway-tls",
    title: "Application gateways must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set sslPolicy.policyName to "AppGwSslPolicy20220101S", or sslPolicy.minProtocolVersion to "TLSv1_2".',
    holds: ({ sslPolicy, sslProfiles }, { type }) => {
      // What the gateway does when nothing is said depends on the API version that made it.
      const silent = (apiVersionOf(type) ?? "20240501") >= "20230201";
      return [
        ...((sslPolicy === undefined ? silent : isModern(sslPolicy)) ? [] : ["sslPolicy"]),
        ...(sslProfiles ?? []).flatMap((profile, index) =>
          profile.sslPolicy === undefined || isModern(profile.sslPolicy) ? [] : [`sslProfiles[${index}].sslPolicy`],
        ),
      ];
    },
    accepted: [
      {},
      { sslPolicy: { policyType: "Predefined", policyName: "AppGwSslPolicy20220101S" } },
      { sslPolicy: { policyType: "CustomV2", minProtocolVersion: "TLSv1_3" } },
    ],
    rejected: [
      { sslPolicy: {} },
      { sslPolicy: { policyName: "AppGwSslPolicy20150501" } },
      { sslPolicy: { policyType: "Custom", minProtocolVersion: "TLSv1_0" } },
      { sslProfiles: [{ name: "legacy", sslPolicy: { policyName: "AppGwSslPolicy20170401" } }] },
    ],
  }),

  policy(ApplicationGateway, {
    id: "azure-application-gateway-waf",
    title: "Application gateways must have a web application firewall",
    annex: "6.7",
    severity: "medium",
    why: "Known attacks on web applications otherwise reach the application as they were sent.",
    fix: 'Set sku.tier to "WAF_v2" and firewallPolicy to a WebApplicationFirewallPolicy.',
    holds: (gateway) =>
      isOneOf(gateway.sku?.tier, "WAF", "WAF_v2") &&
      (gateway.firewallPolicy !== undefined || gateway.webApplicationFirewallConfiguration?.enabled === true),
    accepted: [
      { sku: { name: "WAF_v2", tier: "WAF_v2" }, firewallPolicy: { id: "…" } },
      {
        sku: { name: "WAF_v2", tier: "WAF_v2" },
        webApplicationFirewallConfiguration: {
          enabled: true,
          firewallMode: "Prevention",
          ruleSetType: "OWASP",
          ruleSetVersion: "3.2",
        },
      },
    ],
    rejected: [{}, { sku: { name: "Standard_v2", tier: "Standard_v2" } }, { sku: { name: "WAF_v2", tier: "WAF_v2" } }],
  }),

  policy(WebApplicationFirewallPolicy, {
    id: "azure-application-gateway-waf-mode",
    title: "Web application firewalls must block what they detect",
    annex: "6.7",
    severity: "medium",
    why: "In detection mode an attack is written to a log and let through to the application.",
    fix: 'Set policySettings.mode to "Prevention" and policySettings.state to "Enabled".',
    holds: ({ policySettings: settings }) =>
      isOneOf(settings?.mode, "Prevention") && !isOneOf(settings?.state, "Disabled"),
    accepted: [{ policySettings: { mode: "Prevention", state: "Enabled" } }],
    rejected: [
      {},
      { policySettings: { mode: "Detection", state: "Enabled" } },
      { policySettings: { mode: "Prevention", state: "Disabled" } },
    ],
  }),

  policy(ApplicationGateway, {
    id: "azure-application-gateway-zones",
    title: "Application gateways must run in more than one zone",
    annex: "4.2",
    severity: "low",
    why: "When the only zone fails, staff and patients no longer reach what the gateway serves.",
    fix: "Set zones to at least two zones of the region.",
    holds: ({ zones }) => (zones ?? []).length >= 2,
    accepted: [{ zones: ["1", "2", "3"] }],
    rejected: [{}, { zones: ["1"] }],
  }),
];
