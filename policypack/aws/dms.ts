import { Endpoint, ReplicationInstance } from "@pulumi/aws/dms";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

/** Engines to which the endpoint itself decides about TLS. */
const speaksTls =
  /^(aurora|azuredb|azure-sql|babelfish|db2|docdb|mariadb|mongodb|mysql|oracle|postgres|sqlserver|sybase)/;

export const dms = [
  policy(ReplicationInstance, {
    id: "aws-dms-public",
    title: "DMS replication instances must not be publicly accessible",
    annex: "6.8",
    severity: "critical",
    why: "A machine that holds passwords to both databases has an address on the internet.",
    fix: "Set publiclyAccessible to false.",
    holds: ({ publiclyAccessible }) => publiclyAccessible !== true,
    accepted: [{}, { publiclyAccessible: false }],
    rejected: [{ publiclyAccessible: true }],
  }),

  relation(ReplicationInstance, {
    id: "aws-dms-customer-key",
    title: "DMS replication instances must encrypt their storage with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsKeyArn to the ARN of a key of your own.",
    with: keysOf("kmsKeyArn"),
    holds: (instance, keys) => isCustomerKey(keys, () => instance.kmsKeyArn),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}],
  }),

  policy(Endpoint, {
    id: "aws-dms-tls",
    title: "DMS endpoints must connect to databases over TLS",
    annex: "9",
    severity: "high",
    why: "The whole database crosses the network in plain text, where whoever listens reads it.",
    fix: 'Set sslMode to "verify-full", or to "require" where the engine offers no more.',
    holds: ({ engineName, sslMode = "none" }) => sslMode !== "none" || !speaksTls.test(engineName ?? ""),
    accepted: [{ engineName: "postgres", sslMode: "verify-full" }, { engineName: "s3" }],
    rejected: [{ engineName: "aurora-postgresql" }, { engineName: "mysql", sslMode: "none" }],
  }),
];
