import { z } from "zod";
import { exemptionSchema, findingSchema, policySchema } from "../assessment/assessment";

/** The version of the format that `review.json` names: the number changes when a reader could break. */
export const FORMAT = "cordon-review/1";

const side = z
  .strictObject({
    source: z.enum(["program", "preview", "state"]),
    commit: z.strictObject({ id: z.string(), modified: z.boolean() }).nullable(),
    packVersion: z.string(),
    resources: z.int().meta({ description: "Resources in a cloud that the side holds." }),
    findings: z.int().meta({ description: "Open findings: neither exempted nor unknown." }),
  })
  .meta({ description: "One of the two sides, as it was judged." });

const change = z.enum(["new", "remaining", "mended", "exempted", "unknown", "dropped"]).meta({
  description:
    "New: a violation that was none before. Mended: none any more, for its resource passes or is gone. Exempted: since then. Unknown: it cannot be known any more. Dropped: its policy judges no longer, or finds nothing to judge there, such as the key of what is not encrypted any more.",
});

const position = findingSchema.shape.position.meta({
  description:
    "Its file is named from the top of the repository, where it lies in one; else from the project's folder.",
});

const finding = findingSchema
  .extend({
    position,
    fingerprint: z.string().meta({
      description:
        "The same for the same policy on the same resource, also in a change that renames it: SHA-256, hex. No two are equal.",
    }),
    change,
    was: findingSchema.shape.state.optional().meta({ description: "Its state before. Absent: a pass, or not there." }),
    formerly: z
      .string()
      .optional()
      .meta({ description: "The URN of its resource before, if it has another name now." }),
    gone: z.boolean().optional().meta({ description: "Mended because the resource is there no longer." }),
    blocks: z.boolean(),
    baseline: z
      .strictObject({ owner: z.string(), lastDay: z.iso.date() })
      .optional()
      .meta({ description: "Known when the baseline was recorded: it does not block until that day." }),
  })
  .meta({ description: "One policy's verdict on one resource, and what the change did to it." });

const exemption = exemptionSchema
  .extend({
    change: z.enum(["added", "removed", "kept"]),
    expiring: z.boolean().meta({ description: "In force, for 30 days at most." }),
  })
  .meta({ description: "An exemption on either side; one that was changed counts as added." });

export const matters = ["data store", "key", "log", "lock"] as const;

const resource = z
  .strictObject({
    change: z.enum(["created", "changed", "unprotected", "replaced", "deleted"]).meta({
      description:
        "Unprotected: changed so that less keeps it or its content. Replaced: as the engine says, or without one by what is known of its type; the old one is deleted.",
    }),
    matters: z.enum(matters),
    urn: z.string(),
    type: z.string(),
    name: z.string(),
    formerly: z.string().optional().meta({ description: "Its URN before: without an alias, the engine replaces it." }),
    position,
    paths: z.array(z.string()).meta({ description: "Properties that changed; never values." }),
  })
  .meta({ description: "A resource whose change a reviewer must see." });

const flow = z
  .strictObject({
    change: z.enum(["opens", "closes", "unknown"]),
    from: z.string(),
    to: z.string(),
    ip: z.union([z.literal(4), z.literal(6)]),
    services: z.array(z.string()).meta({ description: "Protocols and ports, such as tcp/443." }),
    names: z.array(z.string()).optional().meta({ description: "Only to hosts of these names." }),
    flows: z.array(z.string()).meta({ description: "Ids of the flows that declare it." }),
    declared: z.boolean().nullable().meta({ description: "Null where no matrix is declared." }),
  })
  .meta({ description: "What can pass after the change and could not before, and the other way round." });

const gate = z
  .strictObject({
    kind: z.enum([
      "exemption added",
      "level lowered",
      "pack changed",
      "packages changed",
      "tool changed",
      "stack gone",
      "baseline grown",
    ]),
    subject: z.string().meta({ description: "The policy, package, file, stack or resource." }),
    from: z.string().optional(),
    to: z.string().optional(),
    position,
    blocks: z.boolean(),
  })
  .meta({ description: "The change touches what judges it." });

