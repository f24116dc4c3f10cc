import type { Resource, Urn } from "../graph";
import type { Properties, readProperties } from "../values";

/** The part of the SDK's messages that is read here; the SDK of the program makes them, whatever its version. */
export type Message = Record<string, (...args: any[]) => any>;

/** A message's properties as plain values. */
export const fields = (struct: { toJavaScript(): Properties } | undefined): Properties => struct?.toJavaScript() ?? {};

/** Plain values where the SDK expects a message's properties. */
export const struct = (properties: Properties) => ({ toJavaScript: () => properties });

/** `<urn>::<id>` → `<urn>`. */
export const providerUrn = (reference: string | undefined): Urn | undefined =>
  reference ? reference.slice(0, reference.lastIndexOf("::")) : undefined;

/** A resource as its registration describes it. */
export function resourceOf(
  request: Message,
  { properties, withheld }: ReturnType<typeof readProperties>,
): Omit<Resource, "urn"> {
  const parent: Urn | undefined = request.getParent?.() || undefined;
  const provider = providerUrn(request.getProvider?.());
  const propertyDependencies: Record<string, Urn[]> = {};
  for (const [key, value] of request.getPropertydependenciesMap?.().entries() ?? []) {
    const urns: Urn[] = value.getUrnsList();
    if (urns.length > 0) propertyDependencies[key] = [...urns].sort();
  }
  const aliases = aliasesOf(request);
  const replaceOnChanges: string[] = request.getReplaceonchangesList?.() ?? [];
  return {
    type: request.getType?.(),
    name: request.getName?.(),
    custom: Boolean(request.getCustom?.()),
    external: false,
    remote: Boolean(request.getRemote?.()),
    inputs: properties,
    ...(parent ? { parent } : {}),
    dependencies: [...(request.getDependenciesList?.() ?? [])].sort(),
    propertyDependencies,
    ...(provider ? { provider } : {}),
    protect: Boolean(request.getProtect?.()),
    ...(request.getRetainondelete?.() ? { retainOnDelete: true } : {}),
    ...(replaceOnChanges.length > 0 ? { replaceOnChanges } : {}),
    ignoreChanges: request.getIgnorechangesList?.() ?? [],
    ...(aliases.length > 0 ? { aliases } : {}),
    withheld,
  };
}

/** What the engine hands down from a parent and the SDK does not. */
export function inherit(request: Message, parent: Resource | undefined): void {
  if (parent?.retainOnDelete && request.hasRetainondelete?.() === false) request.setRetainondelete?.(true);
}

/** Earlier names, written as URNs or in parts of which those left out are as they are now. */
function aliasesOf(request: Message): Urn[] {
  const written: Urn[] = request.getAliasurnsList?.() ?? [];
  const specified = (request.getAliasesList?.() ?? []) as Message[];
  return [...written, ...specified.flatMap((alias) => alias.getUrn?.() || fromParts(request, alias.getSpec?.()) || [])];
}

function fromParts(request: Message, spec: Message | undefined): Urn | undefined {
  if (!spec) return undefined;
  const now: Urn = request.getParent?.() || "";
  const parent: Urn = spec.getNoparent?.() ? "" : spec.getParenturn?.() || now;
  const [stack, project] = now.slice("urn:pulumi:".length).split("::");
  const types = parent.split("::")[2] ?? "";
  const type = spec.getType?.() || request.getType?.();
  const around = types === "" || types === "pulumi:pulumi:Stack" ? "" : `${types}$`;
  const name = spec.getName?.() || request.getName?.();
  return `urn:pulumi:${spec.getStack?.() || stack}::${spec.getProject?.() || project}::${around}${type}::${name}`;
}
