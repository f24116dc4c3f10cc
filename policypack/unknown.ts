/** The SDK's own proxy, typed: its typings leave both names out, although the package exports them. */
interface SdkProxy {
  /** Wraps inputs so that reading an unknown value throws. */
  unknownCheckingProxy: <Value>(value: Value) => Value;
  UnknownValueError: new (...args: never[]) => UnknownRead;
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
