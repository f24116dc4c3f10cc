import type { network } from "@pulumi/azure-native/types/input";
import { type Flow, INTERNET } from "../../declaration/flows";
import { addressesOf, everywhere, type Network } from "../../network/compile";
import { ports } from "./filters";

type Collection = network.FirewallPolicyFilterRuleCollectionArgs;
type Rule = network.NetworkRuleArgs | network.ApplicationRuleArgs;

/**
 * The firewall's rules: a collection for each segment that opens connections, first to named addresses, then to the
 * internet, last to named hosts. What comes from the internet ends at the edge and does not pass here.
 */
export function firewallRules({ segments, flows }: Network): Collection[] {
  const opened = flows.filter(({ from }) => from !== INTERNET);
  const collections = (
    prefix: string,
    priority: number,
    belongs: (flow: Flow) => boolean,
    ruled: typeof networkRules,
  ) =>
    segments.map(({ id }, index) => {
      const own = opened.filter((flow) => flow.from === id && belongs(flow));
      return collection(`${prefix}-${id}`, priority + index, "Allow", ruled(own, segments));
    });
  return [
    ...collections("named", 1000, ({ to, toCidrs }) => to !== INTERNET || toCidrs !== undefined, networkRules),
    collection("private", 4000, "Deny", [privateClosed]),
    ...collections(
      "internet",
      5000,
      ({ to, toCidrs, toFqdns }) => to === INTERNET && !toCidrs && !toFqdns,
      networkRules,
    ),
    ...collections("hosts", 6000, ({ toFqdns }) => toFqdns !== undefined, applicationRules),
  ].filter(({ rules }) => (rules as Rule[]).length > 0);
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

const collection = (name: string, priority: number, action: string, rules: Rule[]) => ({
  ruleCollectionType: "FirewallPolicyFilterRuleCollection" as const,
  name,
  priority,
  action: { type: action },
  rules,
});

const networkRules = (flows: readonly Flow[], segments: Network["segments"]): Rule[] =>
  flows.map((flow) => ({
    ruleType: "NetworkRule" as const,
    name: flow.id,
    description: described(flow),
    ipProtocols: [flow.protocol === "tcp" ? "TCP" : "UDP"],
    sourceAddresses: addressesOf(flow, "from", segments),
    destinationAddresses: addressesOf(flow, "to", segments).map((each) => (each === everywhere ? "0.0.0.0/0" : each)),
    destinationPorts: flow.ports.map((port) => {
      const [fromPort, toPort] = typeof port === "number" ? [port, port] : port;
      return ports({ fromPort, toPort });
    }),
  }));

/** TLS to named hosts: the firewall reads the name that the client asks for. */
const applicationRules = (flows: readonly Flow[], segments: Network["segments"]): Rule[] =>
  flows.map((flow) => ({
    ruleType: "ApplicationRule" as const,
    name: flow.id,
    description: described(flow),
    sourceAddresses: addressesOf(flow, "from", segments),
    protocols: flow.ports.flatMap((port) => (typeof port === "number" ? [{ port, protocolType: "Https" }] : [])),
    targetFqdns: flow.toFqdns ?? [],
  }));

const described = ({ id, purpose }: Flow): string => `${id} ${purpose}`;
