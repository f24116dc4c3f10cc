import { z } from "zod";
import { dataClasses, type Lifecycle, patientClasses } from "./data-class";
import { entitySchema } from "./entity";
import { type Flow, flowSchema, outside } from "./flows";
import { segmentSchema } from "./segments";

/** A service in the scope of the measures. */
export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: "lower-case letters, digits and hyphens, such as ehr" }),
  name: z.string().min(1),
  /** The segment in which it runs. */
  segment: z.string(),
  dataClasses: z.array(z.enum(dataClasses)),
});

type Refuse = (path: (string | number)[], message: string) => void;

/** What a stack says of itself: registered as inputs and as outputs of one component, so that every source carries it. */
export const declarationSchema = z
  .strictObject({
    entity: entitySchema,
    services: z.array(serviceSchema),
    segments: z.array(segmentSchema).min(1),
    flows: z.array(flowSchema),
  })
  .superRefine(({ services, segments, flows }, context) => {
    const refuse: Refuse = (path, message) => context.addIssue({ code: "custom", path, message });
    const known = segments.map(({ id }) => id);
    const strange = (name: string): string => `there is no segment ${name}; there are ${known.join(", ")}`;

    for (const [list, items] of Object.entries({ services, segments, flows })) {
      for (const [index, { id }] of items.entries()) {
        if (items.findIndex((other) => other.id === id) < index) refuse([list, index, "id"], `${id} is there twice`);
      }
    }
    for (const [index, { segment }] of services.entries()) {
      if (!known.includes(segment)) refuse(["services", index, "segment"], strange(segment));
    }
    for (const [index, flow] of flows.entries()) {
      for (const end of ["from", "to"] as const) {
        if (![...known, ...outside].includes(flow[end])) refuse(["flows", index, end], strange(flow[end]));
        checkAddresses(flow, end, (path, message) => refuse(["flows", index, ...path], message));
      }
    }
  });

/** Only an end outside the plan has addresses of its own, and nobody but the stack knows those of `onprem`. */
function checkAddresses(flow: Flow, end: "from" | "to", refuse: Refuse): void {
  const own = `${end}Cidrs` as const;
  const named = flow[own] !== undefined;
  if (flow[end] === "onprem" && !named) refuse([own], `onprem has no addresses of its own; name them in ${own}`);
  if (named && !outside.some((each) => each === flow[end])) {
    refuse([own], `${flow[end]} is a segment and has its addresses; remove ${own}`);
  }
}

export type Declaration = z.output<typeof declarationSchema>;
export type Service = z.output<typeof serviceSchema>;

/** A declaration that is whole and suits the lifecycle of its stack. Throws what is wrong otherwise. */
export function validDeclaration(declaration: unknown, lifecycle: Lifecycle): Declaration {
  const { success, data, error } = declarationSchema.safeParse(declaration);
  if (!success) throw new Error(`The declaration cannot be used:\n${z.prettifyError(error)}`);
  const holder = data.services.find((service) => service.dataClasses.some((each) => patientClasses.includes(each)));
  if (lifecycle === "ephemeral" && holder) {
    throw new Error(`The service ${holder.id} holds data of patients, so its stack cannot be ephemeral.`);
  }
  return data;
}
