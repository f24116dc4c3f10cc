import { VaultPolicy } from "@pulumi/aws/backup";
import { RepositoryPolicy } from "@pulumi/aws/ecr";
import { FileSystemPolicy } from "@pulumi/aws/efs";
import { Key, KeyPolicy, ReplicaKey } from "@pulumi/aws/kms";
import { Bucket, BucketPolicy } from "@pulumi/aws/s3";
import { Secret, SecretPolicy } from "@pulumi/aws/secretsmanager";
import { Topic, TopicPolicy } from "@pulumi/aws/sns";
import { Queue, QueuePolicy } from "@pulumi/aws/sqs";
import { policy } from "../policy";
import { open } from "./access";
import type { Document } from "./document";

const statement = (more: object): string =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action: "*", Resource: "*", ...more }] });

const account = { Principal: { AWS: "arn:aws:iam::111122223333:root" } };
const organisation = { Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" } } };

/** The rule for a resource that carries a policy document in its property `policy`. */
const namesItsCallers = {
  holds: ({ policy }: { policy?: Document }) => open("policy", policy),
  accepted: [account, organisation].map((more) => ({ policy: statement(more) })),
  rejected: [{ Principal: "*" }, { Principal: { AWS: ["*"] } }].map((more) => ({ policy: statement(more) })),
};

const entry = {
  annex: "11.1",
  severity: "critical",
  fix: "Name accounts, roles or services in the Principal of each Allow in policy, or add a Condition on the caller.",
} as const;

const key = {
  why: "Whoever has an AWS account can then decrypt what this key protects, or use the key up to its limits.",
};
const messages = {
  why: "Whoever has an AWS account can then read the messages, or send forged ones to the systems that listen.",
};
const secret = { why: "Whoever has an AWS account can then read the credential and use it as their own." };
const objects = { why: "Anyone on the internet can then do what the statement allows with the objects." };

export const resourcePolicies = [
  policy(BucketPolicy, {
    id: "aws-s3-policy-not-public",
    title: "S3 bucket policies must not let everyone in",
    ...entry,
    ...objects,
    ...namesItsCallers,
  }),
  policy(Bucket, {
    id: "aws-s3-inline-policy-not-public",
    title: "S3 buckets must not let everyone in by policy",
    ...entry,
    ...objects,
    ...namesItsCallers,
    accepted: [{}, ...namesItsCallers.accepted],
  }),
  policy(Key, {
    id: "aws-kms-policy-not-public",
    title: "KMS keys must not let everyone use them",
    ...entry,
    ...key,
    ...namesItsCallers,
    accepted: [{}, ...namesItsCallers.accepted],
  }),
  policy(ReplicaKey, {
    id: "aws-kms-replica-policy-not-public",
    title: "Replicas of KMS keys must not let everyone use them",
    ...entry,
    ...key,
    ...namesItsCallers,
    accepted: [{}, ...namesItsCallers.accepted],
  }),
  policy(KeyPolicy, {
    id: "aws-kms-key-policy-not-public",
    title: "KMS key policies must not let everyone use the key",
    ...entry,
    ...key,
    ...namesItsCallers,
  }),
  policy(Topic, {
    id: "aws-sns-inline-policy-not-public",
    title: "SNS topics must not let everyone subscribe or publish",
    ...entry,
    ...messages,
    ...namesItsCallers,
    accepted: [{}, ...namesItsCallers.accepted],
  }),
  policy(TopicPolicy, {
    id: "aws-sns-policy-not-public",
    title: "SNS topic policies must not let everyone subscribe or publish",
    ...entry,
    ...messages,
    ...namesItsCallers,
  }),
  policy(Queue, {
    id: "aws-sqs-inline-policy-not-public",
    title: "SQS queues must not let everyone send or receive",
    ...entry,
    ...messages,
    ...namesItsCallers,
    accepted: [{}, ...namesItsCallers.accepted],
  }),
  policy(QueuePolicy, {
    id: "aws-sqs-policy-not-public",
    title: "SQS queue policies must not let everyone send or receive",
    ...entry,
    ...messages,
    ...namesItsCallers,
  }),
  policy(Secret, {
    id: "aws-secretsmanager-inline-policy-not-public",
    title: "Secrets must not let everyone read them",
    ...entry,
    ...secret,
    ...namesItsCallers,
    accepted: [{}, ...namesItsCallers.accepted],
  }),
  policy(SecretPolicy, {
    id: "aws-secretsmanager-policy-not-public",
    title: "Secret policies must not let everyone read the secret",
    ...entry,
    ...secret,
    ...namesItsCallers,
  }),
  policy(RepositoryPolicy, {
    id: "aws-ecr-policy-not-public",
    title: "ECR repository policies must not let everyone in",
    ...entry,
    why: "Whoever has an AWS account can then pull the images, or push one that your systems will run.",
    ...namesItsCallers,
  }),
  policy(VaultPolicy, {
    id: "aws-backup-policy-not-public",
    title: "Backup vault policies must not let everyone in",
    ...entry,
    why: "Whoever has an AWS account can then copy the backups away, and what they hold with them.",
    ...namesItsCallers,
  }),
  policy(FileSystemPolicy, {
    id: "aws-efs-policy-not-public",
    title: "EFS file system policies must not let everyone in",
    annex: "11.1",
    severity: "medium",
    why: "Whoever reaches a mount target can then mount the file system without showing who they are.",
    fix: "Name roles in the Principal of each Allow in policy, or add elasticfilesystem:AccessedViaMountTarget to Condition.",
    ...namesItsCallers,
  }),
];
