import type { network } from "@pulumi/azure-native/types/input";
import type { Declaration } from "../../declaration/declaration";
import { type Rule, rulesOf } from "../../network/compile";

/** The rules of a segment's network security group: what its flows need, and nothing else in either direction. */
export function securityRules(segment: string, declaration: Declaration): network.SecurityRuleArgs[] {
  const own = cidrOf(segment, declaration);
  const open = rulesOf(segment, declaration).map((rule, index): network.SecurityRuleArgs => {
    const peer = rule.cidr === INTERNET ? "Internet" : rule.cidr;
    const [source, destination] = rule.direction === "ingress" ? [peer, own] : [own, peer];
    return {
      name: `${rule.flow}-${rule.direction}-${index + 1}`,
      description: rule.description,
      priority: 100 + index,
      direction: rule.direction === "ingress" ? "Inbound" : "Outbound",
      access: "Allow",
      protocol: rule.protocol === "tcp" ? "Tcp" : "Udp",
      sourceAddressPrefix: source,
      sourcePortRange: "*",
      destinationAddressPrefix: destination,
      destinationPortRange: ports(rule),
    };
  });
  return [...open, closed("Inbound"), closed("Outbound")];
}

/** How the compiled rules write the internet; to Azure the same prefix would be every private network too. */
export const INTERNET = "0.0.0.0/0";

const cidrOf = (segment: string, { segments }: Declaration): string =>
  segments.find(({ id }) => id === segment)?.cidr ?? "";

/** One port or a range of them, as Azure writes it. */
export const ports = ({ fromPort, toPort }: Rule): string =>
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
