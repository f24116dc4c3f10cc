import type { Plan, Resource } from "../plan/graph";
import { isUnknown, join, type Properties } from "../plan/values";

type Literal = string | number | boolean;

const contraries: [Literal, Literal][] = [
  [true, false],
  ["Enabled", "Disabled"],
  ["enabled", "disabled"],
  ["enable", "disable"],
  ["on", "off"],
  ["Allow", "Deny"],
  ["true", "false"],
];

/**
 * Each setting that a program makes of its own accord, as `type path` with `[]` for each index, with the plans in which
 * it is flipped at one of its places. What is known in a preview is such a literal; the update has the same and what the
 * cloud answers, so that every policy can judge.
 */
export function flips(preview: Plan, update: Plan): Map<string, (() => Plan)[]> {
  const settings = new Map<string, (() => Plan)[]>();
  const places = new Map(update.resources.map(({ urn }, index) => [urn, index]));
  for (const { urn, type, custom, inputs } of preview.resources) {
    const index = places.get(urn);
    const resource = index === undefined ? undefined : update.resources[index];
    if (!custom || !resource || index === undefined) continue;
    for (const [path, value] of literals(inputs)) {
      const setting = `${type} ${path.replaceAll(/\[\d+\]/g, "[]")}`;
      const flip = (): Plan => {
        const flipped: Resource = {
          ...resource,
          inputs: replace(resource.inputs, path, contrary(value)) as Properties,
        };
        return { ...update, resources: update.resources.with(index, flipped) };
      };
      settings.set(setting, [...(settings.get(setting) ?? []), flip]);
    }
  }
  return settings;
}

function contrary(value: Literal): Literal {
  for (const [one, other] of contraries) {
    if (value === one) return other;
    if (value === other) return one;
  }
  return typeof value === "number" ? 0 : "flipped";
}

function* literals(value: unknown, path = ""): Generator<[path: string, value: Literal]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* literals(item, `${path}[${index}]`);
  else if (value !== null && typeof value === "object")
    for (const [key, item] of Object.entries(value)) yield* literals(item, join(path, key));
  else if (typeof value === "number" || typeof value === "boolean") yield [path, value];
  else if (typeof value === "string" && !isUnknown(value)) yield [path, value];
}

function replace(value: unknown, path: string, by: Literal, at = ""): unknown {
  if (at === path) return by;
  if (Array.isArray(value)) return value.map((item, index) => replace(item, path, by, `${at}[${index}]`));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replace(item, path, by, join(at, key))]));
}
