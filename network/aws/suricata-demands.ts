import type { Option } from "./suricata";

/** What the options of a rule demand of a packet, beyond its header. */
export interface Demands {
  /**
   * Which packets of a connection it can match: those that open it, those that follow, or both.
   * https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
   */
  phase: "opening" | "established" | "both";
  /** It matches what the answerer sends. */
  answers: boolean;
  /** Names that the client must ask for (TLS server name, HTTP host, DNS). */
  names: string[];
  /** The protocol that must be spoken, where the header does not say it. */
  application?: string;
  /** It demands more than is understood here: it may match what its header says, or not. */
  doubtful: boolean;
}

/** Says nothing of which packets match. */
const silent = new Set([
  ...["msg", "sid", "rev", "gid", "classtype", "priority", "reference", "metadata", "target", "requires"],
  ...["alert", "noalert", "threshold", "prefilter", "fast_pattern", "tag", "logto", "rawbytes"],
]);

/** Where a name is looked for. */
const named = new Set(["tls.sni", "http.host", "http.host.raw", "dns.query", "dns.queries.rrname"]);

/** How what is looked for is compared with where it is looked for. */
const comparing = new Set(["startswith", "endswith", "nocase", "dotprefix", "bsize"]);

/** Looks into what is said, so never into the packets that open a connection. */
const inData =
  /^(content|pcre|dsize|isdataat|byte_\w+|byte\..*|depth|offset|distance|within|uricontent|lua|luajit|filemagic|fileext|filename|file\..*|tls\..*|http\..*|http2\..*|dns\..*|ssh\..*|smb\..*|krb5\..*|ja3.*|ja4.*|ssl_version|aws_\w+|entropy|base64_\w+|datasets?|datarep|app-layer-event)$/;

/** True of every connection of its protocol. */
const isAlways = ({ key, value, negated }: Option): boolean =>
  key === "ssl_state" && value === "client_hello" && !negated;

export function demandsOf(options: readonly Option[]): Demands {
  const demands: Demands = { phase: "both", answers: false, names: [], doubtful: false };
  const rest = options.filter((each) => !silent.has(each.key) && !isAlways(each));
  const contents = rest.filter(({ key }) => key === "content");
  const buffers = rest.filter(({ key }) => named.has(key));
  for (const option of rest) {
    if (option.key === "flow") byFlow(demands, option);
    else if (option.key === "flags") byFlags(demands, option);
    else if (option.key === "flowbits" || option.key === "xbits") byBits(demands, option);
    else if (option.key === "app-layer-protocol" && !option.negated) demands.application = option.value.toLowerCase();
    else if (!named.has(option.key) && option.key !== "content" && !comparing.has(option.key)) demands.doubtful = true;
    if (inData.test(option.key) || option.key === "app-layer-protocol") narrow(demands, "established");
  }
  if (buffers.length === 0 && contents.length === 0) return demands;
  const names = buffers.length === 1 && contents.length === 1 ? namesIn(contents[0] as Option, rest) : [];
  return names.length > 0 ? { ...demands, names } : { ...demands, doubtful: true };
}

/** A rule that demands both is one that never matches: doubt is on the safe side. */
function narrow(demands: Demands, phase: Demands["phase"]): void {
  if (demands.phase !== "both" && demands.phase !== phase) demands.doubtful = true;
  demands.phase = phase;
}

function byFlow(demands: Demands, { value }: Option): void {
  for (const word of value
    .toLowerCase()
    .split(",")
    .map((each) => each.trim())) {
    if (word === "established") narrow(demands, "established");
    else if (word === "not_established") narrow(demands, "opening");
    else if (word === "to_client" || word === "from_server") demands.answers = true;
    else if (!["to_server", "from_client", "stateless", "no_stream", "no_frag"].includes(word)) demands.doubtful = true;
  }
}

/** The first packet of a connection alone bears SYN without ACK. */
function byFlags(demands: Demands, { value, negated }: Option): void {
  if (!negated && /^S(,(CE|12))?$/.test(value.replaceAll(" ", ""))) narrow(demands, "opening");
  else demands.doubtful = true;
}

function byBits(demands: Demands, { value }: Option): void {
  if (!/^(set|unset|toggle|noalert)\b/.test(value.trim())) demands.doubtful = true;
}

/** `.example.org` at the end is `*.example.org`; with a dot put before what is looked into, `example.org` as well. */
function namesIn({ value, negated }: Option, options: readonly Option[]): string[] {
  const has = (key: string): boolean => options.some((each) => each.key === key);
  const isNumber = (text: string): boolean => /^\d+$/.test(text);
  const size = options.find(({ key }) => key === "bsize")?.value;
  if (negated || !/^[*._a-z0-9-]+$/i.test(value)) return [];
  if (size !== undefined && (!isNumber(size) || Number(size) !== value.length)) return [];
  const name = value.toLowerCase();
  if (has("dotprefix")) return has("endswith") && name.startsWith(".") ? [name.slice(1), `*${name}`] : [];
  if ((has("startswith") && has("endswith")) || size !== undefined) return [name];
  return has("endswith") ? [name.startsWith(".") ? `*${name}` : `*.${name}`] : [];
}
