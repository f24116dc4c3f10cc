import { z } from "zod";
import { type Refuse, refuseAddresses } from "./addresses";
import { dataClasses, type Lifecycle, patientClasses } from "./data-class";
import { noSegment, refuseFlow } from "./ends";
import { entitySchema } from "./entity";
import { flowSchema } from "./flows";
import { segmentSchema } from "./segments";
import { strict } from "./strict";

/** A service in the scope of the measures. */
export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: "lower-case letters, digits and hyphens, such as ehr" }),
  name: z.string().min(1),
  /** The segment in which it runs. */
  segment: z.string(),
  dataClasses: z.array(z.enum(dataClasses)),
});

const network = {
  segments: z.array(segmentSchema).min(1),
  flows: z.array(flowSchema),
  /** `small`: one network, segments as subnets, filters and no firewall between them. Default: `group`. */
  profile: z.enum(["group", "small"]).optional(),
};

/** The network that a stack declares, whatever else it says of itself. */
export const networkSchema = z
  .object(network)
  .superRefine((declared, context) => refuseNetwork(declared, refusal(context)));

/** What a stack says of itself: registered as inputs and as outputs of one component, so that every source carries it. */
export const declarationSchema = strict({
  entity: entitySchema,
  services: z.array(serviceSchema),
  ...network,
}).superRefine(({ services, segments, flows }, context) => {
  const refuse = refusal(context);
  refuseTwice("services", services, refuse);
  const known = segments.map(({ id }) => id);
  for (const [index, { segment }] of services.entries()) {
    if (!known.includes(segment)) refuse(["services", index, "segment"], noSegment(segment, known));
  }
  refuseNetwork({ segments, flows }, refuse);
});

const refusal =
  (context: z.core.$RefinementCtx): Refuse =>
  (path, message) =>
    context.addIssue({ code: "custom", path, message });

/** What is wrong with segments and flows together. Paths begin at their two lists. */
export function refuseNetwork(
  { segments, flows }: z.output<z.ZodObject<Pick<typeof network, "segments" | "flows">>>,
  refuse: Refuse,
): void {
  refuseTwice("segments", segments, refuse);
  refuseTwice("flows", flows, refuse);
  refuseAddresses(segments, refuse);
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  for (const [index, flow] of flows.entries()) {
    refuseFlow(flow, byId, (path, message) => refuse(["flows", index, ...path], message));
  }
}

function refuseTwice(list: string, items: readonly { id: string }[], refuse: Refuse): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) refuse([list, index, "id"], `${id} is there twice`);
    seen.add(id);
  }
}

export type DeclaredNetwork = z.output<typeof networkSchema>;
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
