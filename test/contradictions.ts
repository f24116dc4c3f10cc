import { UNKNOWN } from "../plan/values";
import type { Written } from "./interfaces-of";
import { Network, resourcesOf } from "./network-of";

/** Where networks themselves are written: what is unknown there is another matter. */
const fabric = /ec2\/(vpc|subnet|routeTable|routeTableAssociation|internetGateway|natGateway):/;

/**
 * Answers that change to another certain one while one value is unknown, for each value in turn: an unknown may only make
 * an answer unknown.
 */
export function contradictions(written: Written, names: readonly string[], services: readonly string[]): string[] {
  const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const));
  const asked = pairs.flatMap(([from, to]) => services.map((service) => [from, to, service] as const));
  const answersOf = (network: Network): string[] => asked.map((each) => network.answer(...each));
  const before = answersOf(new Network(resourcesOf(written)));
  return Object.entries(written).flatMap(([name, [type, inputs, more]]) => {
    if (fabric.test(type)) return [];
    return [...pathsIn(inputs)].flatMap((path) => {
      const changed: Written = { ...written, [name]: [type, withUnknown(inputs, path), more] };
      const after = answersOf(new Network(resourcesOf(changed)));
      const wrong = after.findIndex(
        (answer, index) => answer !== before[index] && !["unknown", "partly"].includes(answer),
      );
      return wrong < 0
        ? []
        : [`${name}.${path.join(".")}: ${asked[wrong]?.join(" ")} ${before[wrong]} → ${after[wrong]}`];
    });
  });
}

function* pathsIn(value: unknown, path: string[] = []): Generator<string[]> {
  if (path.length > 0) yield path;
  if (value === null || typeof value !== "object") return;
  for (const [key, item] of Object.entries(value)) yield* pathsIn(item, [...path, key]);
}

function withUnknown(inputs: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  const copy = structuredClone(inputs);
  let place: any = copy;
  for (const key of path.slice(0, -1)) place = place[key];
  place[path.at(-1) as string] = UNKNOWN;
  return copy;
}
