import { Cluster as DaxCluster } from "@pulumi/aws/dax";
import { ReplicationInstance } from "@pulumi/aws/dms";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf } from "./customer-key";

export const dataServices = [
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
    title: "DMS replication instances must encrypt their storage with a customer's key",
    annex: "9",
    severity: "medium",
    why: "Nobody on your side can revoke, audit or limit the use of a key that AWS holds for the service.",
    fix: "Set kmsKeyArn to the ARN of a key of your own.",
    with: keysOf("kmsKeyArn"),
    holds: (instance, keys) => isCustomerKey(keys, () => instance.kmsKeyArn),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}],
  }),

  policy(DaxCluster, {
    id: "aws-dax-storage-encrypted",
    title: "DAX clusters must encrypt what they store",
    annex: "9",
    severity: "high",
    why: "Whoever obtains the disk behind the cache reads the records in it.",
    fix: "Set serverSideEncryption.enabled to true.",
    holds: ({ serverSideEncryption }) => serverSideEncryption?.enabled === true,
    accepted: [{ serverSideEncryption: { enabled: true } }],
    rejected: [{}, { serverSideEncryption: { enabled: false } }],
  }),

  policy(DaxCluster, {
    id: "aws-dax-in-transit",
    title: "DAX clusters must refuse connections without TLS",
    annex: "9",
    severity: "high",
    why: "Records cross the network in plain text, where whoever listens reads and alters them.",
    fix: 'Set clusterEndpointEncryptionType to "TLS".',
    holds: ({ clusterEndpointEncryptionType }) => clusterEndpointEncryptionType === "TLS",
    accepted: [{ clusterEndpointEncryptionType: "TLS" }],
    rejected: [{}, { clusterEndpointEncryptionType: "NONE" }],
  }),
];
