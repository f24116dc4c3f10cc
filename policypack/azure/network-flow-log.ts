import { FlowLog, NetworkSecurityGroup, VirtualNetwork } from "@pulumi/azure-native/network";
import { policy } from "../policy";
import { from, relation, to } from "../relation";

const groupId = "/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/networkSecurityGroups/g";

export const networkFlowLog = [
  relation(VirtualNetwork, {
    id: "azure-network-flow-log-present",
    title: "Virtual networks must have a flow log",
    annex: "3.2",
    severity: "medium",
    why: "Without one nobody can tell afterwards how an intruder moved and what left the network.",
    fix: "Add a FlowLog whose targetResourceId is this virtual network.",
    with: { flowLogs: from(FlowLog, "targetResourceId") },
    holds: (_, { flowLogs }) => flowLogs.length > 0,
    accepted: [{ beside: { flowLogs: [{ enabled: true }] } }],
    rejected: [{}],
  }),

  policy(FlowLog, {
    id: "azure-network-flow-log-enabled",
    title: "Flow logs must be enabled",
    annex: "3.2",
    severity: "high",
    why: "A flow log that is switched off records nothing of what an intruder does.",
    fix: "Set enabled to true.",
    holds: ({ enabled }) => enabled === true,
    accepted: [{ enabled: true }],
    rejected: [{ enabled: false }, {}],
  }),

  relation(FlowLog, {
    id: "azure-network-flow-log-target",
    title: "Flow logs must record a virtual network, not a network security group",
    annex: "3.2",
    severity: "medium",
    why: "Azure accepts no new flow log on a security group and stops the old ones on 30 September 2027.",
    fix: "Set targetResourceId to the id of the virtual network.",
    with: { groups: to(NetworkSecurityGroup, "targetResourceId"), networks: to(VirtualNetwork, "targetResourceId") },
    holds: (log, { groups, networks }) =>
      groups.length === 0 && (networks.length > 0 || !/\/networkSecurityGroups\//i.test(log.targetResourceId ?? "")),
    accepted: [
      { beside: { networks: [{}] } },
      { inputs: { targetResourceId: groupId.replace("networkSecurityGroups", "virtualNetworks") } },
    ],
    rejected: [{ beside: { groups: [{}] } }, { inputs: { targetResourceId: groupId } }],
  }),

  policy(FlowLog, {
    id: "azure-network-flow-log-retention",
    title: "Flow logs must be kept for at least 90 days",
    annex: "3.2",
    severity: "medium",
    why: "Intrusions are often noticed after weeks, when the records of how they began are already gone.",
    fix: "Set retentionPolicy.days to 90 or more, or to 0 to keep them without limit.",
    holds: ({ retentionPolicy }) => {
      if (retentionPolicy?.enabled !== true) return true;
      const { days = 0 } = retentionPolicy;
      return days === 0 || days >= 90;
    },
    accepted: [{ retentionPolicy: { enabled: true, days: 90 } }, { retentionPolicy: { enabled: false, days: 0 } }, {}],
    rejected: [{ retentionPolicy: { enabled: true, days: 30 } }],
  }),
];
