import type { Declaration } from "../../declaration/declaration";
import { type Flow, INTERNET } from "../../declaration/flows";
import { prefixesOf } from "../../declaration/segments";
import { addressesOf } from "../../network/compile";

/** What AWS takes in one rule group. https://docs.aws.amazon.com/network-firewall/latest/developerguide/quotas.html */
const limits = { rules: 30_000, rule: 8192, text: 2_000_000 };

/** What is not public: the firewall would otherwise take the addresses of one network alone for its own. */
export const homeNet = ({ segments }: Pick<Declaration, "segments">): string[] => [
  ...new Set(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", ...segments.flatMap(prefixesOf)]),
];

/**
 * The rules of the firewall in Suricata's language: each flow passes, and its log entries bear the flow's id. All else is
 * dropped from its first packet on.
 */
export function firewallRules(declaration: Declaration): string[] {
  const flows = declaration.flows.filter(({ from }) => from !== INTERNET);
  const rules = [...flows.flatMap((flow) => rulesOf(flow, declaration)), ...closing(flows, declaration)];
  const longest = rules.find((rule) => rule.length > limits.rule);
  if (longest) {
    throw new Error(`A flow names too much for one rule of ${limits.rule} characters: ${longest.slice(0, 80)}…`);
  }
  if (rules.length > limits.rules || rules.join("\n").length > limits.text) {
    throw new Error(
      `The flows need ${rules.length} rules; a firewall takes ${limits.rules}, of ${limits.text} characters.`,
    );
  }
  return rules;
}

function rulesOf(flow: Flow, { segments }: Declaration): string[] {
  const from = list(addressesOf(flow, "from", segments));
  const to = flow.to === INTERNET && !flow.toCidrs ? "!$HOME_NET" : list(addressesOf(flow, "to", segments));
  const ways = flow.toFqdns ? named(flow, flow.toFqdns) : [{ protocol: flow.protocol, ports: flow.ports, match: "" }];
  return ways.map(
    ({ protocol, ports, match }, index) =>
      `pass ${protocol} ${from} any -> ${to} ${list(ports.map(term))} (${match}msg:"${flow.id}"; flow:to_server; alert; sid:${sidOf(flow.id, index)}; rev:1;)`,
  );
}

/** What no flow opens. Who is held to names must get as far as to say one: the policy itself drops all others then. */
function closing(flows: readonly Flow[], { segments }: Declaration): string[] {
  const asking = flows.filter(({ toFqdns }) => toFqdns);
  const sources = list([...new Set(asking.flatMap((flow) => addressesOf(flow, "from", segments)))]);
  const ports = list([...new Set(asking.flatMap((flow) => flow.ports.map(term)))]);
  const closed =
    asking.length === 0
      ? ["ip any any -> any any"]
      : [
          "ip any any -> $HOME_NET any",
          "udp any any -> any any",
          "icmp any any -> any any",
          `tcp !${sources} any -> any any`,
          `tcp any any -> any !${ports}`,
        ];
  return closed.map((what, index) => `drop ${what} (msg:"closed"; flow:to_server; sid:${index + 1}; rev:1;)`);
}

/** The names that a client may ask for in the clear: of a TLS server, or of a web server without TLS on port 80. */
function named(flow: Flow, names: readonly string[]) {
  if (flow.protocol !== "tcp") {
    throw new Error(`${flow.id}: toFqdns holds a flow over tcp to names; one over ${flow.protocol} it cannot.`);
  }
  const plain = flow.ports.filter((port) => port === 80);
  const secure = flow.ports.filter((port) => port !== 80);
  return names.flatMap((name) => [
    ...(secure.length > 0 ? [{ protocol: "tls", ports: secure, match: `tls.sni; ${content(name, " nocase;")} ` }] : []),
    ...(plain.length > 0 ? [{ protocol: "http", ports: plain, match: `http.host; ${content(name, "")} ` }] : []),
  ]);
}

/** One name, or all below it. */
const content = (name: string, more: string): string =>
  name.startsWith("*")
    ? `content:"${name.slice(1).toLowerCase()}"; endswith;${more}`
    : `content:"${name.toLowerCase()}"; startswith; endswith;${more}`;

/** `F07` is 10607000: 1, the letter's place in the alphabet, the digits, and which of the flow's rules it is. */
export function sidOf(id: string, index: number): number {
  const letter = id.charCodeAt(0) - 64;
  return Number(`1${String(letter).padStart(2, "0")}${id.slice(1)}${String(index).padStart(3, "0")}`);
}

const list = (terms: readonly string[]): string => (terms.length === 1 ? String(terms[0]) : `[${terms.join(",")}]`);

const term = (port: Flow["ports"][number]): string => (typeof port === "number" ? String(port) : port.join(":"));
