import { NetworkSecurityGroup, SecurityRule } from "@pulumi/azure-native/network";
import { from, relation } from "../relation";
import { either } from "../unknown";
import { type Direction, deniesAll, denyAll, type SecurityRule as Rule } from "./network-rules";

/** Whether any rule denies everything in a direction, the rules beside the group asked before its own. */
const endsInDeny = (
  direction: Direction,
  beside: readonly Rule[],
  inline: () => readonly Rule[] | undefined,
): boolean =>
  either(...beside.map((each) => () => deniesAll(each, direction)), () =>
    either(...(inline() ?? []).map((each) => () => deniesAll(each, direction))),
  );

export const networkDefaultDeny = [
  relation(NetworkSecurityGroup, {
    id: "azure-network-group-deny-inbound",
    title: "Network security groups must end in a rule that denies everything inbound",
    annex: "6.8",
    severity: "medium",
    why: "Azure's own last rules let every machine of the virtual network and of its peers reach every other.",
    fix: 'Add a rule with access "Deny", direction "Inbound", priority 4096, and "*" for protocol, addresses and ports.',
    with: { rules: from(SecurityRule, "networkSecurityGroupName") },
    holds: (group, { rules }) => endsInDeny("Inbound", rules, () => group.securityRules),
    accepted: [{ inputs: { securityRules: [denyAll("Inbound")] } }, { beside: { rules: [denyAll("Inbound")] } }],
    rejected: [{}, { inputs: { securityRules: [denyAll("Outbound")] } }],
  }),

  relation(NetworkSecurityGroup, {
    id: "azure-network-group-deny-outbound",
    title: "Network security groups must end in a rule that denies everything outbound",
    annex: "6.8",
    severity: "medium",
    why: "Azure's own last rule lets every machine send what it holds anywhere on the internet.",
    fix: 'Add a rule with access "Deny", direction "Outbound", priority 4096, and "*" for protocol, addresses and ports.',
    with: { rules: from(SecurityRule, "networkSecurityGroupName") },
    holds: (group, { rules }) => endsInDeny("Outbound", rules, () => group.securityRules),
    accepted: [{ inputs: { securityRules: [denyAll("Outbound")] } }, { beside: { rules: [denyAll("Outbound")] } }],
    rejected: [{}, { inputs: { securityRules: [denyAll("Inbound")] } }],
  }),
];
