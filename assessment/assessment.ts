import { z } from "zod";
import { type AnnexId, annex } from "../measures/annex";
import { article21, type Letter } from "../measures/article21";
import { severities } from "../policypack/severity";
import { counts } from "./counts";
import { networkSchema } from "./network";

/** The version of the format that `assessment.json` names: the number changes when a reader could break. */
export const FORMAT = "cordon-assessment/1";

const letter = z.enum(Object.keys(article21) as [Letter, ...Letter[]]);
const annexId = z.enum(Object.keys(annex) as [AnnexId, ...AnnexId[]]);
const severity = z.enum(severities);
const state = z.enum(["fail", "unknown", "error", "exempted"]).meta({
  description: "Pass is counted, never listed. Exempted is never a pass. Error: the policy broke, a violation.",
});
const level = z
  .enum(["mandatory", "advisory", "disabled"])
  .meta({ description: "Mandatory stops a deployment; disabled is not assessed." });

const position = z.strictObject({ file: z.string(), line: z.int(), column: z.int().optional() });

export const findingSchema = z
  .strictObject({
    policy: z.string(),
    state,
    resource: z.strictObject({ urn: z.string(), type: z.string(), name: z.string() }),
    position: position.optional(),
    paths: z.array(z.string()).meta({ description: "Properties that offend or cannot be known; never values." }),
    because: z.string().optional().meta({ description: "Why a value cannot be known, or what a record lacks." }),
    exemption: z.int().optional().meta({ description: "The index of the exemption that covers it." }),
  })
  .meta({ description: "One policy's verdict on one resource, unless it is a pass." });

export const policySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  annex: annexId,
  severity,
  level,
  defaultLevel: level.meta({
    description: "The level that the severity gives; configuration changed it if it differs.",
  }),
  why: z.string(),
  fix: z.string(),
  counts,
});

const section = z
  .strictObject({
    id: annexId,
    evidence: z.enum(["mixed", "attested"]).meta({ description: "Attested: only records of people can support it." }),
    policies: z.array(z.string()),
    counts: counts.nullable(),
  })
  .meta({ description: "One section of the Annex to Regulation (EU) 2024/2690, as a reference catalogue." });

const measure = z
  .strictObject({
    letter,
    counts: counts.nullable().meta({ description: "Null where no policy judged anything: not assessed." }),
    sections: z.array(section),
    alsoSupportedBy: z.array(z.string()).meta({ description: "Policies that count for another letter first." }),
  })
  .meta({ description: "One measure of Article 21(2) of Directive (EU) 2022/2555." });

export const exemptionSchema = z
  .strictObject({
    index: z.int(),
    state: z.enum(["active", "expired", "invalid", "unused"]),
    problem: z.string(),
    daysLeft: z.int(),
    policy: z.string(),
    resource: z.string(),
    reason: z.string(),
    owner: z.string(),
    approver: z.string().meta({ description: "As declared: nothing proves it." }),
    compensation: z.string(),
    ticket: z.string(),
    lastDay: z.string(),
  })
  .meta({ description: "An exemption as it stood when the assessment was made." });

const typeCount = { type: z.string(), count: z.int() };
const notJudged = z.strictObject({
  ...typeCount,
  why: z.enum(["no policy", "packaged component", "read, not managed"]),
});

const assumption = z.strictObject({ kind: z.enum(["function", "config", "answer"]), name: z.string() });

const entity = z
  .strictObject({ name: z.string(), country: z.string(), category: z.string() })
  .meta({ description: "Who runs the stack, as the stack declares it: nothing proves it." });

const country = z
  .strictObject({
    code: z.string(),
    act: z.string(),
    status: z.enum(["in force", "not in force"]),
    verifiedOn: z.string(),
    verifiedBy: z.string(),
  })
  .meta({ description: "The national law, as somebody last read it." });

/** Everything that any report says, as data. */
export const assessmentSchema = z
  .strictObject({
    format: z.literal(FORMAT),
    project: z.string(),
    stack: z.string(),
    source: z.enum(["program", "preview", "state"]),
    commit: z
      .strictObject({ id: z.string(), modified: z.boolean() })
      .nullable()
      .meta({ description: "The commit of the program's repository, and whether files differed from it." }),
    pack: z.strictObject({ version: z.string(), policies: z.int() }),
    time: z.string().meta({ description: "When it was made, ISO 8601 in UTC." }),
    entity: entity.nullable(),
    country: country.nullable().meta({ description: "Null where the stack names no country, or one with no profile." }),
    resources: z
      .strictObject({
        seen: z.int(),
        judged: z.int(),
        judgedTypes: z.array(z.strictObject(typeCount)),
        notJudged: z.array(notJudged),
      })
      .meta({ description: "Resources in a cloud: components, providers and the stack itself are not counted." }),
    findings: z.array(findingSchema),
    policies: z.array(policySchema),
    measures: z.array(measure),
    network: networkSchema
      .nullable()
      .meta({ description: "What can talk to what. Null where the plan has no network." }),
    exemptions: z.array(exemptionSchema),
    assumptions: z
      .array(assumption)
      .meta({ description: "What was answered in place of a cloud, or of configuration that no file has." }),
  })
  .meta({ title: "Cordon assessment", description: "One Pulumi stack, judged once." });

export type Assessment = z.output<typeof assessmentSchema>;
export type Finding = z.output<typeof findingSchema>;
export type State = z.output<typeof state>;
export type Level = z.output<typeof level>;
export type PolicyResult = z.output<typeof policySchema>;
export type MeasureResult = z.output<typeof measure>;
export type SectionResult = z.output<typeof section>;
export type ExemptionResult = z.output<typeof exemptionSchema>;
export type NotJudged = z.output<typeof notJudged>;

/** The JSON Schema that is published beside this file. */
export const jsonSchema = (): object => z.toJSONSchema(assessmentSchema, { target: "draft-2020-12" });
