import type { network } from "@pulumi/azure-native/types/input";
import { type Flow, INTERNET } from "../../declaration/flows";
import { addressesOf, type Network } from "../../network/compile";
import { ports } from "./filters";

type Collection = network.FirewallPolicyFilterRuleCollectionArgs;
type Rule = network.NetworkRuleArgs | network.ApplicationRuleArgs;

/** How many collections Azure takes in one group. */
const limit = 200;

/**
 * The firewall's rules: a collection for each segment that opens connections, first to named addresses, then to the
 * internet, last to named hosts: Azure asks those last whatever their priority. What comes from the internet ends at the
 * edge and does not pass here.
 */
export function firewallRules({ segments, flows }: Network): Collection[] {
  const collections = (
    kind: string,
    priority: number,
    belongs: (flow: Flow) => boolean,
    ruled: (flow: Flow, segments: Network["segments"]) => Rule,
  ): Collection[] =>
    segments.map(({ id }, index) => {
      const own = flows.filter((flow) => flow.from === id && belongs(flow));
      return collection(
        `${kind}-${id}`,
        priority + index,
        "Allow",
        own.map((flow) => ruled(flow, segments)),
      );
    });
  const made = [
    ...collections("named", 1000, (flow) => !flow.toFqdns && !isAnywhere(flow), networkRule),
    collection("private", 4000, "Deny", [privateClosed]),
    ...collections("internet", 5000, (flow) => !flow.toFqdns && isAnywhere(flow), networkRule),
    ...collections("hosts", 6000, ({ toFqdns }) => toFqdns !== undefined, applicationRule),
  ].filter(({ rules }) => (rules as Rule[]).length > 0);
  if (made.length > limit) {
    throw new Error(`The firewall needs ${made.length} collections of rules; Azure takes ${limit} in a group.`);
  }
  return made;
}

const isAnywhere = ({ to, toCidrs }: Flow): boolean => to === INTERNET && toCidrs === undefined;

const privateClosed: network.NetworkRuleArgs = {
  ruleType: "NetworkRule",
  name: "closed",
  description: "A flow to the internet opens no private address",
  ipProtocols: ["Any"],
  sourceAddresses: ["*"],
  destinationAddresses: ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"],
  destinationPorts: ["*"],
};

const collection = (name: string, priority: number, action: string, rules: Rule[]): Collection => ({
  ruleCollectionType: "FirewallPolicyFilterRuleCollection",
  name,
  priority,
  action: { type: action },
  rules,
});

const networkRule = (flow: Flow, segments: Network["segments"]): network.NetworkRuleArgs => ({
  ruleType: "NetworkRule",
  name: flow.id,
  description: `${flow.id} ${flow.purpose}`,
  ipProtocols: [flow.protocol === "tcp" ? "TCP" : "UDP"],
  sourceAddresses: addressesOf(flow, "from", segments),
  destinationAddresses: addressesOf(flow, "to", segments),
  destinationPorts: flow.ports.map(ports),
});

/** The firewall reads the name that a client asks for, in HTTP and in TLS alone. */
function applicationRule(flow: Flow, segments: Network["segments"]): network.ApplicationRuleArgs {
  const { id, protocol, purpose, toFqdns = [] } = flow;
  const protocols = flow.ports.map((port) => {
    if (protocol === "tcp" && typeof port === "number") return { port, protocolType: port === 80 ? "Http" : "Https" };
    throw new Error(`${id}: toFqdns needs tcp and single ports: Azure's firewall reads names in HTTP and TLS only.`);
  });
  return {
    ruleType: "ApplicationRule",
    name: id,
    description: `${id} ${purpose}`,
    sourceAddresses: addressesOf(flow, "from", segments),
    ...(isAnywhere(flow) ? {} : { destinationAddresses: addressesOf(flow, "to", segments) }),
    protocols,
    targetFqdns: toFqdns,
  };
}
