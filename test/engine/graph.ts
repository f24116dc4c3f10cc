import type { Plan, Resource, Urn } from "../../plan/graph";

/**
 * What the same program gives, whatever the plan was read from. The rest differs, and why:
 * - inputs, outputs and ids: the provider's Check fills in names and defaults, a deployment makes unknowns known, and
 *   the recorder leaves known what stands beside an unknown or a secret where the SDK's defaults hide an object whole;
 * - withheld: only the program knows which functions it asked;
 * - remote: the engine keeps the children of a packaged component, and no mark on it;
 * - position: the engine's type-checking loader and the recorder's count columns on different JavaScript; the SDK drops
 *   frames of functions without a name, so that the engine knows the line of the call around one, or none.
 * One more for what a function of a provider answers: the SDK names its arguments' resources only once it really asks.
 */
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
