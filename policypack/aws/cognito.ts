import { IdentityPool, UserPool } from "@pulumi/aws/cognito";
import { policy } from "../policy";

export const cognito = [
  policy(UserPool, {
    id: "aws-cognito-second-factor",
    title: "Cognito user pools must ask for a second factor",
    annex: "11.7",
    severity: "medium",
    why: "A password that was phished or reused elsewhere is enough to open the records behind the application.",
    fix: 'Set mfaConfiguration to "ON", or to "OPTIONAL" where users cannot all have one.',
    holds: ({ mfaConfiguration }) => ["ON", "OPTIONAL"].includes(mfaConfiguration ?? "OFF"),
    accepted: [{ mfaConfiguration: "ON" }, { mfaConfiguration: "OPTIONAL" }],
    rejected: [{}, { mfaConfiguration: "OFF" }],
  }),

  policy(IdentityPool, {
    id: "aws-cognito-no-guests",
    title: "Cognito identity pools must not give credentials to guests",
    annex: "11.6",
    severity: "medium",
    why: "Anyone who finds the pool's id gets credentials of the account, and all that the guests' role may do.",
    fix: "Remove allowUnauthenticatedIdentities or set it to false.",
    holds: ({ allowUnauthenticatedIdentities }) => allowUnauthenticatedIdentities !== true,
    accepted: [{}, { allowUnauthenticatedIdentities: false }],
    rejected: [{ allowUnauthenticatedIdentities: true }],
  }),
];
