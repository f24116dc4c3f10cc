import {
  AzureFirewall,
  BastionHost,
  FirewallPolicy,
  NetworkInterface,
  PrivateDnsZoneGroup,
  PrivateEndpoint,
  PublicIPAddress,
  VirtualNetwork,
} from "@pulumi/azure-native/network";
import { offending, policy } from "../policy";
import { from, inStack, relation } from "../relation";
import { either } from "../unknown";
import { isOneOf } from "./enumeration";

export const networkPerimeter = [
  policy(NetworkInterface, {
    id: "azure-network-interface-public-ip",
    title: "Network interfaces must not have public addresses",
    annex: "6.7",
    severity: "medium",
    why: "Anyone on the internet can then try known flaws on the machine, past the firewall.",
    fix: "Remove publicIPAddress from every entry of ipConfigurations, and use Bastion or a load balancer.",
    holds: ({ ipConfigurations }) =>
      offending("ipConfigurations", ipConfigurations, ({ publicIPAddress }) => publicIPAddress === undefined),
    accepted: [{ ipConfigurations: [{ name: "main" }] }, {}],
    rejected: [{ ipConfigurations: [{ name: "main" }, { name: "public", publicIPAddress: { id: "…" } }] }],
  }),

  policy(NetworkInterface, {
    id: "azure-network-interface-forwarding",
    title: "Network interfaces must not forward traffic for others",
    annex: "6.8",
    severity: "low",
    why: "A machine that forwards traffic can become a bridge between segments that are meant to be apart.",
    fix: "Set enableIPForwarding to false, unless the machine is a router or a firewall.",
    holds: ({ enableIPForwarding }) => enableIPForwarding !== true,
    accepted: [{ enableIPForwarding: false }, {}],
    rejected: [{ enableIPForwarding: true }],
  }),

  policy(BastionHost, {
    id: "azure-network-bastion-links",
    title: "Bastion hosts must not hand out shareable links",
    annex: "11.4",
    severity: "medium",
    why: "Whoever gets hold of a link reaches a machine's sign-in page without an account in the tenant.",
    fix: "Set enableShareableLink to false.",
    holds: ({ enableShareableLink }) => enableShareableLink !== true,
    accepted: [{ enableShareableLink: false }, {}],
    rejected: [{ enableShareableLink: true }],
  }),

  policy(FirewallPolicy, {
    id: "azure-network-firewall-policy-threats",
    title: "Firewall policies must deny traffic with known malicious addresses",
    annex: "6.7",
    severity: "medium",
    why: "By default a connection to a known command server is written to a log and let through.",
    fix: 'Set threatIntelMode to "Deny".',
    // The Basic tier can do no more than report.
    holds: ({ sku, threatIntelMode }) =>
      isOneOf(threatIntelMode, "Deny") || (isOneOf(sku?.tier, "Basic") && !isOneOf(threatIntelMode, "Off")),
    accepted: [{ threatIntelMode: "Deny" }, { sku: { tier: "Basic" } }],
    rejected: [
      {},
      { sku: { tier: "Basic" }, threatIntelMode: "Off" },
      { threatIntelMode: "Alert" },
      { threatIntelMode: "Off" },
    ],
  }),

  policy(AzureFirewall, {
    id: "azure-network-firewall-threats",
    title: "Firewalls must deny traffic with known malicious addresses",
    annex: "6.7",
    severity: "medium",
    why: "By default a connection to a known command server is written to a log and let through.",
    fix: 'Set threatIntelMode to "Deny", or firewallPolicy to a policy that does.',
    holds: ({ firewallPolicy, threatIntelMode }) => firewallPolicy !== undefined || isOneOf(threatIntelMode, "Deny"),
    accepted: [{ threatIntelMode: "Deny" }, { firewallPolicy: { id: "…" } }],
    rejected: [{}, { threatIntelMode: "Off" }],
  }),

  policy(FirewallPolicy, {
    id: "azure-network-firewall-intrusion",
    title: "Premium firewall policies must detect intrusions",
    annex: "6.7",
    severity: "medium",
    why: "An attack that passes an allowed port otherwise goes unseen.",
    fix: 'Set intrusionDetection.mode to "Deny", or to "Alert" while it is tuned.',
    holds: ({ sku, intrusionDetection }) =>
      !isOneOf(sku?.tier, "Premium") || isOneOf(intrusionDetection?.mode, "Deny", "Alert"),
    accepted: [{ sku: { tier: "Premium" }, intrusionDetection: { mode: "Deny" } }, { sku: { tier: "Standard" } }, {}],
    rejected: [{ sku: { tier: "Premium" } }, { sku: { tier: "Premium" }, intrusionDetection: { mode: "Off" } }],
  }),

  relation(VirtualNetwork, {
    id: "azure-network-ddos-protection",
    title: "Virtual networks with public addresses must be protected against denial of service",
    annex: "6.7",
    severity: "low",
    why: "A flood of traffic can otherwise keep staff and patients from every public service of the network.",
    fix: 'Set enableDdosProtection to true and ddosProtectionPlan.id, or ddosSettings.protectionMode of each PublicIPAddress to "Enabled".',
    with: { addresses: inStack(PublicIPAddress) },
    holds: ({ enableDdosProtection }, { addresses }) =>
      either(
        () => addresses.every(({ ddosSettings }) => isOneOf(ddosSettings?.protectionMode, "Enabled")),
        () => enableDdosProtection === true,
      ),
    accepted: [
      { inputs: { enableDdosProtection: true, ddosProtectionPlan: { id: "…" } }, beside: { addresses: [{}] } },
      { beside: { addresses: [{ ddosSettings: { protectionMode: "Enabled" } }] } },
      {},
    ],
    rejected: [
      { beside: { addresses: [{ ddosSettings: { protectionMode: "Enabled" } }, {}] } },
      { beside: { addresses: [{ ddosSettings: { protectionMode: "VirtualNetworkInherited" } }] } },
    ],
  }),

  relation(PrivateEndpoint, {
    id: "azure-network-private-endpoint-dns",
    title: "Private endpoints must be entered in a private DNS zone",
    annex: "6.7",
    severity: "low",
    why: "The service's name otherwise still leads applications to its public address.",
    fix: "Add a PrivateDnsZoneGroup whose privateEndpointName is this endpoint.",
    with: { groups: from(PrivateDnsZoneGroup, "privateEndpointName") },
    holds: (_, { groups }) => groups.length > 0,
    accepted: [{ beside: { groups: [{}] } }],
    rejected: [{}],
  }),
];
