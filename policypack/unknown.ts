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

export const { UnknownValueError } = sdk;

/** Inputs without what says nothing, per inputs: they are asked for once by every policy. */
const bare = new WeakMap<object, object>();

/** Inputs as policies read them: what is unknown throws when it is read; null and an empty text say nothing, as to every cloud. */
export function unknownCheckingProxy<Inputs extends object>(inputs: Inputs): Inputs {
  let known = bare.get(inputs);
  if (!known) {
    known = hasBlank(inputs) ? (withoutBlanks(inputs) as object) : inputs;
    bare.set(inputs, known);
  }
  return sdk.unknownCheckingProxy(known) as Inputs;
}

const isBlank = (value: unknown): boolean => value === null || value === "";

const hasBlank = (value: unknown): boolean =>
  value !== null && typeof value === "object" && Object.values(value).some((item) => isBlank(item) || hasBlank(item));

/** Items of a list stay where they are: paths count them. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (value === null || typeof value !== "object") return value;
  const given = Object.entries(value).filter(([, item]) => !isBlank(item));
  return Object.fromEntries(given.map(([key, item]) => [key, withoutBlanks(item)]));
}

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
export function either(...questions: (() => boolean)[]): boolean {
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

/** The answer to a question, or, while it cannot be answered yet, a yes that something else gives. */
export const orWhileUnknown = (question: () => boolean, otherwise: boolean): boolean => {
  try {
    return question();
  } catch (error) {
    if (error instanceof UnknownValueError && otherwise) return true;
    throw error;
  }
};

/** Whether a property is given at all, be its value known or not. */
export const isGiven = (inputs: object, property: string): boolean =>
  (Object.getOwnPropertyDescriptor(inputs, property)?.value ?? undefined) !== undefined;
