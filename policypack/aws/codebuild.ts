import { Project } from "@pulumi/aws/codebuild";
import { offending, policy } from "../policy";

const artifacts = { type: "S3", location: "builds" };

export const codebuild = [
  policy(Project, {
    id: "aws-codebuild-encrypted",
    title: "CodeBuild projects must encrypt what they build",
    annex: "9",
    severity: "medium",
    why: "Whoever may read the bucket reads the programs, with the addresses and settings that are built into them.",
    fix: "Remove encryptionDisabled from artifacts and from each of secondaryArtifacts.",
    holds: (project) => [
      ...(project.artifacts?.encryptionDisabled === true ? ["artifacts.encryptionDisabled"] : []),
      ...offending("secondaryArtifacts", project.secondaryArtifacts, (each) => each.encryptionDisabled !== true),
    ],
    accepted: [{ artifacts }, { artifacts: { ...artifacts, encryptionDisabled: false } }],
    rejected: [
      { artifacts: { ...artifacts, encryptionDisabled: true } },
      { artifacts, secondaryArtifacts: [{ ...artifacts, artifactIdentifier: "tests", encryptionDisabled: true }] },
    ],
  }),

  policy(Project, {
    id: "aws-codebuild-log",
    title: "CodeBuild projects must keep logs",
    annex: "3.2",
    severity: "medium",
    why: "When something else was slipped into a build, nobody can say when, or what it changed.",
    fix: "Leave logsConfig.cloudwatchLogs enabled, or set logsConfig.s3Logs.status to ENABLED.",
    holds: ({ logsConfig }) =>
      logsConfig?.cloudwatchLogs?.status !== "DISABLED" || logsConfig.s3Logs?.status === "ENABLED",
    accepted: [{}, { logsConfig: { cloudwatchLogs: { status: "DISABLED" }, s3Logs: { status: "ENABLED" } } }],
    rejected: [{ logsConfig: { cloudwatchLogs: { status: "DISABLED" } } }],
  }),

  policy(Project, {
    id: "aws-codebuild-logs-encrypted",
    title: "CodeBuild projects must encrypt the logs that they keep in S3",
    annex: "9",
    severity: "medium",
    why: "Builds print settings and credentials by mistake, and whoever may read the bucket reads them.",
    fix: "Remove logsConfig.s3Logs.encryptionDisabled.",
    holds: ({ logsConfig }) => logsConfig?.s3Logs?.encryptionDisabled !== true,
    accepted: [{}, { logsConfig: { s3Logs: { status: "ENABLED", location: "logs/builds" } } }],
    rejected: [{ logsConfig: { s3Logs: { status: "ENABLED", encryptionDisabled: true } } }],
  }),
];
