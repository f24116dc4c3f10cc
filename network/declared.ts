import { type Declaration, declarationSchema } from "../declaration/declaration";
import { type Flow, flowSchema, openFlows } from "../declaration/flows";
import { isOutside, prefixesOf } from "../declaration/segments";
import type { Plan } from "../plan/graph";
import type { Matrix } from "./connectivity";

const carriers = new Set(["cordon-aws:index:HostingEnvironment", "cordon-azure:index:HostingEnvironment"]);

/** What a stack declares of itself, read from the component that carries it. Undefined where none does, or it is broken. */
export function declarationIn({ resources }: Pick<Plan, "resources">): Declaration | undefined {
  for (const { type, inputs, outputs } of resources) {
    if (!carriers.has(type)) continue;
    const { success, data } = declarationSchema.safeParse(inputs.declaration ?? outputs?.declaration);
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
