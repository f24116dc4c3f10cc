import { Network, resourcesOf } from "./network-of";

export type Written = Parameters<typeof resourcesOf>[0];
type Inputs = Record<string, unknown>;

const type = (name: string): string => `azure-native:network:${name}`;

export const network = (...parts: Written[]): Network => new Network(resourcesOf(Object.assign({}, ...parts)));

export const one = (name: string, kind: string, inputs: Inputs, more?: object): Written =>
  ({ [name]: [kind.includes(":") ? kind : type(kind), inputs, more] }) as unknown as Written;

export const vnet = (name: string, prefix: string | string[], inputs: Inputs = {}): Written =>
  one(name, "VirtualNetwork", {
    virtualNetworkName: name,
    addressSpace: { addressPrefixes: [prefix].flat() },
    ...inputs,
  });

/** A subnet with a machine in it, `<name>-vm`. */
export const subnet = (name: string, of: string, prefix: unknown, inputs: Inputs = {}): Written => ({
  ...one(name, "Subnet", {
    virtualNetworkName: of,
    subnetName: name,
    addressPrefix: prefix,
    defaultOutboundAccess: false,
    ...inputs,
  }),
  ...machine(`${name}-vm`, name),
});

export const machine = (name: string, place: string, configuration: Inputs = {}, inputs: Inputs = {}): Written => ({
  ...one(`${name}-nic`, "NetworkInterface", {
    ipConfigurations: [{ name: "one", subnet: { id: place }, ...configuration }],
    ...inputs,
  }),
  ...one(name, "azure-native:compute:VirtualMachine", {
    networkProfile: { networkInterfaces: [{ id: `${name}-nic` }] },
  }),
});

/** Both halves of a peering. */
export const peering = (here: string, there: string, inputs: Inputs = {}, back: Inputs = inputs): Written => ({
  ...half(here, there, inputs),
  ...half(there, here, back),
});

const half = (here: string, there: string, inputs: Inputs): Written =>
  one(`${here}-to-${there}`, "VirtualNetworkPeering", {
    virtualNetworkName: here,
    remoteVirtualNetwork: { id: there },
    ...inputs,
  });

export const table = (name: string, ...routes: [prefix: unknown, hop: string, address?: unknown][]): Written =>
  one(name, "RouteTable", {
    routes: routes.map(([addressPrefix, nextHopType, nextHopIpAddress], index) => ({
      name: `r${index}`,
      addressPrefix,
      nextHopType,
      nextHopIpAddress,
    })),
  });

export const group = (name: string, ...securityRules: Inputs[]): Written =>
  one(name, "NetworkSecurityGroup", { securityRules });

export const rule = (priority: number, access: string, direction: string, inputs: Inputs = {}): Inputs => ({
  name: `r${priority}`,
  priority,
  access,
  direction,
  protocol: "*",
  sourceAddressPrefix: "*",
  sourcePortRange: "*",
  destinationAddressPrefix: "*",
  destinationPortRange: "*",
  ...inputs,
});

/** A firewall at 10.0.0.4 in the network `hub`, with its policy. */
export const firewall = (...ruleCollections: Inputs[]): Written => ({
  ...one("AzureFirewallSubnet", "Subnet", {
    virtualNetworkName: "hub",
    subnetName: "AzureFirewallSubnet",
    addressPrefix: "10.0.0.0/26",
  }),
  ...one("fw-ip", "PublicIPAddress", { sku: { name: "Standard" } }),
  ...one("fw", "AzureFirewall", {
    firewallPolicy: { id: "policy" },
    ipConfigurations: [{ name: "one", subnet: { id: "AzureFirewallSubnet" }, publicIPAddress: { id: "fw-ip" } }],
  }),
  ...one("policy", "FirewallPolicy", {}),
  ...one("collections", "FirewallPolicyRuleCollectionGroup", {
    firewallPolicyName: "policy",
    priority: 200,
    ruleCollections,
  }),
});

export const collection = (priority: number, action: string, ...rules: Inputs[]): Inputs => ({
  ruleCollectionType: `FirewallPolicy${action === "Dnat" ? "Nat" : "Filter"}RuleCollection`,
  name: `c${priority}`,
  priority,
  action: { type: action },
  rules,
});

export const allow = (from: string, to: string, port: string, inputs: Inputs = {}): Inputs => ({
  ruleType: "NetworkRule",
  name: `${from}-${to}`,
  ipProtocols: ["TCP"],
  sourceAddresses: [from],
  destinationAddresses: [to],
  destinationPorts: [port],
  ...inputs,
});
