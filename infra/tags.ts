import { getStack, runtime } from "@pulumi/pulumi";

/** Puts the stack's name on everything in Azure that bears tags: its provider has no tags of its own to add. */
export function tagWithStack(): void {
  const stack = getStack();
  runtime.registerResourceTransform(({ type, props, opts }) =>
    type.startsWith("azure-native:") && props.tags
      ? { props: { ...props, tags: { ...props.tags, "cordon:stack": stack } }, opts }
      : undefined,
  );
}
