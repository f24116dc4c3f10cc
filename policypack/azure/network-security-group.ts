import { NetworkSecurityGroup, SecurityRule } from "@pulumi/azure-native/network";
import { offending, policy } from "../policy";
import { from, relation, to } from "../relation";
import { denyAll, isShadowed, openedServices, opensMoreThanWeb } from "./network-rules";

const rule = {
  access: "Allow",
  direction: "Inbound",
  protocol: "Tcp",
  priority: 200,
  sourcePortRange: "*",
  sourceAddressPrefix: "*",
  destinationAddressPrefix: "*",
};

const open = {
  annex: "6.7",
  severity: "critical",
  why: "Anyone on the internet can then try passwords and known flaws on machines and databases that hold records.",
  fix: "Narrow sourceAddressPrefix to the networks that need it, or use Bastion and private endpoints.",
} as const;

const others = {
  annex: "6.7",
  severity: "medium",
  why: "Every open port is one more service that anyone on the internet can try.",
  fix: "Narrow destinationPortRange to 80 and 443, or sourceAddressPrefix to the networks that need the others.",
} as const;

/** The rules of the same group: one of lower number may deny what another allows. */
const siblings = {
  ...from(SecurityRule, "networkSecurityGroupName", to(NetworkSecurityGroup, "networkSecurityGroupName")),
  excuses: true,
};

const shadowing = { siblings: [{ ...denyAll("Inbound"), priority: 100 }] };

export const networkSecurityGroup = [
  relation(SecurityRule, {
    ...open,
    id: "azure-network-rule-guarded-ports",
    title: "Security rules must not open administration, database or clinical ports to the internet",
    with: { siblings },
    holds: (each, { siblings }) => openedServices(each).length === 0 || isShadowed(each, siblings),
    accepted: [
      { inputs: { ...rule, destinationPortRange: "443" } },
      { inputs: { ...rule, sourceAddressPrefix: "10.0.0.0/8", destinationPortRange: "22" } },
      { inputs: { ...rule, access: "Deny", destinationPortRange: "22" } },
      { inputs: { ...rule, direction: "Outbound", destinationPortRange: "22" } },
      { inputs: { ...rule, protocol: "Icmp", destinationPortRange: "*" } },
      { inputs: { ...rule, protocol: "Udp", destinationPortRange: "22" } },
      { inputs: { ...rule, destinationPortRange: "22" }, beside: shadowing },
    ],
    rejected: [
      { inputs: { ...rule, destinationPortRange: "22" } },
      { inputs: { ...rule, destinationPortRange: "*" } },
      { inputs: { ...rule, destinationPortRange: "3380-3390", sourceAddressPrefix: "Internet" } },
      { inputs: { ...rule, destinationPortRanges: ["443", "5432"], sourceAddressPrefix: "0.0.0.0/0" } },
      { inputs: { ...rule, access: "allow", direction: "inbound", protocol: "TCP", destinationPortRange: "1433" } },
      { inputs: { ...rule, protocol: "*", destinationPortRange: "3306", sourceAddressPrefix: "internet" } },
      {
        inputs: {
          ...rule,
          destinationPortRange: "22",
          sourceAddressPrefix: undefined,
          sourceAddressPrefixes: ["10.0.0.0/8", "::/0"],
        },
      },
      { inputs: { ...rule, destinationPortRange: "22", sourceAddressPrefix: "0.0.0.0" } },
      { inputs: { ...rule, destinationPortRange: "22" }, beside: { siblings: [denyAll("Inbound")] } },
    ],
  }),

  policy(NetworkSecurityGroup, {
    ...open,
    id: "azure-network-group-guarded-ports",
    title: "Network security groups must not open administration, database or clinical ports to the internet",
    holds: ({ securityRules = [] }) =>
      offending(
        "securityRules",
        securityRules,
        (each) => openedServices(each).length === 0 || isShadowed(each, securityRules),
      ),
    accepted: [
      {},
      { securityRules: [{ ...rule, destinationPortRange: "443" }] },
      {
        securityRules: [
          { ...rule, destinationPortRange: "22" },
          { ...denyAll("Inbound"), priority: 100 },
        ],
      },
    ],
    rejected: [
      { securityRules: [{ ...rule, destinationPortRange: "3389" }] },
      { securityRules: [{ ...rule, destinationPortRange: "22" }, denyAll("Inbound")] },
    ],
  }),

  relation(SecurityRule, {
    ...others,
    id: "azure-network-rule-internet-ports",
    title: "Security rules must not open ports other than 80 and 443 to the internet",
    with: { siblings },
    holds: (each, { siblings }) => !opensMoreThanWeb(each) || isShadowed(each, siblings),
    accepted: [
      { inputs: { ...rule, destinationPortRanges: ["80", "443"] } },
      { inputs: { ...rule, destinationPortRange: "22" } },
      { inputs: { ...rule, destinationPortRange: "8081" }, beside: shadowing },
    ],
    rejected: [
      { inputs: { ...rule, destinationPortRange: "8443" } },
      { inputs: { ...rule, destinationPortRange: "443-444" } },
      { inputs: { ...rule, destinationPortRange: "8081" }, beside: { siblings: [denyAll("Inbound")] } },
    ],
  }),

  policy(NetworkSecurityGroup, {
    ...others,
    id: "azure-network-group-internet-ports",
    title: "Network security groups must not open ports other than 80 and 443 to the internet",
    holds: ({ securityRules = [] }) =>
      offending("securityRules", securityRules, (each) => !opensMoreThanWeb(each) || isShadowed(each, securityRules)),
    accepted: [{}, { securityRules: [{ ...rule, destinationPortRange: "80" }] }],
    rejected: [{ securityRules: [{ ...rule, destinationPortRange: "8080" }] }],
  }),
];
