import type { network } from "@pulumi/azure-native/types/input";
import type { Flow } from "../../declaration/flows";
import { inside } from "../../declaration/segments";
import { addressesOf, everywhere, type Network } from "../../network/compile";
import { gatewayTier } from "./tiers";

/** What Azure takes in one network security group. */
const limits = { rules: 1000, addresses: 4000 };

/** The rules around one tier of a segment: what its flows need, and nothing else in either direction. */
export function securityRules(segment: string, tier: string, network: Network): network.SecurityRuleArgs[] {
  const own = inside(network.segments).find(({ id }) => id === segment)?.tiers[tier] ?? [];
  const halves = network.flows.flatMap((flow): Half[] => {
    const { from, to, fromTier = tier, toTier = tier } = flow;
    // A gateway with a public and a private frontend is addressed at either: no rule may name its subnet.
    const here = tier === gatewayTier ? ["*"] : own;
    return [
      ...(to === segment && toTier === tier
        ? [{ flow, direction: "Inbound" as const, source: peerOf(flow, "from", network), destination: here }]
        : []),
      ...(from === segment && fromTier === tier
        ? [{ flow, direction: "Outbound" as const, source: own, destination: peerOf(flow, "to", network) }]
        : []),
    ];
  });
  const count = halves.length + 2;
  const named = halves.flatMap(({ source, destination }) => [...source, ...destination]).length;
  if (count > limits.rules || named > limits.addresses) {
    throw new Error(
      `${segment}: tier ${tier} needs ${count} rules with ${named} addresses; a network security group takes ${limits.rules} and ${limits.addresses}. Join flows, or split the segment.`,
    );
  }
  return [...halves.map(opened), closed("Inbound"), closed("Outbound")];
}

/** One side's half of a flow. */
interface Half {
  flow: Flow;
  direction: "Inbound" | "Outbound";
  source: string[];
  destination: string[];
}

/** Ends that Azure knows by a name of its own. */
const services = ["GatewayManager", "AzureLoadBalancer"];

/** The addresses of the other end. The prefix of everything would be every private network too. */
const peerOf = (flow: Flow, end: "from" | "to", { segments }: Network): string[] =>
  services.includes(flow[end])
    ? [flow[end]]
    : addressesOf(flow, end, segments).map((each) => (each === everywhere ? "Internet" : each));

const opened = ({ flow, direction, source, destination }: Half, index: number): network.SecurityRuleArgs => ({
  name: `${flow.id}-${direction.toLowerCase()}`,
  description: shortened(`${flow.id} ${flow.purpose}`),
  priority: 100 + index,
  direction,
  access: "Allow",
  protocol: flow.protocol === "tcp" ? "Tcp" : "Udp",
  ...(source.length === 1 ? { sourceAddressPrefix: source[0] } : { sourceAddressPrefixes: source }),
  sourcePortRange: "*",
  ...(destination.length === 1
    ? { destinationAddressPrefix: destination[0] }
    : { destinationAddressPrefixes: destination }),
  ...(flow.ports.length === 1
    ? { destinationPortRange: flow.ports.map(ports)[0] }
    : { destinationPortRanges: flow.ports.map(ports) }),
});

/** One port or a range of them, as Azure writes it. */
export const ports = (port: Flow["ports"][number]): string => (typeof port === "number" ? `${port}` : port.join("-"));

/** A description as long as Azure takes it. */
const shortened = (text: string): string => (text.length > 140 ? `${text.slice(0, 139)}…` : text);

/** Lower than every other rule, and before Azure's own, which let all virtual networks talk. */
const closed = (direction: "Inbound" | "Outbound"): network.SecurityRuleArgs => ({
  name: `deny-${direction.toLowerCase()}`,
  description: "Whatever no flow opens is dropped",
  priority: 4096,
  direction,
  access: "Deny",
  protocol: "*",
  sourceAddressPrefix: "*",
  sourcePortRange: "*",
  destinationAddressPrefix: "*",
  destinationPortRange: "*",
});
