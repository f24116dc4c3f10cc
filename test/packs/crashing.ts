import { Bucket } from "@pulumi/aws/s3";
import { PolicyPack } from "@pulumi/policy";
import { policy } from "../../policypack/policy";
import { toPulumi } from "../../policypack/pulumi";
import { relation } from "../../policypack/relation";

const words = { annex: "9", why: "It is a test.", fix: "Set bucket." } as const;
const crash = (): never => {
  throw new Error("hunter2");
};

const policies = [
  policy(Bucket, {
    ...words,
    id: "aws-test-broken",
    title: "Buckets must break",
    severity: "high",
    holds: crash,
    accepted: [],
    rejected: [],
  }),
  policy(Bucket, {
    ...words,
    id: "aws-test-broken-advice",
    title: "Buckets must break softly",
    severity: "low",
    holds: crash,
    accepted: [],
    rejected: [],
  }),
  relation(Bucket, {
    ...words,
    id: "aws-test-broken-relation",
    title: "Buckets must break together",
    severity: "high",
    with: {},
    holds: crash,
    accepted: [],
    rejected: [],
  }),
  policy(Bucket, {
    ...words,
    id: "aws-test-sound",
    title: "Buckets must have a name",
    severity: "high",
    holds: ({ bucket: name }) => name !== undefined,
    accepted: [],
    rejected: [],
  }),
];

new PolicyPack("crashing", { policies: toPulumi(policies) });
