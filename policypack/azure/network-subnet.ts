import { PrivateEndpoint, Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { apiVersionOf } from "../../plan/tokens";
import { offending, policy } from "../policy";
import { from, relation } from "../relation";
import { either, isGiven } from "../unknown";
import { isOneOf } from "./enumeration";

interface AnySubnet {
  name?: string;
  subnetName?: string;
  networkSecurityGroup?: { id?: string };
  defaultOutboundAccess?: boolean;
  natGateway?: object;
  delegations?: readonly { serviceName?: string }[];
}

/** Subnets that Azure runs itself: it forbids or ignores a security group on them. */
const managed = ["GatewaySubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet", "RouteServerSubnet"];

const isManaged = ({ name, subnetName = name }: AnySubnet): boolean => isOneOf(subnetName, ...managed);

/** Services that take over a whole subnet and accept no security group on it, or not on all of their plans. */
const groupless = ["Microsoft.Netapp/volumes", "Microsoft.HardwareSecurityModules/dedicatedHSMs"];

const hasGroup = (subnet: AnySubnet): boolean =>
  either(
    () => isManaged(subnet),
    () => isGiven(subnet.networkSecurityGroup ?? {}, "id"),
    () => (subnet.delegations ?? []).some(({ serviceName }) => isOneOf(serviceName, ...groupless)),
  );

/** A NAT gateway takes the place of the default way out; where a subnet is delegated, the service has its own. */
const isSealed = (subnet: AnySubnet): boolean =>
  either(
    () => subnet.defaultOutboundAccess === false,
    () => isManaged(subnet) || isOneOf(subnet.subnetName ?? subnet.name, "AzureBastionSubnet"),
    () => subnet.natGateway !== undefined,
    () => (subnet.delegations ?? []).length > 0,
  );

/** The API closes the subnets of new networks by itself since its version of July 2025. */
const isSealedByDefault = (type: string): boolean => (apiVersionOf(type) ?? "20240501") >= "20250701";

const group = {
  annex: "6.8",
  severity: "high",
  why: "Without one, every machine of the virtual network and of its peers reaches every machine of the subnet.",
} as const;

const sealed = {
  annex: "6.8",
  severity: "medium",
  why: "Azure otherwise gives each machine a hidden way out to the internet that no firewall or log sees.",
} as const;

export const networkSubnet = [
  policy(Subnet, {
    ...group,
    id: "azure-network-subnet-security-group",
    title: "Subnets must have a network security group",
    fix: "Set networkSecurityGroup.id.",
    holds: hasGroup,
    accepted: [
      { networkSecurityGroup: { id: "…" } },
      { subnetName: "GatewaySubnet" },
      { name: "azurefirewallsubnet" },
      { delegations: [{ name: "files", serviceName: "Microsoft.Netapp/volumes" }] },
    ],
    rejected: [{}, { networkSecurityGroup: {} }, { subnetName: "data" }, { subnetName: "AzureBastionSubnet" }],
  }),

  policy(VirtualNetwork, {
    ...group,
    id: "azure-network-inline-subnet-security-group",
    title: "Subnets of a virtual network must have a network security group",
    fix: "Set networkSecurityGroup.id of every entry of subnets.",
    holds: ({ subnets }) => offending("subnets", subnets, hasGroup),
    accepted: [{}, { subnets: [{ name: "data", networkSecurityGroup: { id: "…" } }, { name: "GatewaySubnet" }] }],
    rejected: [{ subnets: [{ name: "data" }] }],
  }),

  policy(Subnet, {
    ...sealed,
    id: "azure-network-subnet-outbound",
    title: "Subnets must not have Azure's default way out to the internet",
    fix: "Set defaultOutboundAccess to false when the subnet is created, or give it a natGateway.",
    holds: isSealed,
    accepted: [
      { defaultOutboundAccess: false },
      { subnetName: "AzureFirewallSubnet" },
      { natGateway: { id: "…" } },
      { delegations: [{ name: "db", serviceName: "Microsoft.DBforPostgreSQL/flexibleServers" }] },
    ],
    rejected: [{}, { defaultOutboundAccess: true }],
  }),

  policy(VirtualNetwork, {
    ...sealed,
    id: "azure-network-inline-subnet-outbound",
    title: "Subnets of a virtual network must not have Azure's default way out to the internet",
    fix: "Set defaultOutboundAccess of every entry of subnets to false when the subnet is created, or give it a natGateway.",
    holds: ({ subnets }, { type }) =>
      offending(
        "subnets",
        subnets,
        (subnet) => isSealed(subnet) || (subnet.defaultOutboundAccess === undefined && isSealedByDefault(type)),
      ),
    accepted: [{}, { subnets: [{ name: "data", defaultOutboundAccess: false }, { name: "AzureBastionSubnet" }] }],
    rejected: [{ subnets: [{ name: "data" }] }],
  }),

  relation(Subnet, {
    id: "azure-network-private-endpoint-policies",
    title: "Subnets must apply their security group and routes to private endpoints",
    annex: "6.8",
    severity: "low",
    why: "Private endpoints otherwise accept whoever reaches the virtual network, past its firewall.",
    fix: 'Set privateEndpointNetworkPolicies to "Enabled".',
    with: { endpoints: from(PrivateEndpoint, "subnet") },
    holds: ({ privateEndpointNetworkPolicies: policies }, { endpoints }) =>
      endpoints.length === 0 || isOneOf(policies, "Enabled", "NetworkSecurityGroupEnabled"),
    accepted: [{}, { inputs: { privateEndpointNetworkPolicies: "Enabled" }, beside: { endpoints: [{}] } }],
    rejected: [
      { beside: { endpoints: [{}] } },
      { inputs: { privateEndpointNetworkPolicies: "Disabled" }, beside: { endpoints: [{}] } },
    ],
  }),
];
