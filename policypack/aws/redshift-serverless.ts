import { Namespace, Workgroup } from "@pulumi/aws/redshiftserverless";
import { offending, policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

export const redshiftServerless = [
  policy(Workgroup, {
    id: "aws-redshiftserverless-public",
    title: "Redshift Serverless workgroups must not be publicly accessible",
    annex: "6.8",
    severity: "critical",
    why: "The warehouse has an address on the internet, where anyone can try passwords and known flaws on it.",
    fix: "Set publiclyAccessible to false.",
    holds: ({ publiclyAccessible }) => publiclyAccessible !== true,
    accepted: [{}, { publiclyAccessible: false }],
    rejected: [{ publiclyAccessible: true }],
  }),

  policy(Workgroup, {
    id: "aws-redshiftserverless-tls",
    title: "Redshift Serverless workgroups must not switch off the demand for TLS",
    annex: "9",
    severity: "high",
    why: "A client that asks for no TLS gets none: passwords and records cross the network in plain text.",
    fix: 'Set the value of require_ssl to "true" in configParameters.',
    holds: ({ configParameters }) =>
      offending(
        "configParameters",
        configParameters,
        (each) => each.parameterKey !== "require_ssl" || each.parameterValue.toLowerCase() === "true",
      ),
    accepted: [{}, { configParameters: [{ parameterKey: "require_ssl", parameterValue: "true" }] }],
    rejected: [{ configParameters: [{ parameterKey: "require_ssl", parameterValue: "false" }] }],
  }),

  relation(Namespace, {
    id: "aws-redshiftserverless-customer-key",
    title: "Redshift Serverless namespaces must encrypt with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsKeyId to the ARN of a key of your own.",
    with: keysOf("kmsKeyId"),
    holds: (namespace, keys) => isCustomerKey(keys, () => namespace.kmsKeyId),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}, { inputs: { kmsKeyId: "AWS_OWNED_KMS_KEY" } }],
  }),

  policy(Namespace, {
    id: "aws-redshiftserverless-audit-log",
    title: "Redshift Serverless namespaces must log connections and user activity",
    annex: "3.2",
    severity: "medium",
    why: "Nobody can say afterwards who read which records.",
    fix: 'Name "connectionlog" and "useractivitylog" in logExports.',
    holds: ({ logExports }) => ["connectionlog", "useractivitylog"].every((log) => logExports?.includes(log)),
    accepted: [{ logExports: ["userlog", "connectionlog", "useractivitylog"] }],
    rejected: [{}, { logExports: ["userlog"] }],
  }),
];
