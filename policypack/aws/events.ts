import { EventBusPolicy, EventPermission } from "@pulumi/aws/cloudwatch";
import { policy } from "../policy";
import { open } from "./access";

const entry = {
  annex: "11.1",
  severity: "high",
  why: "Whoever has an AWS account can send forged events to the systems that listen.",
} as const;

const document = (principal: unknown): string =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Principal: principal, Action: "events:PutEvents" }] });

export const events = [
  policy(EventBusPolicy, {
    id: "aws-events-policy-not-public",
    title: "Event bus policies must not let everyone in",
    ...entry,
    fix: "Name accounts, roles or services in the Principal of each Allow in policy, or add a Condition on the caller.",
    holds: ({ policy }) => open("policy", policy),
    accepted: [{ policy: document({ AWS: "arn:aws:iam::111122223333:root" }) }],
    rejected: [{ policy: document("*") }],
  }),

  policy(EventPermission, {
    id: "aws-events-permission-not-public",
    title: "Event bus permissions must not let everyone in",
    ...entry,
    fix: "Name an account in principal, or an organisation in condition.",
    holds: ({ principal, condition }) => principal !== "*" || condition?.key === "aws:PrincipalOrgID",
    accepted: [
      { principal: "111122223333" },
      { principal: "*", condition: { key: "aws:PrincipalOrgID", type: "StringEquals", value: "o-example" } },
    ],
    rejected: [{ principal: "*" }],
  }),
];
