import { Server } from "@pulumi/aws/transfer";
import { offending, policy } from "../policy";
import { isGiven } from "../unknown";

/** What the provider takes when none is named. */
const policyOf2018 = "TransferSecurityPolicy-2018-11";

export const transfer = [
  policy(Server, {
    id: "aws-transfer-security-policy",
    title: "Transfer servers must not use the security policy of 2018",
    annex: "9",
    severity: "medium",
    why: "A client may settle on SHA-1, whose weaknesses let an ever better equipped attacker alter what passes.",
    fix: 'Set securityPolicyName to "TransferSecurityPolicy-2024-01" or newer.',
    holds: ({ securityPolicyName = policyOf2018 }) => securityPolicyName !== policyOf2018,
    accepted: [{ securityPolicyName: "TransferSecurityPolicy-2024-01" }],
    rejected: [{}, { securityPolicyName: policyOf2018 }],
  }),

  policy(Server, {
    id: "aws-transfer-plain",
    title: "Transfer servers must not offer FTP",
    annex: "9",
    severity: "critical",
    why: "Passwords and files cross the network in plain text, where whoever listens reads and alters them.",
    fix: 'Remove "FTP" from protocols.',
    holds: ({ protocols }) => offending("protocols", protocols, (protocol) => protocol !== "FTP"),
    accepted: [{}, { protocols: ["SFTP", "FTPS"] }],
    rejected: [{ protocols: ["SFTP", "FTP"] }],
  }),

  policy(Server, {
    id: "aws-transfer-in-vpc",
    title: "Transfer servers must lie in a VPC",
    annex: "6.8",
    severity: "medium",
    why: "A public endpoint has no security group, so anyone on the internet can try to sign in.",
    fix: 'Set endpointType to "VPC", and endpointDetails.',
    holds: ({ endpointType }) => (endpointType ?? "PUBLIC") !== "PUBLIC",
    accepted: [{ endpointType: "VPC" }],
    rejected: [{}, { endpointType: "PUBLIC" }],
  }),

  policy(Server, {
    id: "aws-transfer-log",
    title: "Transfer servers must keep logs",
    annex: "3.2",
    severity: "medium",
    why: "Nobody can say afterwards which partner fetched or left which file.",
    fix: "Set structuredLogDestinations.",
    holds: (server) => isGiven(server, "loggingRole") || (server.structuredLogDestinations?.length ?? 0) > 0,
    accepted: [{ structuredLogDestinations: ["arn:aws:logs:eu-west-3:123456789012:log-group:transfer:*"] }],
    rejected: [{}, { structuredLogDestinations: [] }],
  }),
];
