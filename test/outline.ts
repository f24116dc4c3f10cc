import type { Plan, Resource, Urn } from "../plan/graph";
import { nameOf } from "../plan/graph";
import { isUnknown, strings } from "../plan/values";

/** A plan in words, a resource a line: where, type, name, what points where, what is unknown, options. */
export const outline = (plan: Plan): string[] => plan.resources.slice(1).map(line);

function line(resource: Resource): string {
  const { position, type, name, propertyDependencies, inputs, parent } = resource;
  const at = position ? `${position.file}:${position.line}` : "?";
  const points = Object.entries(propertyDependencies).map(([property, urns]) => `${property}→${urns.map(short)}`);
  const unknown = [...strings(inputs)].filter(([, text]) => isUnknown(text)).map(([path]) => `?${path}`);
  const options = [
    ...(resource.remote ? ["remote"] : []),
    ...(resource.external ? ["read"] : []),
    ...(resource.protect ? ["protected"] : []),
    ...resource.ignoreChanges.map((each) => `ignores ${each}`),
    ...(resource.provider ? [`by ${short(resource.provider)}`] : []),
    ...(parent && !parent.includes("::pulumi:pulumi:Stack::") ? [`in ${short(parent)}`] : []),
  ];
  return [at, type, name, ...points, ...unknown, ...options].join(" ");
}

const short = (urn: Urn): string => nameOf(urn);
