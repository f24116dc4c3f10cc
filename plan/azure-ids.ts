/** One part of an id of Azure: the type as the id writes it, such as `virtualNetworks`, and the name. */
export interface AzurePart {
  type: string;
  name: string;
}

const shape = /^\/subscriptions\/[^/]*\/(resourceGroups\/[^/]+)\/providers\/[^/]+\/(.+?)\/?$/i;

/**
 * The parts of an id such as `/subscriptions/…/virtualNetworks/x/subnets/y`, its resource group first; undefined where a
 * text is no such id.
 */
export function readAzureId(text: string): AzurePart[] | undefined {
  const [, group, rest] = shape.exec(text) ?? [];
  const words = group && rest ? [...group.split("/"), ...rest.split("/")] : [];
  if (words.length === 0 || words.length % 2 === 1) return undefined;
  return words.flatMap((type, index) =>
    index % 2 === 0 ? [{ type: singular(type), name: words[index + 1] ?? "" }] : [],
  );
}

/** `virtualNetworks` → `virtualNetwork`, as the SDK calls its types and as inputs name what a resource lies in. */
const singular = (type: string): string => type.replace(/(ie|sse|xe)?s$/i, (end) => ends[end.toLowerCase()] ?? "");

const ends: Record<string, string> = { ies: "y", sses: "ss", xes: "x" };
