/** A Suricata rule, as far as it decides what may pass. https://docs.suricata.io/en/latest/rules/intro.html */
export interface SuricataRule {
  action: "pass" | "drop" | "reject" | "alert";
  protocol: string;
  source: string;
  sourcePorts: string;
  both: boolean;
  target: string;
  targetPorts: string;
  /** Names that the client must ask for (TLS server name, HTTP host). */
  names: string[];
  /** It demands more than is understood here: it may match what its header says, or not. */
  doubtful: boolean;
  /** It matches only before a connection stands, which lets nothing through for good. */
  handshakeOnly: boolean;
  line: number;
}

const header =
  /^(pass|drop|reject|rejectsrc|rejectdst|rejectboth|alert)\s+(\S+)\s+(\[[^\]]*(?:\[[^\]]*\][^\]]*)*\]|\S+)\s+(\[[^\]]*\]|\S+)\s+(->|<>)\s+(\[[^\]]*(?:\[[^\]]*\][^\]]*)*\]|\S+)\s+(\[[^\]]*\]|\S+)\s*\((.*)\)\s*$/;

/** Says nothing of which packets match. */
const silent = new Set([
  "msg",
  "sid",
  "rev",
  "gid",
  "classtype",
  "priority",
  "reference",
  "metadata",
  "noalert",
  "target",
]);

/** Where a name is looked for. */
const named = new Set(["tls.sni", "tls_sni", "http.host", "http_host", "dns.query", "dns_query"]);

/** How a name is compared. */
const comparing = new Set(["startswith", "endswith", "nocase", "dotprefix", "fast_pattern", "bsize"]);

/** The rules of a text, in order; a line that cannot be read stands as its number. */
export function readSuricata(text: string): { rules: SuricataRule[]; unreadable: number[] } {
  const rules: SuricataRule[] = [];
  const unreadable: number[] = [];
  let open = "";
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const part = raw.trim();
    if (open === "" && (part === "" || part.startsWith("#"))) continue;
    open += part.endsWith("\\") ? `${part.slice(0, -1)} ` : part;
    if (part.endsWith("\\")) continue;
    const rule = readRule(open, index + 1);
    if (rule) rules.push(rule);
    else unreadable.push(index + 1);
    open = "";
  }
  if (open !== "") unreadable.push(text.split("\n").length);
  return { rules, unreadable };
}

function readRule(text: string, line: number): SuricataRule | undefined {
  const match = header.exec(text);
  if (!match) return undefined;
  const [, action = "", protocol = "", source = "", sourcePorts = "", arrow, target = "", targetPorts = "", body = ""] =
    match;
  const { names, doubtful, handshakeOnly } = demandsOf(optionsOf(body));
  return {
    action: action.startsWith("reject") ? "reject" : (action as SuricataRule["action"]),
    protocol: protocol.toLowerCase(),
    source,
    sourcePorts,
    both: arrow === "<>",
    target,
    targetPorts,
    names,
    doubtful,
    handshakeOnly,
    line,
  };
}

/** `key:value;` pairs; a semicolon in quotes or after a backslash ends none. */
const optionsOf = (body: string): { key: string; value: string }[] =>
  [...body.matchAll(/\s*([a-z0-9_.-]+)\s*(?::\s*((?:"(?:\\.|[^"\\])*"|\\.|[^;"\\])*))?;/gi)].map(
    ([, key = "", value = ""]) => ({
      key: key.toLowerCase(),
      value: value.trim(),
    }),
  );

function demandsOf(options: readonly { key: string; value: string }[]) {
  const names: string[] = [];
  let buffer = false;
  let doubtful = false;
  let handshakeOnly = false;
  const has = (key: string): boolean => options.some((each) => each.key === key);
  for (const { key, value } of options) {
    if (named.has(key)) buffer = true;
    else if (key === "content" && buffer) names.push(nameIn(value, has("endswith") && !has("startswith")));
    else if (key === "flow") {
      if (/not_established/.test(value)) handshakeOnly = true;
      else if (/to_client|from_server/.test(value)) doubtful = true;
    } else if (!silent.has(key) && !comparing.has(key)) doubtful = true;
  }
  if (buffer && names.length === 0) doubtful = true;
  return { names, doubtful, handshakeOnly };
}

/** `".example.org"` with `endswith` is `*.example.org`. */
function nameIn(value: string, ending: boolean): string {
  const text = value.replace(/^!?"|"$/g, "");
  return ending
    ? `*${text.startsWith(".") ? "" : "."}${text.replace(/^\*?\./, text.startsWith(".") ? "." : "")}`
    : text;
}
