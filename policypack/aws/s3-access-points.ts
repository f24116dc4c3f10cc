import { AccessPoint } from "@pulumi/aws/s3";
import { policy } from "../policy";
import { open } from "./access";

const settings = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;
const everyone = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject" }] });

export const s3AccessPoints = [
  policy(AccessPoint, {
    id: "aws-s3-access-point-blocked",
    title: "S3 access points must block all public access",
    annex: "11.1",
    severity: "critical",
    why: "It cannot be changed afterwards, and one careless policy otherwise exposes the objects to the internet.",
    fix: "Leave publicAccessBlockConfiguration out, or set its four settings to true.",
    holds: ({ publicAccessBlockConfiguration: block }) =>
      settings
        .filter((setting) => block?.[setting] === false)
        .map((setting) => `publicAccessBlockConfiguration.${setting}`),
    accepted: [{}, { publicAccessBlockConfiguration: { blockPublicAcls: true } }],
    rejected: [{ publicAccessBlockConfiguration: { restrictPublicBuckets: false } }],
  }),

  policy(AccessPoint, {
    id: "aws-s3-access-point-not-public",
    title: "S3 access points must not let everyone in by policy",
    annex: "11.1",
    severity: "critical",
    why: "Anyone on the internet can then do what the statement allows with the objects.",
    fix: "Name accounts, roles or services in the Principal of each Allow in policy, or set vpcConfiguration.",
    holds: ({ policy, vpcConfiguration }) => vpcConfiguration !== undefined || open("policy", policy),
    accepted: [{}, { policy: everyone, vpcConfiguration: { vpcId: "vpc-0123456789abcdef0" } }],
    rejected: [{ policy: everyone }],
  }),
];
