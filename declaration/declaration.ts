import { z } from "zod";
import { dataClasses, type Lifecycle, patientClasses } from "./data-class";
import { entitySchema } from "./entity";
import { type Flow, flowSchema, INTERNET } from "./flows";
import { bordered, covers, rangeOf } from "./prefixes";
import { type AnySegment, isOutside, segmentSchema } from "./segments";

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
    /** `small`: one network, segments as subnets, filters and no firewall between them. Default: `group`. */
    profile: z.enum(["group", "small"]).optional(),
  })
  .superRefine(({ services, segments, flows }, context) => {
    const refuse: Refuse = (path, message) => context.addIssue({ code: "custom", path, message });
    const known = segments.map(({ id }) => id);
    const byId = new Map(segments.map((segment) => [segment.id, segment]));
    const strange = (name: string): string => `there is no segment ${name}; there are ${known.join(", ")}`;

    for (const [list, items] of Object.entries({ services, segments, flows })) {
      const seen = new Set<string>();
      for (const [index, { id }] of items.entries()) {
        if (seen.has(id)) refuse([list, index, "id"], `${id} is there twice`);
        seen.add(id);
      }
    }
    for (const [index, { segment }] of services.entries()) {
      if (!known.includes(segment)) refuse(["services", index, "segment"], strange(segment));
    }
    refuseOverlaps(segments, refuse);
    for (const [index, flow] of flows.entries()) {
      for (const end of ["from", "to"] as const) {
        const segment = byId.get(flow[end]);
        if (!segment && flow[end] !== INTERNET) refuse(["flows", index, end], strange(flow[end]));
        checkEnd(flow, end, segment, (path, message) => refuse(["flows", index, ...path], message));
      }
      if (flow.from === flow.to) refuse(["flows", index, "to"], `${flow.id} goes from ${flow.from} to itself`);
      if (flow.toFqdns && flow.to !== INTERNET) {
        refuse(["flows", index, "toFqdns"], "only a flow to the internet names hosts; remove toFqdns");
      }
      for (const [at, port] of flow.ports.entries()) {
        if (typeof port !== "number" && port[0] > port[1]) {
          refuse(["flows", index, "ports", at], `a range goes upwards: [${port[1]}, ${port[0]}]`);
        }
      }
    }
  });

/** Only an end outside the plan can be narrowed by addresses, and only a segment of the plan by a tier. */
function checkEnd(flow: Flow, end: "from" | "to", segment: AnySegment | undefined, refuse: Refuse): void {
  const cidrs = `${end}Cidrs` as const;
  const tier = `${end}Tier` as const;
  const tiers = segment && !isOutside(segment) ? Object.keys(segment.tiers) : [];
  if (flow[cidrs] && segment && !isOutside(segment)) {
    refuse([cidrs], `${flow[end]} is a segment of the plan and has its addresses; remove ${cidrs}`);
  }
  for (const [index, narrow] of (segment && isOutside(segment) ? (flow[cidrs] ?? []) : []).entries()) {
    if (segment && isOutside(segment) && !segment.cidrs.some((wide) => covers(wide, narrow))) {
      refuse([cidrs, index], `${narrow} is not in ${segment.id}, which has ${segment.cidrs.join(", ")}`);
    }
  }
  if (flow[tier] !== undefined && !tiers.includes(flow[tier])) {
    refuse([tier], `${flow[end]} has no tier ${flow[tier]}${tiers.length > 0 ? `; it has ${tiers.join(", ")}` : ""}`);
  }
}

/** Prefixes lie on their own borders, subnets in their segment, and no two meet. */
function refuseOverlaps(segments: readonly AnySegment[], refuse: Refuse): void {
  const spaces = segments.flatMap((segment, index) =>
    isOutside(segment)
      ? segment.cidrs.map((cidr, at) => ({ cidr, path: ["segments", index, "cidrs", at], of: segment.id }))
      : [{ cidr: segment.cidr, path: ["segments", index, "cidr"], of: segment.id }],
  );
  const tiers = segments.flatMap((segment, index) =>
    isOutside(segment)
      ? []
      : Object.entries(segment.tiers).flatMap(([tier, prefixes]) =>
          prefixes.map((cidr, at) => ({ cidr, path: ["segments", index, "tiers", tier, at], of: segment.id, segment })),
        ),
  );
  for (const { cidr, path } of [...spaces, ...tiers]) {
    const border = bordered(cidr);
    if (border !== cidr) refuse(path, `${cidr} does not begin on its border; it would be ${border}`);
  }
  for (const { cidr, path, segment } of tiers) {
    if (!covers(segment.cidr, cidr)) refuse(path, `${cidr} is not in ${segment.id}, which is ${segment.cidr}`);
  }
  for (const list of [spaces, tiers]) refuseMeeting(list, refuse);
}

interface Space {
  cidr: string;
  path: (string | number)[];
  of: string;
}

/** Of prefixes in the order of their addresses, each is compared with the one before that reaches furthest. */
function refuseMeeting(spaces: readonly Space[], refuse: Refuse): void {
  const ranges = spaces.map((space, index) => ({ space, index, ...rangeOf(space.cidr) }));
  const [first, ...others] = ranges.sort((one, other) => one.from - other.from || one.index - other.index);
  let furthest = first;
  for (const range of others) {
    if (furthest && range.from < furthest.to) {
      const [later, earlier] = range.index > furthest.index ? [range, furthest] : [furthest, range];
      const whose = earlier.space.of === later.space.of ? "the same segment" : earlier.space.of;
      refuse(later.space.path, `${later.space.cidr} overlaps ${earlier.space.cidr} of ${whose}`);
    }
    if (!furthest || range.to > furthest.to) furthest = range;
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
