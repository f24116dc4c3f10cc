import { nameOf, type Position, type Resource, type Urn } from "./graph";
import { isObject } from "./json";
import { isInPackage } from "./source/folder";
import { type Properties, readProperties } from "./values";

/** A resource as the engine writes it, in a state and in a preview alike; fields that are read here. */
export interface ResourceState {
  urn: Urn;
  type: string;
  custom?: boolean;
  external?: boolean;
  /** Replaced already, and still to be deleted. */
  delete?: boolean;
  /** Deleted already, and still to be replaced. */
  pendingReplacement?: boolean;
  id?: string;
  inputs?: Properties | null;
  outputs?: Properties | null;
  parent?: Urn;
  protect?: boolean;
  retainOnDelete?: boolean;
  replaceOnChanges?: string[] | null;
  dependencies?: Urn[] | null;
  propertyDependencies?: Record<string, Urn[] | null> | null;
  /** `<urn>::<id>` */
  provider?: string;
  ignoreChanges?: string[] | null;
  aliases?: Urn[] | null;
  sourcePosition?: string;
  stackTrace?: ({ sourcePosition?: string } | null)[] | null;
}

/** Whether a value has the shape of one. Thousands are asked, so this is no schema. */
export const isResourceState = (value: unknown): value is ResourceState =>
  isObject(value) &&
  typeof value.urn === "string" &&
  value.urn.startsWith("urn:pulumi:") &&
  typeof value.type === "string" &&
  [value.inputs, value.outputs, value.propertyDependencies].every((each) => isAbsent(each) || isObject(each)) &&
  [value.dependencies, value.ignoreChanges, value.replaceOnChanges, value.aliases, value.stackTrace].every(
    (each) => isAbsent(each) || Array.isArray(each),
  ) &&
  [value.id, value.parent, value.provider, value.sourcePosition].every(
    (each) => isAbsent(each) || typeof each === "string",
  ) &&
  Object.values(value.propertyDependencies ?? {}).every((each) => isAbsent(each) || Array.isArray(each));

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** The providers that the engine makes itself: no program speaks of them. */
export const isDefaultProvider = (urn: Urn): boolean =>
  /^urn:pulumi:[^:]*::[^:]*::pulumi:providers:[^:$]+::default(_|$)/.test(urn);

/** The project and the stack that resources belong to, as their names tell. */
export function stackOf([first]: readonly { urn: Urn }[]): { project: string; stack: string } {
  const [stack = "", project = ""] = first?.urn.slice("urn:pulumi:".length).split("::") ?? [];
  return { project, stack };
}

/** The plan's form of a resource. */
export function resourceOf(state: ResourceState): Resource {
  const { urn, type, id, parent } = state;
  const { properties: inputs, withheld } = readProperties(state.inputs ?? {});
  const provider = state.provider ? state.provider.slice(0, state.provider.lastIndexOf("::")) : undefined;
  const trace = traceOf(state);
  const position = trace.find(({ file }) => !/^(\.\.)?\//.test(file));
  return {
    urn,
    type,
    name: nameOf(urn),
    custom: state.custom === true,
    external: state.external === true,
    remote: false,
    inputs,
    ...(state.outputs ? { outputs: readProperties(state.outputs).properties } : {}),
    ...(id ? { id } : {}),
    ...(parent ? { parent } : {}),
    dependencies: [...(state.dependencies ?? [])].sort(),
    propertyDependencies: propertyDependenciesOf(state),
    ...(provider && !isDefaultProvider(provider) ? { provider } : {}),
    protect: state.protect === true,
    ...(state.retainOnDelete === true ? { retainOnDelete: true } : {}),
    ...(state.replaceOnChanges && state.replaceOnChanges.length > 0
      ? { replaceOnChanges: state.replaceOnChanges }
      : {}),
    ignoreChanges: state.ignoreChanges ?? [],
    ...(state.aliases && state.aliases.length > 0 ? { aliases: state.aliases } : {}),
    ...(position ? { position } : {}),
    ...(trace.length > (position ? 1 : 0) ? { trace } : {}),
    withheld,
  };
}

function propertyDependenciesOf({ propertyDependencies }: ResourceState): Record<string, Urn[]> {
  const found = Object.entries(propertyDependencies ?? {}).filter(([, urns]) => urns && urns.length > 0);
  return Object.fromEntries(found.map(([property, urns]) => [property, [...(urns ?? [])].sort()]));
}

/**
 * The places outside of packages, innermost first: `project:///src/index.ts#15,15`. Of an ES module the SDK writes
 * `project:///file:/home/…`: what follows is the file.
 */
function traceOf({ sourcePosition, stackTrace }: ResourceState): Position[] {
  const places = new Map<string, Position>();
  for (const text of [sourcePosition, ...(stackTrace ?? []).map((frame) => frame?.sourcePosition)]) {
    const [, name, line, column] = /^project:\/\/\/(.+)#(\d+)(?:,(\d+))?$/.exec(text ?? "") ?? [];
    const file = name && decoded(name).replace(/^(.*\/)?file:\/+/, "/");
    if (!file || isInPackage(file) || places.has(file)) continue;
    places.set(file, { file, line: Number(line), ...(column ? { column: Number(column) } : {}) });
  }
  return [...places.values()];
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
