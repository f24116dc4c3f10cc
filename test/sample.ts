import { assess } from "../assessment/assess";
import type { Assessment } from "../assessment/assessment";
import type { Resource } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { policies } from "../policypack/policies";
import { planOf, resourceOf } from "./plan-of";

const bucket = resourceOf(
  "aws:s3/bucket:Bucket",
  {},
  { name: "imaging", position: { file: "infra/aws.ts", line: 31 } },
);
const versioning = (name: string, status: string, more: Partial<Resource> = {}): Resource =>
  resourceOf("aws:s3/bucketVersioning:BucketVersioning", { versioningConfiguration: { status } }, { name, ...more });

const exemption = {
  policy: "aws-s3-versioning-enabled",
  resource: "cache",
  reason: "The cache holds nothing that cannot be rebuilt from the imaging store within an hour.",
  owner: "platform@clinic.example",
  approver: "ciso@clinic.example",
  compensation: "The imaging store keeps every version.",
  ticket: "CHG-311",
  lastDay: "2027-01-31",
};

/** The stack of the sample: something of every verdict, every kind of exemption, and a declared entity. */
export const samplePlan = planOf(
  [
    resourceOf(
      "cordon-aws:index:HostingEnvironment",
      { declaration: { entity: { name: "Groupe hospitalier du Littoral", country: "FR", category: "essential" } } },
      { custom: false },
    ),
    bucket,
    versioning("documents", "Suspended", { position: { file: "infra/aws.ts", line: 44 } }),
    versioning("cache", "Disabled"),
    versioning("archive", UNKNOWN, { withheld: { "versioningConfiguration.status": "secret" } }),
    versioning("records", "Enabled"),
    resourceOf("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", { blockPublicAcls: true }, { name: "open" }),
    resourceOf("azure-native:storage:StorageAccount", { minimumTlsVersion: "TLS1_2", allowBlobPublicAccess: false }),
    resourceOf("awsx:ec2:Vpc", {}, { name: "vpc", custom: false, remote: true }),
    resourceOf("aws:cloudfront/function:Function", {}, { name: "rewrite" }),
  ],
  {
    project: "hospital",
    stack: "prod",
    assumptions: [{ kind: "function", name: "aws:index/getCallerIdentity:getCallerIdentity" }],
    config: {
      "cordon:exemptions": JSON.stringify([
        exemption,
        { ...exemption, owner: "" },
        { ...exemption, lastDay: "2026-10-31" },
        { ...exemption, policy: "aws-s3-nothing" },
        { ...exemption, resource: "elsewhere" },
      ]),
    },
  },
);

export const sampleAssessment = (): Assessment =>
  assess(samplePlan, policies, {
    now: "2026-11-21T09:15:00.000Z",
    packVersion: "0.1.0",
    commit: { id: "847f3903cc7cf9b5c7c3a5a5ddc9cf7ff0bd3c11", modified: true },
    levels: { "azure-storage-tls": "disabled", "aws-s3-versioning-present": "advisory" },
    exemptionPositions: [1, 2, 3, 4, 5].map((line) => ({ file: "Pulumi.prod.yaml", line: 4 + line * 8 })),
  });
