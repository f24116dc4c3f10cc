import { z } from "zod";
import { isObject } from "./json";
import { parseYaml } from "./yaml";

const stackFile = z.looseObject({ config: z.record(z.string(), z.unknown()).nullish() });

/** The plain values of a stack's file, as the engine flattens them: `key` → `project:key`, objects as JSON text. */
export function readStackConfig(text: string, project: string, shown?: string): Record<string, string> {
  const { config } = parseYaml(text, stackFile, shown);
  const plain = Object.entries(config ?? {}).filter(([, value]) => !holdsSecret(value));
  return Object.fromEntries(
    plain.map(([key, value]) => [
      key.includes(":") ? key : `${project}:${key}`,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

/** A value with an encrypted part is wholly secret, as it is to the engine. */
const holdsSecret = (value: unknown): boolean =>
  isObject(value)
    ? typeof value.secure === "string" || Object.values(value).some(holdsSecret)
    : Array.isArray(value) && value.some(holdsSecret);
