/** A rule in Suricata's language as it is written, in parts. https://docs.suricata.io/en/latest/rules/intro.html */
export interface SuricataRule {
  action: "pass" | "drop" | "reject" | "alert";
  /** In lower case. */
  protocol: string;
  source: string;
  sourcePorts: string;
  /** Both ways: `<>`. */
  both: boolean;
  target: string;
  targetPorts: string;
  options: readonly Option[];
  line: number;
}

export interface Option {
  /** In lower case, with dots: `tls.sni`, not `tls_sni`. */
  key: string;
  /** Without the quotes around it. */
  value: string;
  negated: boolean;
}

/** The rules of a text, in order; a line that cannot be read stands as its number. */
export function readSuricata(text: string): { rules: SuricataRule[]; unreadable: number[] } {
  const rules: SuricataRule[] = [];
  const unreadable: number[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  let open = "";
  for (const [index, raw] of lines.entries()) {
    const part = raw.trim();
    if (open === "" && (part === "" || part.startsWith("#"))) continue;
    const continues = part.endsWith("\\") && index < lines.length - 1;
    open += continues ? `${part.slice(0, -1)} ` : part;
    if (continues) continue;
    const rule = readRule(open, index + 1);
    if (rule) rules.push(rule);
    else unreadable.push(index + 1);
    open = "";
  }
  return { rules, unreadable };
}

const actions: Readonly<Record<string, SuricataRule["action"]>> = {
  pass: "pass",
  drop: "drop",
  reject: "reject",
  rejectsrc: "reject",
  rejectdst: "reject",
  rejectboth: "reject",
  alert: "alert",
};

function readRule(text: string, line: number): SuricataRule | undefined {
  const head = headOf(text);
  if (!head || !text.endsWith(")")) return undefined;
  const [first = "", protocol = "", source = "", sourcePorts = "", arrow, target = "", targetPorts = "", ...more] =
    head.words;
  const action = actions[first.toLowerCase()];
  const options = optionsOf(text.slice(head.end + 1, -1));
  if (!action || !options || targetPorts === "" || more.length > 0 || (arrow !== "->" && arrow !== "<>"))
    return undefined;
  return {
    action,
    protocol: protocol.toLowerCase(),
    source,
    sourcePorts,
    both: arrow === "<>",
    target,
    targetPorts,
    options,
    line,
  };
}

/** The words before the options: lists in brackets are one word, whatever spaces they hold. */
function headOf(text: string): { words: string[]; end: number } | undefined {
  const words: string[] = [];
  let word = "";
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === "[") depth += 1;
    if (sign === "]") depth -= 1;
    if (depth < 0) return undefined;
    const isSpace = /\s/.test(sign);
    if (depth === 0 && (isSpace || sign === "(")) {
      if (word !== "") words.push(word);
      word = "";
      if (sign === "(") return { words, end: [...text].slice(0, index).join("").length };
    } else if (!isSpace) word += sign;
  }
  return undefined;
}

/** `key:value;` pairs; undefined where something else stands between them. */
export function optionsOf(body: string): Option[] | undefined {
  const options: Option[] = [];
  const pair = /\s*([A-Za-z0-9_.-]+)\s*(?::((?:"(?:\\.|[^"\\])*"|\\.|[^;"\\])*))?;\s*/y;
  while (pair.lastIndex < body.length) {
    const [, key, value = ""] = pair.exec(body) ?? [];
    if (key === undefined) return undefined;
    options.push(optionOf(key, value));
  }
  return options;
}

/** An option of a rule, as it is written in a text or in a list of keywords and their settings. */
export function optionOf(key: string, value: string): Option {
  const trimmed = value.trim();
  const negated = trimmed.startsWith("!");
  const bare = (negated ? trimmed.slice(1) : trimmed).trim();
  const quoted = /^"([\s\S]*)"$/.exec(bare)?.[1];
  return {
    key: key
      .trim()
      .toLowerCase()
      .replace(/^(tls|http|dns|ssh)_/, "$1."),
    value: quoted === undefined ? bare : quoted.replace(/\\(.)/g, "$1"),
    negated,
  };
}
