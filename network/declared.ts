import { type DeclaredNetwork, networkSchema } from "../declaration/declaration";
import { type Flow, flowSchema, openFlows } from "../declaration/flows";
import { isOutside, prefixesOf } from "../declaration/segments";
import type { Plan, Resource } from "../plan/graph";
import type { Matrix } from "./connectivity";

/** The components that carry what a stack declares of itself, one for each cloud. */
export const carriers = ["cordon-aws:index:HostingEnvironment", "cordon-azure:index:HostingEnvironment"] as const;

/** Whether a resource is one of these components. */
export const isCarrier = ({ type }: Pick<Resource, "type">): boolean => carriers.some((each) => each === type);

/** The network that a stack declares, read from the component that carries it. Undefined where none does, or it is broken. */
export function declarationIn({ resources }: Pick<Plan, "resources">): DeclaredNetwork | undefined {
  for (const { inputs, outputs } of resources.filter(isCarrier)) {
    const { success, data } = networkSchema.safeParse(inputs.declaration ?? outputs?.declaration);
    if (success) return data;
  }
  return undefined;
}

/** The flows that services of a stack need for themselves, as their components declare them. */
export const platformFlowsIn = ({ resources }: Pick<Plan, "resources">): Flow[] =>
  resources.flatMap(({ type, inputs, outputs }) => {
    if (!type.startsWith("cordon-")) return [];
    const flows = inputs.platformFlows ?? outputs?.platformFlows;
    return (Array.isArray(flows) ? flows : []).flatMap((flow) => {
      const { success, data } = flowSchema.safeParse(flow);
      return success ? [data] : [];
    });
  });

/** The matrix of a plan on a day; undefined where the plan declares none. */
export function matrixIn(plan: Pick<Plan, "resources">, today: string): Matrix | undefined {
  const declaration = declarationIn(plan);
  if (!declaration) return undefined;
  return {
    segments: declaration.segments.map((segment) => ({
      id: segment.id,
      prefixes: prefixesOf(segment),
      outside: isOutside(segment),
      trust: segment.trust,
      tiers: isOutside(segment) ? {} : segment.tiers,
    })),
    flows: [...openFlows(declaration.flows, today), ...platformFlowsIn(plan)],
  };
}
