import type { parse as Parse } from "@babel/parser";

/** A place in a program that constructs a resource, as it is written. */
export interface Construction {
  /** The name of the class. */
  of: string;
  /** Where the class, or the module that holds it, is imported from, as it is written. */
  from?: string;
  /** The parts of the resource's name that are fixed: one alone is the name; between two stands what is computed. */
  name: string[];
  line: number;
  column: number;
}

/** What the text of a file tells of resources. */
export interface Constructions {
  places: Construction[];
  /** The types of component resources that it declares, each with its class. */
  components: [type: string, of: string][];
}

type Node = Record<string, any>;

/** The constructions in a TypeScript or JavaScript text; none in one that cannot be parsed. */
export function constructionsIn(text: string, { file, parse }: { file: string; parse: typeof Parse }): Constructions {
  try {
    return readIn(parse(text, { ...options, plugins: pluginsFor(file) }).program);
  } catch {
    return { places: [], components: [] };
  }
}

const options = {
  sourceType: "unambiguous",
  errorRecovery: true,
  allowReturnOutsideFunction: true,
  attachComment: false,
} as const;

const pluginsFor = (file: string): ("typescript" | "decorators-legacy" | "jsx")[] => {
  if (!/\.[cm]?tsx?$/.test(file)) return ["jsx"];
  return file.endsWith("x") ? ["typescript", "decorators-legacy", "jsx"] : ["typescript", "decorators-legacy"];
};

function readIn(program: Node): Constructions {
  const found: Constructions = { places: [], components: [] };
  const imports = new Map<string, { from: string; name?: string }>();
  const roots = new Map<Construction, string>();
  for (const [node, inside] of nodesOf(program)) {
    for (const { local, imported } of node.type === "ImportDeclaration" ? node.specifiers : []) {
      imports.set(local.name, {
        from: node.source.value,
        ...(imported ? { name: imported.name ?? imported.value } : {}),
      });
    }
    const [first] = node.arguments ?? [];
    if (!first) continue;
    const path = classIn(node);
    const of = path?.at(-1);
    if (path && of) {
      const place = { of, name: partsOf(first), line: node.loc.start.line, column: node.loc.start.column + 1 };
      found.places.push(place);
      roots.set(place, path[0] ?? of);
    }
    if (inside && node.callee.type === "Super" && first.type === "StringLiteral") {
      found.components.push([first.value, inside]);
    }
  }
  for (const [place, root] of roots) {
    const { from, name } = imports.get(root) ?? {};
    if (from) place.from = from;
    if (name && root === place.of) place.of = name;
  }
  return found;
}

/** Every node, each with the class that it stands in. */
function* nodesOf(root: Node): Generator<[Node, string | undefined]> {
  const open: [Node, string | undefined][] = [[root, undefined]];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const [node, around] = next;
    const inside = /^Class(Declaration|Expression)$/.test(node.type) ? node.id?.name : around;
    for (const child of Object.values(node).flat()) {
      if (child && typeof child === "object" && typeof child.type === "string") open.push([child, inside]);
    }
  }
}

/** `new aws.s3.Bucket(…)` and `aws.s3.Bucket.get(…)` → `aws`, `s3`, `Bucket`. */
function classIn({ type, callee }: Node): string[] | undefined {
  if (type === "NewExpression") return pathOf(callee);
  const path = type === "CallExpression" ? pathOf(callee) : undefined;
  return path && path.length > 1 && path.at(-1) === "get" ? path.slice(0, -1) : undefined;
}

function pathOf(node: Node): string[] | undefined {
  if (node.type === "Identifier") return [node.name];
  if (node.type !== "MemberExpression" || node.computed) return undefined;
  const path = pathOf(node.object);
  return path && [...path, node.property.name];
}

function partsOf(node: Node): string[] {
  if (node.type === "StringLiteral") return [node.value];
  if (node.type === "TemplateLiteral") return node.quasis.map((quasi: Node) => quasi.value.cooked ?? "");
  if (node.type === "BinaryExpression" && node.operator === "+") {
    const [left, right] = [partsOf(node.left), partsOf(node.right)];
    return [...left.slice(0, -1), `${left.at(-1)}${right[0]}`, ...right.slice(1)];
  }
  return ["", ""];
}
