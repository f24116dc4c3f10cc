import { Cluster as DocumentCluster, GlobalCluster } from "@pulumi/aws/docdb";
import { Cluster as GraphCluster } from "@pulumi/aws/neptune";
import { policy } from "../policy";
import { isGiven, unknowable } from "../unknown";

const deletion = {
  annex: "4.2",
  severity: "medium",
  why: "One mistaken or hostile call deletes the database with everything in it.",
  fix: "Set deletionProtection to true.",
} as const;

export const documentDatabasesAccess = [
  policy(GlobalCluster, {
    id: "aws-docdbglobalcluster-storage-encrypted",
    title: "Global clusters of DocumentDB must encrypt their storage",
    annex: "9",
    severity: "high",
    why: "Whoever obtains a copy of the storage, a snapshot or a backup reads the records in it.",
    fix: "Set storageEncrypted to true.",
    holds: (cluster) =>
      cluster.storageEncrypted === true ||
      (isGiven(cluster, "sourceDbClusterIdentifier") && unknowable("sourceDbClusterIdentifier")),
    accepted: [{ storageEncrypted: true }],
    rejected: [{}, { storageEncrypted: false }],
  }),

  policy(DocumentCluster, {
    id: "aws-docdb-deletion-protection",
    title: "DocumentDB clusters must be protected from deletion",
    ...deletion,
    holds: ({ deletionProtection }) => deletionProtection === true,
    accepted: [{ deletionProtection: true }],
    rejected: [{}, { deletionProtection: false }],
  }),

  policy(GraphCluster, {
    id: "aws-neptune-deletion-protection",
    title: "Neptune clusters must be protected from deletion",
    ...deletion,
    holds: ({ deletionProtection }) => deletionProtection === true,
    accepted: [{ deletionProtection: true }],
    rejected: [{}, { deletionProtection: false }],
  }),

  policy(GraphCluster, {
    id: "aws-neptune-sign-in",
    title: "Neptune clusters must demand that clients sign in",
    annex: "11.6",
    severity: "medium",
    why: "Whatever reaches the port reads and changes every record.",
    fix: "Set iamDatabaseAuthenticationEnabled to true.",
    holds: ({ iamDatabaseAuthenticationEnabled }) => iamDatabaseAuthenticationEnabled === true,
    accepted: [{ iamDatabaseAuthenticationEnabled: true }],
    rejected: [{}, { iamDatabaseAuthenticationEnabled: false }],
  }),
];