const pack = z
  .strictObject({
    pack: z.string(),
    version: z.string(),
    policy: z.string(),
    level: z.enum(["advisory", "mandatory"]),
    was: z
      .enum(["advisory", "mandatory", "excepted"])
      .optional()
      .meta({ description: "What it was before, if that was another." }),
    severity: z.enum(["low", "medium", "high", "critical"]).optional(),
    resource: z
      .strictObject({ urn: z.string(), type: z.string(), name: z.string() })
      .meta({ description: "The stack, or nothing at all, where the policy looks at all resources." }),
    position,
    message: z.string().meta({ description: "The first line of what the policy said: its description." }),
    times: z.int().meta({ description: "How often it said this." }),
    exceptions: z.array(z.string()).meta({
      description: "Ids of exceptions in the pack's configuration: with one, it stops no update.",
    }),
    fingerprint: z.string().meta({ description: "The same for the same policy on the same resource: SHA-256, hex." }),
    change: z.enum(["new", "remaining", "mended", "dropped"]).nullable().meta({
      description:
        "Dropped: its policy judges no longer. Null: nobody knows, for the pack did not run in a preview of before.",
    }),
    refuses: z.boolean().meta({ description: "Mandatory and not excepted: pulumi up is refused while it stands." }),
    blocks: z.boolean(),
  })
  .meta({ description: "What a policy of another pack said in the preview, or Cordon's own in another version." });

const baseline = z
  .strictObject({
    before: z.int().nullable().meta({ description: "Entries before the change; null where there was none." }),
    entries: z.int(),
    standing: z.int().meta({ description: "Entries that let a finding through." }),
    gone: z.int().meta({ description: "Entries whose finding is mended: they can be taken out." }),
    expired: z.int().meta({ description: "Entries past their last day: their findings count again." }),
    grown: z.int().meta({ description: "Entries whose resource offends in more places: their findings count again." }),
  })
  .meta({ description: "Findings that were accepted when the pack came in." });

/** What a change does to the findings, the flows, the exemptions and the resources of one stack. */
export const reviewSchema = z
  .strictObject({
    format: z.literal(FORMAT),
    project: z.string(),
    stack: z.string(),
    time: z.iso.datetime().meta({ description: "When it was made, ISO 8601 in UTC." }),
    decision: z.enum(["merge", "look", "block"]).meta({
      description: "Block: something blocks. Look: nothing does, and a person should see what is listed.",
    }),
    before: side.nullable(),
    notCompared: z
      .string()
      .nullable()
      .meta({ description: "Why there is nothing to compare with; nothing is new then." }),
    after: side,
    findings: z.array(finding),
    policies: z.array(policySchema).meta({ description: "Those that a finding names." }),
    exemptions: z.array(exemption),
    resources: z.array(resource),
    flows: z.array(flow),
    gate: z.array(gate),
    packs: z.array(pack).meta({ description: "Known only where a preview comes with its log of events." }),
    baseline: baseline.nullable(),
  })
  .meta({ title: "Cordon review", description: "What one change does to one Pulumi stack." });

export type Review = z.output<typeof reviewSchema>;
export type ReviewSide = z.output<typeof side>;
export type ReviewFinding = z.output<typeof finding>;
export type ReviewExemption = z.output<typeof exemption>;
export type ReviewResource = z.output<typeof resource>;
export type ReviewFlow = z.output<typeof flow>;
export type GateChange = z.output<typeof gate>;
export type ReviewPack = z.output<typeof pack>;
export type Matters = (typeof matters)[number];

/** The JSON Schema that is published beside this file. */
export const jsonSchema = (): object => z.toJSONSchema(reviewSchema, { target: "draft-2020-12" });
