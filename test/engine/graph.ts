import type { Plan, Resource, Urn } from "../../plan/graph";

/** What the same program gives, whatever the plan was read from. */
const compared = [
  "type",
  "name",
  "custom",
  "external",
  "parent",
  "dependencies",
  "propertyDependencies",
  "provider",
  "protect",
  "ignoreChanges",
] as const satisfies (keyof Resource)[];

/** The graph of a plan without its values, by URN. */
export const graphOf = ({ resources }: Plan): Record<Urn, object> =>
  Object.fromEntries(
    resources
      .map((resource) => [resource.urn, Object.fromEntries(compared.map((key) => [key, resource[key]]))] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Where each resource is written, as `file:line`, by URN. */
export const positionsOf = ({ resources }: Plan): Record<Urn, string> =>
  Object.fromEntries(
    resources.flatMap(({ urn, position }) => (position ? [[urn, `${position.file}:${position.line}`]] : [])).sort(),
  );
