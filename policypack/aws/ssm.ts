import { Document } from "@pulumi/aws/ssm";
import { policy } from "../policy";

export const ssm = [
  policy(Document, {
    id: "aws-ssm-document-not-public",
    title: "Systems Manager documents must not be shared with everyone",
    annex: "11.1",
    severity: "high",
    why: "Anyone with an AWS account reads how your machines are run, with the names and addresses in it.",
    fix: 'Name accounts in permissions.account_ids instead of "All".',
    holds: ({ permissions }) => !/\ball\b/i.test(permissions?.account_ids ?? permissions?.accountIds ?? ""),
    accepted: [{}, { permissions: { type: "Share", account_ids: "111122223333" } }],
    rejected: [{ permissions: { type: "Share", account_ids: "All" } }],
  }),
];
