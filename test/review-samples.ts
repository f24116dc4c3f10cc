import type { Review, ReviewFlow, ReviewResource } from "../review/review";
import { exemptionOf, findingOf, sampleReview } from "./sample-review";

const flowOf = (
  change: ReviewFlow["change"],
  from: string,
  to: string,
  more: Partial<ReviewFlow> = {},
): ReviewFlow => ({
  change,
  from,
  to,
  ip: 4,
  services: ["tcp/5432"],
  flows: ["F04"],
  declared: true,
  ...more,
});

const resourceOf = (change: ReviewResource["change"], name: string, more: Partial<ReviewResource>): ReviewResource => ({
  change,
  matters: "data store",
  urn: `urn:pulumi:prod::hospital::aws:rds/instance:Instance::${name}`,
  type: "aws:rds/instance:Instance",
  name,
  position: { file: "infra/aws.ts", line: 61, column: 3 },
  paths: [],
  ...more,
});

/** Something in each part of a comment. */
export const full: Review = sampleReview({
  flows: [
    flowOf("opens", "internet", "clinical-data", { services: ["tcp/22", "tcp/3389"], flows: [], declared: false }),
    flowOf("opens", "patient-portal", "clinical-data"),
    flowOf("opens", "patient-portal", "internet", { ip: 6, services: ["tcp/443"], names: ["api.example.org"] }),
    flowOf("closes", "administration", "imaging", { services: ["tcp/8000-8100"] }),
    flowOf("unknown", "administration", "clinical-data", { services: ["all"] }),
  ],
  resources: [
    resourceOf("replaced", "patient-records", { paths: ["storageEncrypted", "kmsKeyId"] }),
    resourceOf("deleted", "audit-trail", { matters: "log", type: "aws:cloudtrail/trail:Trail" }),
    resourceOf("changed", "imaging", { paths: ["backupRetentionPeriod", "deletionProtection"] }),
    resourceOf("unprotected", "scans", { paths: ["options.protect"] }),
    resourceOf("created", "records-key", { matters: "key", type: "aws:kms/key:Key" }),
  ],
  exemptions: [exemptionOf(0, { change: "added" }), exemptionOf(1, { expiring: true, daysLeft: 12 })],
  baseline: { before: 6, entries: 4, standing: 1, gone: 2, expired: 1, grown: 0 },
});

/** What one pull request usually does: it breaks two things, mends one, opens two flows and replaces a store. */
export const blocking: Review = sampleReview({
  findings: [
    findingOf("aws-s3-public-access-blocked", "imaging", { paths: ["blockPublicAcls", "blockPublicPolicy"] }),
    findingOf("aws-s3-versioning-enabled", "documents"),
    findingOf("aws-s3-versioning-enabled", "records", { change: "mended", blocks: false, was: "fail" }),
    findingOf("aws-s3-versioning-enabled", "archive", { change: "remaining", blocks: false }),
  ],
  flows: full.flows.slice(0, 2),
  resources: full.resources.slice(0, 1),
  exemptions: full.exemptions,
  gate: [],
});

/** One that mends something and breaks nothing. */
export const merging: Review = sampleReview({
  decision: "merge",
  findings: [findingOf("aws-s3-versioning-enabled", "records", { change: "mended", blocks: false, was: "fail" })],
  exemptions: [],
  gate: [],
});

/** More than a comment takes. */
export const crowded: Review = sampleReview({
  findings: Array.from({ length: 10_000 }, (_, index) =>
    findingOf("aws-s3-versioning-enabled", `${"records".repeat(20)}-${index}`, {
      change: index % 2 === 0 ? "new" : "remaining",
      blocks: index % 2 === 0,
    }),
  ),
  exemptions: Array.from({ length: 300 }, (_, index) => exemptionOf(index, { resource: "cache".repeat(40) })),
});
