import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { numberOf, only, perhaps } from "../reading";
import { type Intervals, unionOf } from "../space/intervals";
import { everyService, tcp } from "../space/services";

/** All that can be asked of a host. */
export const everything: Pattern = only(everyService);

/** These ports of TCP. */
export const ports = (...numbers: readonly (number | [from: number, to: number])[]): Pattern =>
  only(unionOf(numbers.map((each) => (typeof each === "number" ? tcp(each) : tcp(...each)))));

/** Any one port, nobody knows which. */
export const anyPort: Pattern = perhaps(tcp(0, 65535));

/** A port that the inputs may name; what is known only after deployment may be any. */
export const portAt =
  (path: string, otherwise: (resource: Resource) => Intervals | undefined) =>
  (resource: Resource): Pattern => {
    const port = numberOf(valueAt(resource.inputs, path) ?? valueAt(resource.outputs, path));
    if (port !== undefined && port !== 0) return Number.isNaN(port) ? anyPort : only(tcp(port));
    const usual = otherwise(resource);
    return usual ? only(usual) : anyPort;
  };

/** A switch, asked of each resource: undefined where it is unknown. */
export const flag =
  (path: string, otherwise = false): ((resource: Resource) => boolean | undefined) =>
  (resource) =>
    flagAt(resource, path, otherwise);

/** Whether a text in the inputs is this one. */
export const says =
  (path: string, ...texts: string[]) =>
  ({ inputs }: Resource): boolean =>
    texts.includes(String(valueAt(inputs, path)).toUpperCase());

/** Whether anything is written at a path. */
export const has =
  (path: string) =>
  ({ inputs }: Resource): boolean => {
    const value = valueAt(inputs, path);
    return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  };

/** The paths of a list's items, or of the one value; a list that is unknown is its own item. */
export function pathsAt(resource: Resource, path: string): string[] {
  const value = valueAt(resource.inputs, path);
  if (value === undefined || value === null || value === "") return [];
  return Array.isArray(value) ? value.map((_, index) => `${path}[${index}]`) : [path];
}

/** Whether a value is a text that is known. */
export const isKnownText = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && !isUnknown(value);

/** A switch in a resource's inputs: undefined where it is unknown. */
export function flagAt(resource: Resource, path: string, otherwise: boolean): boolean | undefined {
  const value = valueAt(resource.inputs, path);
  if (value === undefined || value === null || value === "") return otherwise;
  return isUnknown(value) ? undefined : value === true || String(value).toLowerCase() === "true";
}
