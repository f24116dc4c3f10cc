import type { Resource } from "./graph";
import { canonical } from "./tokens";
import { isUnknown } from "./values";

/** Outputs and inputs by which other resources name this one. */
const identities = ["id", "arn", "name", "identifier", "bucket", "keyId", "resourceId"];

const identitiesByType = new Map<string, readonly string[]>();

/**
 * The same, with those that repeat the name of the type or its end: `clusterIdentifier` of a cluster, `accountName` of a
 * storage account.
 */
function identitiesOfType(type: string): readonly string[] {
  let found = identitiesByType.get(type);
  if (!found) {
    const words =
      type
        .split(":")
        .at(-1)
        ?.match(/[A-Z][a-z0-9]*/g) ?? [];
    const ends = words.map((_, index) =>
      words
        .slice(index)
        .join("")
        .replace(/^./, (first) => first.toLowerCase()),
    );
    found = [...identities, ...ends.flatMap((end) => [`${end}Name`, `${end}Identifier`, `${end}Id`])];
    identitiesByType.set(type, found);
  }
  return found;
}

/** What other resources may write to name this one: its id, its ARN, its name. */
export function identitiesOf({ id, type, inputs, outputs }: Resource): Set<string> {
  const found = new Set<string>(id ? [id] : []);
  for (const key of identitiesOfType(canonical(type))) {
    for (const value of [outputs?.[key], inputs[key]]) {
      if (typeof value === "string" && value.length > 2 && !isUnknown(value)) found.add(value);
    }
  }
  return found;
}
