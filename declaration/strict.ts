import { z } from "zod";
import { nearestOr, shown } from "./nearest";

/** An object of these keys and no others: a strange one is answered with those that there are. */
export const strict = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === "invalid_type") return "this is a map of keys and values";
      if (issue.code !== "unrecognized_keys") return undefined;
      const [key = ""] = issue.keys;
      return `there is no key ${shown(key)}${nearestOr(key, Object.keys(shape))}`;
    },
  });

/** A map of names to values; `what` says what it is, and what is wrong with a name is what the names' schema says. */
export const mapOf = <Key extends z.ZodType<string, string>, Value extends z.ZodType>(
  key: Key,
  value: Value,
  what: string,
) =>
  z.record(key, value, {
    error: (issue) => (issue.code === "invalid_key" ? issue.issues[0]?.message : what),
  });
