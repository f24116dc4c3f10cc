import type { Configuration } from "./configuration";
import type { Job } from "./protocol";
import type { Sdk } from "./sdk";

/**
 * Outputs of other stacks are unknown in a preview. Where a program wants one at once, as a plain value, it gets a text
 * that reads as unknown, unless the caller gives that stack's outputs.
 */
export function standInForOtherStacks(sdk: Sdk, { answers, mode }: Job, configuration: Configuration): void {
  if (mode !== "preview") return;
  const prototype = sdk.pulumi.StackReference.prototype;
  const given = (answers["pulumi:pulumi:StackReference"] ?? {}) as Record<string, unknown>;
  const shapes = {
    getOutputValue: (value: string) => value,
    requireOutputValue: (value: string) => value,
    getOutputDetails: (value: string) => ({ value }),
  };
  for (const [method, shape] of Object.entries(shapes)) {
    const original = prototype[method];
    if (!original) continue;
    prototype[method] = async function (output: string) {
      const stack: string = await new Promise((resolve) => this.name.apply(resolve));
      return stack in given ? original.call(this, output) : shape(configuration.standIn(`${stack}:${output}`));
    };
  }
}
