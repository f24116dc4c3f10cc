import type { network } from "@pulumi/azure-native/types/input";
import type { Declaration } from "../../declaration/declaration";
import { type Rule, rulesOf } from "../../network/compile";
import { INTERNET, ports } from "./filters";

/**
 * The firewall's rules: a collection for each end that opens connections, first to named addresses, then to the internet.
 * What comes from the internet ends at the edge and does not pass here.
 */
export function firewallRules(declaration: Declaration): network.FirewallPolicyFilterRuleCollectionArgs[] {
  const { segments } = declaration;
  const opened = segments.map(({ id, cidr }) => {
    const rules = rulesOf(id, declaration).filter(({ direction }) => direction === "egress");
    return { id, paths: rules.map((rule): Path => ({ rule, from: cidr, to: rule.cidr })) };
  });
  const fromOnprem = segments.flatMap(({ id, cidr }) => {
    const rules = rulesOf(id, declaration).filter(
      ({ direction, peer }) => direction === "ingress" && peer === "onprem",
    );
    return rules.map((rule): Path => ({ rule, from: rule.cidr, to: cidr }));
  });
  const ends = [...opened, { id: "onprem", paths: fromOnprem }];
  const collections = (prefix: string, priority: number, belongs: (path: Path) => boolean) =>
    ends.map(({ id, paths }, index) =>
      collection(`${prefix}-${id}`, priority + index, "Allow", paths.filter(belongs).map(networkRule)),
    );
  return [
    ...collections("named", 1000, ({ to }) => to !== INTERNET),
    collection("private", 4000, "Deny", [privateClosed]),
    ...collections("internet", 5000, ({ to }) => to === INTERNET),
  ].filter(({ rules }) => rules.length > 0);
}

/** A rule with the addresses of both its ends. */
interface Path {
  rule: Rule;
  from: string;
  to: string;
}

const privateClosed: network.NetworkRuleArgs = {
  ruleType: "NetworkRule",
  name: "closed",
  description: "A flow to the internet opens no private address",
  ipProtocols: ["Any"],
  sourceAddresses: ["*"],
  destinationAddresses: ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"],
  destinationPorts: ["*"],
};

const collection = (name: string, priority: number, action: string, rules: network.NetworkRuleArgs[]) => ({
  ruleCollectionType: "FirewallPolicyFilterRuleCollection" as const,
  name,
  priority,
  action: { type: action },
  rules,
});

const networkRule = ({ rule, from, to }: Path, index: number): network.NetworkRuleArgs => ({
  ruleType: "NetworkRule",
  name: `${rule.flow}-${index + 1}`,
  description: rule.description,
  ipProtocols: [rule.protocol === "tcp" ? "TCP" : "UDP"],
  sourceAddresses: [from],
  destinationAddresses: [to],
  destinationPorts: [ports(rule)],
});
