import { inspect } from "node:util";
import type { NetworkExample, NetworkPolicy } from "../../policypack/network/policy";
import type { Policy } from "../../policypack/policy";
import type { Relation, RelationExample, Tie } from "../../policypack/relation";

type Properties = Record<string, unknown>;

/** A policy's examples as code. */
export const examplesOf = (policy: Policy | Relation | NetworkPolicy): { accepted: string[]; rejected: string[] } => ({
  accepted: policy.accepted.map((example) => codeOf(policy, example)),
  rejected: policy.rejected.map((example) => codeOf(policy, example)),
});

function codeOf(policy: Policy | Relation | NetworkPolicy, example: object): string {
  if (policy.kind === "network") return networkCode(example as NetworkExample);
  return policy.kind === "policy" ? `${creation(policy.type, "example", example)};` : relationCode(policy, example);
}

/** Resources that name each other by their ids. */
function networkCode(example: NetworkExample): string {
  const names = new Set(Object.keys(example));
  const variable = (name: string): string => name.replace(/-(.)/g, (_, next: string) => next.toUpperCase());
  const linked = (value: unknown): unknown => {
    if (typeof value === "string") return names.has(value) ? new Reference(`${variable(value)}.id`) : value;
    if (Array.isArray(value)) return value.map(linked);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, linked(item)]));
  };
  const lines = Object.entries(example).map(
    ([name, [type, inputs]]) => `const ${variable(name)} = ${creation(type, name, linked(inputs) as Properties)};`,
  );
  return lines.join("\n");
}

/** The owner, and each resource that belongs to it. */
function relationCode({ type, with: ties }: Relation, { inputs = {}, beside = {} }: RelationExample<any, any>): string {
  const others = Object.entries(beside).flatMap(([name, all]) =>
    ((all ?? []) as object[]).map((each, index) => ({
      name: index === 0 ? name : `${name}${index + 1}`,
      tie: ties[name],
      each,
    })),
  );
  const after = others.filter(({ tie }) => tie?.direction !== "to");
  const before = others.filter(({ tie }) => tie?.direction === "to");
  const pointers = Object.fromEntries(
    before.map(({ name, tie }) => [tie?.property ?? name, new Reference(`${name}.id`)]),
  );
  return [
    ...before.map(({ name, tie, each }) => `const ${name} = ${creation(tie?.type ?? "", name, each)};`),
    `${after.length > 0 ? "const example = " : ""}${creation(type, "example", { ...inputs, ...pointers })};`,
    ...after.map(({ name, tie, each }) => `${creation(tie?.type ?? "", name, tied(tie, each))};`),
  ].join("\n");
}

const tied = (tie: Tie<any> | undefined, inputs: object): object =>
  tie?.direction === "from" ? { [tie.property]: new Reference("example.id"), ...inputs } : inputs;

/** `new aws.s3.Bucket("example", { … })`. */
function creation(type: string, name: string, inputs: object): string {
  const [provider = "", module = "", kind = ""] = type.split(":");
  const folder = module.split("/")[0];
  const path = [provider.replace("-", "_"), ...(folder === "index" ? [] : [folder]), kind].join(".");
  return `new ${path}("${name}", ${literal(inputs as Properties)})`;
}

const literal = (value: object): string =>
  inspect(value, { depth: null, breakLength: 90, maxArrayLength: null, maxStringLength: null });

/** Prints as the expression that it is. */
class Reference {
  readonly #code: string;

  constructor(code: string) {
    this.#code = code;
  }

  [inspect.custom](): string {
    return this.#code;
  }
}
