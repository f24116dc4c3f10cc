import * as path from "node:path";
import type { Plan, Position, Resource, Urn } from "../graph";
import { slashed } from "./folder";
import type { Place, ProjectSource } from "./project-source";
import { ToldLines } from "./told";
import { WrittenResources } from "./written";
import { WrittenYaml } from "./written-yaml";

/**
 * The plan with a position for every resource: the innermost line of its trace in a file of the repository, else the
 * only place in the program's text that can make it, else its parent's, else the head of Pulumi.yaml.
 */
export async function located(plan: Plan, source: ProjectSource): Promise<Plan> {
  const byUrn = new Map(plan.resources.map((resource) => [resource.urn, resource]));
  const places = await placesOf(plan.resources, byUrn, source);
  const head: Place = { file: source.file, line: 1, column: 1 };
  const placeOf = ({ urn, parent }: Resource, seen: readonly Urn[] = []): Place => {
    const around = seen.includes(urn) ? undefined : byUrn.get(parent ?? "");
    return places.get(urn) ?? (around ? placeOf(around, [...seen, urn]) : head);
  };
  const positionOf = ({ file, ...rest }: Place): Position => ({
    file: slashed(path.relative(source.root, file)),
    line: rest.line,
    column: rest.column,
  });
  const resources = plan.resources.map(({ trace, ...resource }) => {
    return { ...resource, position: positionOf(placeOf(resource)) };
  });
  return { ...plan, resources };
}

/** The places of resources that have one of their own. The program's text is read only where one is missing. */
async function placesOf(
  resources: readonly Resource[],
  byUrn: ReadonlyMap<Urn, Resource>,
  source: ProjectSource,
): Promise<Map<Urn, Place>> {
  const programs = resources.filter(({ type }) => type !== "pulumi:pulumi:Stack");
  const told = await ToldLines.of(programs, source);
  const places = new Map<Urn, Place>();
  const settle = (placeOf: (resource: Resource) => Place | undefined): void => {
    const found = programs.flatMap((each) => (places.has(each.urn) ? [] : [[each.urn, placeOf(each)] as const]));
    for (const [urn, place] of found) if (place) places.set(urn, place);
  };

  settle((resource) => told.placeOf(resource));
  const missing = programs.filter(({ urn }) => !places.has(urn));
  if (missing.length === 0) return places;
  if (source.runtime === "yaml") {
    const written = new WrittenYaml(source);
    settle((resource) => written.placeOf(resource));
  }
  if (source.runtime === "nodejs") {
    const parentOf = ({ parent }: Resource): Resource | undefined => byUrn.get(parent ?? "");
    const types = missing.flatMap((resource) => [resource.type, parentOf(resource)?.type ?? resource.type]);
    const written = await WrittenResources.of(source, new Set(types));
    settle((resource) => told.placeOf(resource, written));
    const taken = new Set(programs.flatMap((each) => keyOf(each, places.get(each.urn)) ?? []));
    settle((resource) =>
      written.placeOf(resource, parentOf(resource), (place) => taken.has(keyOf(resource, place) ?? "")),
    );
  }
  return places;
}

/** A place under the type and the name of what it makes: there, another resource of the same has its own already. */
const keyOf = ({ type, name }: Resource, place: Place | undefined): string | undefined =>
  place && JSON.stringify([type, name, place.file, place.line, place.column]);
