import { UNKNOWN } from "../plan/values";

/** The SDK's own proxy, typed: its typings leave both names out, although the package exports them. */
interface SdkProxy {
  /** Wraps inputs so that reading an unknown value throws. */
  unknownCheckingProxy: <Value>(value: Value) => Value;
  UnknownValueError: new (value: string, path: string[]) => UnknownRead;
}

/** What the SDK throws when an unknown value is read; `props` is the path. */
export interface UnknownRead extends Error {
  props: (string | symbol)[];
}

const sdk = require("@pulumi/policy/proxy") as SdkProxy;

export const { unknownCheckingProxy, UnknownValueError } = sdk;

/** `["rules", "0", "cidr"]` → `rules[0].cidr`. */
export const pathOf = ({ props }: UnknownRead): string =>
  props.reduce<string>((path, prop) => {
    const key = String(prop);
    if (/^\d+$/.test(key)) return `${path}[${key}]`;
    return path === "" ? key : `${path}.${key}`;
  }, "");

/** Makes the verdict unknown: for what inputs point at but do not show, such as whether a snapshot is encrypted. */
export function unknowable(...path: string[]): never {
  throw new UnknownValueError(UNKNOWN, path);
}

/** Whether any question is answered with yes. One that cannot be answered yet stands in the way of no other. */
export function any(...questions: (() => boolean)[]): boolean {
  const doubts: unknown[] = [];
  for (const question of questions) {
    try {
      if (question()) return true;
    } catch (error) {
      if (!(error instanceof UnknownValueError)) throw error;
      doubts.push(error);
    }
  }
  if (doubts.length > 0) throw doubts[0];
  return false;
}

/** Whether a property is given at all, be its value known or not. */
export const isGiven = (inputs: object, property: string): boolean =>
  (Object.getOwnPropertyDescriptor(inputs, property)?.value ?? undefined) !== undefined;
