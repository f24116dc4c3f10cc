import { type Declaration, declarationSchema } from "../declaration/declaration";
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

export type { Matrix };
