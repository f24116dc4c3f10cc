import { Cluster, Logging, ParameterGroup } from "@pulumi/aws/redshift";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

/** The provider takes this flag as text; AWS encrypts unless told not to. */
const isEncrypted = ({ encrypted }: { encrypted?: string }): boolean => String(encrypted ?? true) === "true";

/** Until version 6 of the provider, logging was part of the cluster. */
const logsInline = (cluster: object): boolean =>
  (cluster as { logging?: { enable?: boolean } }).logging?.enable === true;

export const redshift = [
  policy(Cluster, {
    id: "aws-redshift-storage-encrypted",
    title: "Redshift clusters must encrypt their storage",
    annex: "9",
    severity: "high",
    why: "Whoever obtains a copy of the storage or a snapshot reads the records in it.",
    fix: 'Leave encrypted out, or set it to "true".',
    holds: isEncrypted,
    accepted: [{}, { encrypted: "true" }],
    rejected: [{ encrypted: "false" }],
  }),

  relation(Cluster, {
    id: "aws-redshift-customer-key",
    title: "Redshift clusters must encrypt their storage with a customer-managed key",
    annex: "9",
    severity: "medium",
    why: whyOwnKey,
    fix: "Set kmsKeyId to the ARN of a key of your own.",
    with: keysOf("kmsKeyId"),
    applies: isEncrypted,
    holds: (cluster, keys) => isCustomerKey(keys, () => cluster.kmsKeyId),
    accepted: [{ beside: { keys: [{}] } }, { inputs: { encrypted: "false" } }],
    rejected: [{}],
  }),

  policy(ParameterGroup, {
    id: "aws-redshift-tls",
    title: "Redshift parameter groups must refuse connections without TLS",
    annex: "9",
    severity: "high",
    why: "A client that asks for no TLS gets none: passwords and records cross the network in plain text.",
    fix: 'Set the value of require_ssl to "true" in parameters.',
    holds: ({ family, parameters = [] }) => {
      const required = parameters.find(({ name }) => name === "require_ssl");
      return required ? required.value.toLowerCase() === "true" : family !== "redshift-1.0";
    },
    accepted: [
      { family: "redshift-1.0", parameters: [{ name: "require_ssl", value: "true" }] },
      { family: "redshift-2.0" },
    ],
    rejected: [
      { family: "redshift-1.0" },
      { family: "redshift-2.0", parameters: [{ name: "require_ssl", value: "false" }] },
    ],
  }),

  policy(Cluster, {
    id: "aws-redshift-public",
    title: "Redshift clusters must not be publicly accessible",
    annex: "6.8",
    severity: "critical",
    why: "The warehouse has an address on the internet, where anyone can try passwords and known flaws on it.",
    fix: "Set publiclyAccessible to false.",
    holds: ({ publiclyAccessible }) => publiclyAccessible !== true,
    accepted: [{}, { publiclyAccessible: false }],
    rejected: [{ publiclyAccessible: true }],
  }),

  relation(Cluster, {
    id: "aws-redshift-audit-log",
    title: "Redshift clusters must log connections and user activity",
    annex: "3.2",
    severity: "medium",
    why: "Nobody can say afterwards who read which records.",
    fix: "Add a Logging whose clusterIdentifier is this cluster.",
    with: { logging: from(Logging, "clusterIdentifier") },
    holds: (cluster, { logging }) => logging.length > 0 || logsInline(cluster),
    accepted: [{ beside: { logging: [{}] } }],
    rejected: [{}],
  }),

  policy(Cluster, {
    id: "aws-redshift-vpc-routing",
    title: "Redshift clusters must load and unload data through the VPC",
    annex: "6.8",
    severity: "low",
    why: "Copies of records leave for any bucket over the internet, where no security group or flow log sees them.",
    fix: "Set enhancedVpcRouting to true.",
    holds: ({ enhancedVpcRouting }) => enhancedVpcRouting === true,
    accepted: [{ enhancedVpcRouting: true }],
    rejected: [{}, { enhancedVpcRouting: false }],
  }),

  policy(Cluster, {
    id: "aws-redshift-backup",
    title: "Redshift clusters must keep automatic snapshots for at least 7 days",
    annex: "4.2",
    severity: "medium",
    why: "A fault or an attack that is noticed after the last snapshot has gone cannot be undone.",
    fix: "Set automatedSnapshotRetentionPeriod to 7 or more.",
    holds: ({ automatedSnapshotRetentionPeriod = 1 }) => automatedSnapshotRetentionPeriod >= 7,
    accepted: [{ automatedSnapshotRetentionPeriod: 7 }],
    rejected: [{}, { automatedSnapshotRetentionPeriod: 0 }],
  }),
];
