import { readMark } from "../other-stack-output";
import { type Properties, strings } from "../values";
import type { Configuration } from "./configuration";
import type { Job } from "./protocol";
import type { Sdk } from "./sdk";

/** What the outputs of other stacks are made of, by the SDK. */
interface Made {
  resources: () => Set<unknown>;
  allResources: () => Promise<Set<unknown>>;
  apply: (read: (value: unknown) => unknown) => Made;
}

/**
 * Outputs of other stacks are unknown in a preview, and tell which they are. Where a program wants one at once, as a plain
 * value, it gets a text that reads as unknown, unless the caller gives that stack's outputs.
 */
export function standInForOtherStacks(sdk: Sdk, { answers, mode }: Job, configuration: Configuration): void {
  if (mode !== "preview") return;
  const prototype = sdk.pulumi.StackReference.prototype;
  const given = (answers["pulumi:pulumi:StackReference"] ?? {}) as Record<string, Properties>;
  const known = (value: unknown): unknown => (value === undefined || isOpen(value) ? sdk.unknown : value);
  for (const method of ["getOutput", "requireOutput"]) {
    const original = prototype[method];
    prototype[method] = function (name: unknown) {
      const output: Made = original.call(this, name);
      if (typeof name !== "string") return output;
      const comesFrom = (stack: string) =>
        [...strings(given[stack]?.[name])].flatMap(([, text]) => readMark(text)?.urns ?? []);
      return telling(output.apply(known), this, { askedFor: name, comesFrom });
    };
  }
  const shapes = {
    getOutputValue: (value: unknown) => value,
    requireOutputValue: (value: unknown) => value,
    getOutputDetails: (value: unknown) => ({ value }),
  };
  for (const [method, shape] of Object.entries(shapes)) {
    const original = prototype[method];
    if (!original) continue;
    prototype[method] = async function (output: string) {
      const stack: string = await new Promise((resolve) => this.name.apply(resolve));
      const outputs = given[stack];
      if (!outputs) return shape(configuration.standIn(`${stack}:${output}`));
      return isOpen(outputs[output]) ? shape(outputs[output]) : original.call(this, output);
    };
  }
}

/** Whether nobody knows of an output that comes from another stack what it will be: the id of one resource, or a list. */
function isOpen(value: unknown): boolean {
  const output = typeof value === "string" ? readMark(value) : undefined;
  return output !== undefined && output.urns.length !== 1;
}

/** Whatever is made of an output carries the resources that it comes from: here a reference that says what it was asked for. */
function telling(output: Made, reference: object, says: object): Made {
  const saying = Object.assign(Object.create(reference), says);
  const { resources, allResources } = output;
  output.resources = () => new Set([...resources(), saying]);
  output.allResources = async () => new Set([...(await allResources()), saying]);
  return output;
}
