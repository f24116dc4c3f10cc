import { StorageAccount } from "@pulumi/azure-native/storage";
import { policy } from "../policy";

export const storage = [
  policy(StorageAccount, {
    id: "azure-storage-tls",
    title: "Storage accounts must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set minimumTlsVersion to "TLS1_2".',
    holds: ({ minimumTlsVersion }) => minimumTlsVersion === "TLS1_2" || minimumTlsVersion === "TLS1_3",
    accepted: [{ minimumTlsVersion: "TLS1_2" }],
    rejected: [{}, { minimumTlsVersion: "TLS1_1" }],
  }),

  policy(StorageAccount, {
    id: "azure-storage-blob-public-access",
    title: "Storage accounts must not publish their blobs",
    annex: "11.1",
    severity: "critical",
    why: "A public container hands its data to anyone who knows or guesses the address.",
    fix: "Set allowBlobPublicAccess to false.",
    holds: ({ allowBlobPublicAccess }) => allowBlobPublicAccess === false,
    accepted: [{ allowBlobPublicAccess: false }],
    rejected: [{ allowBlobPublicAccess: true }, {}],
  }),
];
