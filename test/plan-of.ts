import type { Plan, Resource } from "../plan/graph";
import type { Properties } from "../plan/values";

/** A resource as a plan holds it, from its type and inputs alone. */
export const resourceOf = (type: string, inputs: Properties, more: Partial<Resource> = {}): Resource => {
  const name = more.name ?? "example";
  return {
    urn: `urn:pulumi:test::test::${type}::${name}`,
    type,
    name,
    custom: true,
    external: false,
    remote: false,
    inputs,
    dependencies: [],
    propertyDependencies: {},
    protect: false,
    ignoreChanges: [],
    withheld: {},
    ...more,
  };
};

/** A plan of these resources and nothing else. */
export const planOf = (resources: Resource[], more: Partial<Plan> = {}): Plan => ({
  source: "program",
  project: "test",
  stack: "test",
  resources,
  assumptions: [],
  config: {},
  ...more,
});
