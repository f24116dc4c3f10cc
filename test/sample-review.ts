import type { PolicyResult } from "../assessment/assessment";
import { none } from "../assessment/counts";
import { fingerprintOf } from "../review/fingerprint";
import {
  FORMAT,
  type GateChange,
  type Review,
  type ReviewExemption,
  type ReviewFinding,
  type ReviewPack,
} from "../review/review";

const policy = (id: string, title: string, severity: PolicyResult["severity"]): PolicyResult => ({
  id,
  title,
  annex: "4.2",
  severity,
  level: severity === "low" || severity === "medium" ? "advisory" : "mandatory",
  defaultLevel: "mandatory",
  why: "An overwritten object can be restored only from an earlier version.",
  fix: 'Set versioningConfiguration.status to "Enabled".',
  counts: none(),
});

const type = "aws:s3/bucketVersioning:BucketVersioning";

/** A finding as a review has it, open and new unless it is told otherwise. */
export const findingOf = (policy: string, name: string, more: Partial<ReviewFinding> = {}): ReviewFinding => {
  const urn = `urn:pulumi:prod::hospital::${type}::${name}`;
  return {
    policy,
    state: "fail",
    resource: { urn, type, name },
    position: { file: "aws.ts", line: 44, column: 7 },
    paths: ["versioningConfiguration.status"],
    fingerprint: fingerprintOf(policy, urn),
    change: "new",
    blocks: true,
    ...more,
  };
};

export const exemptionOf = (index: number, more: Partial<ReviewExemption> = {}): ReviewExemption => ({
  index,
  state: "active",
  problem: "",
  daysLeft: 67,
  policy: "aws-s3-versioning-enabled",
  resource: "cache",
  reason: "The cache can be rebuilt within an hour.",
  owner: "platform@clinic.example",
  approver: "ciso@clinic.example",
  compensation: "The imaging store keeps every version.",
  ticket: "CHG-311",
  lastDay: "2027-01-31",
  change: "kept",
  expiring: false,
  ...more,
});

export const gateOf = (kind: GateChange["kind"], subject: string, more: Partial<GateChange> = {}): GateChange => ({
  kind,
  subject,
  blocks: true,
  ...more,
});

/** What a policy of another pack said: mandatory and new unless it is told otherwise. */
export const packOf = (policy: string, more: Partial<ReviewPack> = {}): ReviewPack => {
  const { resource, position } = findingOf(policy, "notes");
  return {
    ...{ pack: "own-pack", version: "1.2.3", policy, level: "mandatory", resource, position, times: 1, exceptions: [] },
    message: "Notes must not be kept in a bucket",
    fingerprint: fingerprintOf(`pack: own-pack/${policy}`, resource.urn),
    ...{ change: "new", refuses: true, blocks: true },
    ...more,
  };
};

const side = { source: "program", commit: null, packVersion: "0.1.0", resources: 12, findings: 3 } as const;
const versioning = "aws-s3-versioning-enabled";
const access = "aws-s3-public-access-blocked";

/** A review with something of every standing. */
export const sampleReview = (more: Partial<Review> = {}): Review => ({
  format: FORMAT,
  project: "hospital",
  stack: "prod",
  time: "2026-11-25T09:15:00.000Z",
  decision: "block",
  before: { ...side, findings: 4 },
  notCompared: null,
  after: { ...side },
  findings: [
    findingOf(access, "open"),
    findingOf(access, "broken", { state: "error" }),
    findingOf(versioning, "documents", {
      change: "remaining",
      blocks: false,
      position: { file: "../lib.ts", line: 3 },
    }),
    findingOf(versioning, "cache", { state: "exempted", change: "remaining", blocks: false, exemption: 0 }),
    findingOf(versioning, "archive", { state: "unknown", change: "unknown", blocks: false, because: "secret" }),
    findingOf(versioning, "old", {
      blocks: false,
      change: "remaining",
      baseline: { owner: "platform@clinic.example", lastDay: "2027-03-31" },
    }),
    findingOf(versioning, "records", { change: "mended", blocks: false, was: "fail" }),
    findingOf(versioning, "gone", { change: "mended", blocks: false, was: "fail", gone: true }),
    findingOf("aws-s3-away", "left", { change: "dropped", blocks: false, was: "fail" }),
  ],
  policies: [
    policy(access, "S3 public access blocks must block all public access", "critical"),
    policy(versioning, "S3 buckets must keep every version of an object", "medium"),
    policy("aws-s3-away", "S3 buckets must be somewhere", "low"),
  ],
  exemptions: [exemptionOf(0), exemptionOf(0, { change: "removed", owner: "nobody@clinic.example" })],
  resources: [],
  flows: [],
  gate: [
    gateOf("exemption added", versioning, {
      to: "cache",
      position: { file: "Pulumi.prod.yaml", line: 4 },
    }),
    gateOf("level lowered", versioning, { from: "mandatory", to: "advisory", blocks: false }),
  ],
  packs: [],
  baseline: null,
  ...more,
});

/** The project lies in the folder `infra` of its repository. */
export const inInfra = (file: string): string | undefined => (file.startsWith("..") ? undefined : `infra/${file}`);
