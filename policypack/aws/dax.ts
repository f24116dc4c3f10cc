import { Cluster } from "@pulumi/aws/dax";
import { policy } from "../policy";

export const dax = [
  policy(Cluster, {
    id: "aws-dax-encrypted",
    title: "DAX clusters must be encrypted at rest",
    annex: "9",
    severity: "high",
    why: "Whoever gets hold of a disk reads the records that the cluster has cached.",
    fix: "Set serverSideEncryption.enabled to true.",
    holds: ({ serverSideEncryption }) => serverSideEncryption?.enabled === true,
    accepted: [{ serverSideEncryption: { enabled: true } }],
    rejected: [{}, { serverSideEncryption: { enabled: false } }],
  }),

  policy(Cluster, {
    id: "aws-dax-tls",
    title: "DAX clusters must use TLS",
    annex: "9",
    severity: "high",
    why: "An eavesdropper in the network reads the records that clients fetch and store.",
    fix: 'Set clusterEndpointEncryptionType to "TLS".',
    holds: ({ clusterEndpointEncryptionType }) => clusterEndpointEncryptionType === "TLS",
    accepted: [{ clusterEndpointEncryptionType: "TLS" }],
    rejected: [{}, { clusterEndpointEncryptionType: "NONE" }],
  }),
];
