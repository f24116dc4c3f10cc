import { z } from "zod";
import type { Report } from "./recorder/protocol";

const resource = z.looseObject({
  urn: z.string(),
  type: z.string(),
  name: z.string(),
  inputs: z.record(z.string(), z.unknown()),
  dependencies: z.array(z.string()),
  propertyDependencies: z.record(z.string(), z.array(z.string())),
  ignoreChanges: z.array(z.string()),
  withheld: z.unknown(),
});

const report = z.union([
  z.object({ plan: z.looseObject({ resources: z.array(resource).min(1), assumptions: z.array(z.unknown()) }) }),
  z.object({ failure: z.looseObject({ message: z.string() }) }),
]);

/** Whether a program's process has said what it was asked for: the program lives in it, and can speak in its place. */
export const isReport = (said: unknown): said is Report => report.safeParse(said).success;
