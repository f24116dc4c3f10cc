import { z } from "zod";
import { dataClasses } from "./data-class";
import { entitySchema } from "./entity";
import { flowSchema, outside } from "./flows";
import { segmentSchema } from "./segments";

/** A service in the scope of the measures. */
export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: "lower-case letters, digits and hyphens, such as ehr" }),
  name: z.string().min(1),
  /** The segment in which it runs. */
  segment: z.string(),
  dataClasses: z.array(z.enum(dataClasses)),
});

/** What a stack says of itself: registered as inputs and as outputs of one component, so that every source carries it. */
export const declarationSchema = z
  .strictObject({
    entity: entitySchema,
    services: z.array(serviceSchema),
    segments: z.array(segmentSchema).min(1),
    flows: z.array(flowSchema),
  })
  .superRefine(({ services, segments, flows }, context) => {
    const known = new Set<string>(segments.map(({ id }) => id));
    const refuse = (path: (string | number)[], name: string): void =>
      context.addIssue({
        code: "custom",
        path,
        message: `there is no segment ${name}; there are ${[...known].join(", ")}`,
      });
    for (const [index, { segment }] of services.entries()) {
      if (!known.has(segment)) refuse(["services", index, "segment"], segment);
    }
    for (const [index, flow] of flows.entries()) {
      for (const end of ["from", "to"] as const) {
        const name = flow[end];
        if (!known.has(name) && !outside.includes(name as (typeof outside)[number]))
          refuse(["flows", index, end], name);
      }
    }
  });

export type Declaration = z.output<typeof declarationSchema>;
export type Service = z.output<typeof serviceSchema>;
