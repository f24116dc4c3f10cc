import type { network } from "@pulumi/azure-native/types/input";
import { inside } from "../../declaration/segments";
import { everywhere, type Network, type Rule, rulesOf } from "../../network/compile";

/** The rules around one tier of a segment: what its flows need, and nothing else in either direction. */
export function securityRules(segment: string, tier: string, network: Network): network.SecurityRuleArgs[] {
  const declared = inside(network.segments).find(({ id }) => id === segment);
  const rules = rulesOf(segment, network).filter((rule) => rule.tier === undefined || rule.tier === tier);
  const open = rules.map((rule, index): network.SecurityRuleArgs => {
    const own = rule.tier === undefined ? [declared?.cidr ?? ""] : (declared?.tiers[rule.tier] ?? []);
    const peer = [rule.cidr === everywhere ? "Internet" : rule.cidr];
    const [source, destination] = rule.direction === "ingress" ? [peer, own] : [own, peer];
    return {
      name: `${rule.flow}-${rule.direction}-${index + 1}`,
      description: rule.description,
      priority: 100 + index,
      direction: rule.direction === "ingress" ? "Inbound" : "Outbound",
      access: "Allow",
      protocol: rule.protocol === "tcp" ? "Tcp" : "Udp",
      ...(source.length === 1 ? { sourceAddressPrefix: source[0] } : { sourceAddressPrefixes: source }),
      sourcePortRange: "*",
      ...(destination.length === 1
        ? { destinationAddressPrefix: destination[0] }
        : { destinationAddressPrefixes: destination }),
      destinationPortRange: ports(rule),
    };
  });
  return [...open, closed("Inbound"), closed("Outbound")];
}

/** One port or a range of them, as Azure writes it. */
export const ports = ({ fromPort, toPort }: Pick<Rule, "fromPort" | "toPort">): string =>
  fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`;

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
