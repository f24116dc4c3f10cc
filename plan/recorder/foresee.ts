import { type Properties, SECRET, SIGNATURE, UNKNOWN } from "../values";

/** Maps of the program's own keys, and the prefixes of a network: nothing is added to them by a deployment. */
const settled = new Set(["tags", "labels", "annotations", "addressSpace"]);

/**
 * What a preview knows of a resource's outputs: its inputs, but for objects, to which a deployment adds what nobody knows
 * yet (the address of a vault among its `properties`, the security group of a cluster in its `vpcConfig`).
 */
export const foresee = (inputs: Properties): Properties =>
  Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, settled.has(key) ? value : known(value)]));

function known(value: unknown): unknown {
  if (Array.isArray(value)) return value.some((item) => isObject(item) && !(SIGNATURE in item)) ? UNKNOWN : value;
  if (!isObject(value)) return value;
  if (value[SIGNATURE] === SECRET) return { ...value, value: known(value.value) };
  return SIGNATURE in value ? value : UNKNOWN;
}

const isObject = (value: unknown): value is Properties => value !== null && typeof value === "object";
