import { ApiCache, GraphQLApi } from "@pulumi/aws/appsync";
import { policy } from "../policy";

const logs = { cloudwatchLogsRoleArn: "arn:aws:iam::111122223333:role/logs", fieldLogLevel: "ERROR" };

export const appsync = [
  policy(GraphQLApi, {
    id: "aws-appsync-log",
    title: "AppSync APIs must keep logs",
    annex: "3.2",
    severity: "medium",
    why: "After an intrusion nobody can say who asked for what, or when it began.",
    fix: 'Set logConfig, with fieldLogLevel "ERROR" or more.',
    holds: ({ logConfig }) => logConfig !== undefined && logConfig.fieldLogLevel !== "NONE",
    accepted: [{ logConfig: logs }],
    rejected: [{}, { logConfig: { ...logs, fieldLogLevel: "NONE" } }],
  }),

  policy(GraphQLApi, {
    id: "aws-appsync-sign-in",
    title: "AppSync APIs must demand that callers sign in",
    annex: "11.1",
    severity: "medium",
    why: "An API key names nobody and lies in every copy of the application, so whoever finds it may call the API.",
    fix: 'Set authenticationType to "AWS_IAM", "AMAZON_COGNITO_USER_POOLS", "OPENID_CONNECT" or "AWS_LAMBDA".',
    holds: ({ authenticationType }) => authenticationType !== "API_KEY",
    accepted: [{ authenticationType: "AWS_IAM" }],
    rejected: [{ authenticationType: "API_KEY" }],
  }),

  policy(ApiCache, {
    id: "aws-appsync-cache-encrypted",
    title: "Caches of AppSync must be encrypted at rest and in transit",
    annex: "9",
    severity: "medium",
    why: "Answers with records lie in the cache, and travel to it, readable for whoever gets hold of them.",
    fix: "Set atRestEncryptionEnabled and transitEncryptionEnabled to true.",
    holds: (cache) =>
      (["atRestEncryptionEnabled", "transitEncryptionEnabled"] as const).filter((setting) => cache[setting] !== true),
    accepted: [{ atRestEncryptionEnabled: true, transitEncryptionEnabled: true }],
    rejected: [
      {},
      { atRestEncryptionEnabled: true },
      { atRestEncryptionEnabled: false, transitEncryptionEnabled: true },
    ],
  }),
];
