import { Firewall, LoggingConfiguration } from "@pulumi/aws/networkfirewall";
import { policy } from "../policy";
import { from, relation } from "../relation";

export const networkFirewall = [
  policy(Firewall, {
    id: "aws-networkfirewall-deletion-protection",
    title: "Network firewalls must be protected from deletion",
    annex: "6.7",
    severity: "medium",
    why: "One mistaken or hostile call removes the inspection between segments, or cuts them off from each other.",
    fix: "Set deleteProtection to true.",
    holds: ({ deleteProtection }) => deleteProtection === true,
    accepted: [{ deleteProtection: true }],
    rejected: [{}, { deleteProtection: false }],
  }),

  relation(Firewall, {
    id: "aws-networkfirewall-log",
    title: "Network firewalls must keep logs",
    annex: "3.2",
    severity: "high",
    why: "Nobody learns what the firewall stopped or let through, neither while an attack runs nor afterwards.",
    fix: "Add a LoggingConfiguration whose firewallArn is this firewall.",
    with: { logging: from(LoggingConfiguration, "firewallArn") },
    holds: (_, { logging }) => logging.length > 0,
    accepted: [{ beside: { logging: [{}] } }],
    rejected: [{}],
  }),
];
