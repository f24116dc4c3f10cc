import type { Plan, Resource } from "../../plan/graph";
import { planProgram } from "../../plan/program";
import type { Case } from "./matrices";

/** Plans many matrices in one run of a program, and takes them apart again: one plan for each. */
export async function plansOf(cases: readonly Case[], cloud: "aws" | "azure"): Promise<Pick<Plan, "resources">[]> {
  const config = { cases: JSON.stringify(cases) };
  const plan = await planProgram(`test/programs/matrices/${cloud}`, { config, timeout: 600 });
  const roots = rootsOf(plan);
  return cases.map((_, index) => ({
    resources: plan.resources.filter((resource) => roots.get(resource)?.startsWith(`case${index}-`)),
  }));
}

/** The name of the component at the top of which each resource stands. */
function rootsOf({ resources }: Plan): Map<Resource, string> {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  const rootOf = (resource: Resource): string => {
    const parent = resource.parent ? byUrn.get(resource.parent) : undefined;
    return !parent || parent.type === "pulumi:pulumi:Stack" ? resource.name : rootOf(parent);
  };
  return new Map(resources.map((resource) => [resource, rootOf(resource)]));
}
