import { BlobContainer, LocalUser, StorageAccount } from "@pulumi/azure-native/storage";
import { apiVersionOf } from "../../plan/tokens";
import { policy } from "../policy";
import { isOneOf } from "./enumeration";

export const storage = [
  policy(StorageAccount, {
    id: "azure-storage-tls",
    title: "Storage accounts must refuse TLS older than 1.2",
    annex: "9",
    severity: "high",
    why: "Older versions have known attacks that let an eavesdropper read the traffic.",
    fix: 'Set minimumTlsVersion to "TLS1_2".',
    holds: ({ minimumTlsVersion }) => isOneOf(minimumTlsVersion, "TLS1_2", "TLS1_3"),
    accepted: [{ minimumTlsVersion: "TLS1_2" }, { minimumTlsVersion: "tls1_2" }],
    rejected: [{}, { minimumTlsVersion: "TLS1_0" }, { minimumTlsVersion: "TLS1_1" }],
  }),

  policy(StorageAccount, {
    id: "azure-storage-https-only",
    title: "Storage accounts must refuse plain HTTP",
    annex: "9",
    severity: "high",
    why: "Whoever sits on the path of a plain HTTP request reads the record and the key that opened it.",
    fix: "Set enableHttpsTrafficOnly to true.",
    holds: ({ enableHttpsTrafficOnly: only }, { type }) =>
      only === true || (only === undefined && (apiVersionOf(type) ?? "today") >= "20190401"),
    accepted: [{ enableHttpsTrafficOnly: true }, {}],
    rejected: [{ enableHttpsTrafficOnly: false }],
  }),

  policy(StorageAccount, {
    id: "azure-storage-blob-public-access",
    title: "Storage accounts must not publish their blobs",
    annex: "11.1",
    severity: "critical",
    why: "A public container hands its data to anyone who knows or guesses the address.",
    fix: "Set allowBlobPublicAccess to false.",
    holds: ({ allowBlobPublicAccess }) => allowBlobPublicAccess !== true,
    accepted: [{ allowBlobPublicAccess: false }, {}],
    rejected: [{ allowBlobPublicAccess: true }],
  }),

  policy(BlobContainer, {
    id: "azure-storage-container-public-access",
    title: "Blob containers must not be public",
    annex: "11.1",
    severity: "critical",
    why: "Anyone who knows or guesses the address reads every blob of a public container, with no sign-in and no trace.",
    fix: 'Set publicAccess to "None".',
    holds: ({ publicAccess }) => publicAccess === undefined || isOneOf(publicAccess, "None"),
    accepted: [{ publicAccess: "None" }, {}],
    rejected: [{ publicAccess: "Blob" }, { publicAccess: "Container" }],
  }),

  policy(StorageAccount, {
    id: "azure-storage-shared-key",
    title: "Storage accounts must refuse their shared keys",
    annex: "11.6",
    severity: "medium",
    why: "A shared key opens everything in the account to its holder, whom no log can name.",
    fix: "Set allowSharedKeyAccess to false and sign in with Microsoft Entra.",
    holds: ({ allowSharedKeyAccess }) => allowSharedKeyAccess === false,
    accepted: [{ allowSharedKeyAccess: false }],
    rejected: [{ allowSharedKeyAccess: true }, {}],
  }),

  policy(StorageAccount, {
    id: "azure-storage-cross-tenant-replication",
    title: "Storage accounts must not replicate to other tenants",
    annex: "11.1",
    severity: "medium",
    why: "A replication rule can then copy patient data to an organisation that nobody here controls.",
    fix: "Set allowCrossTenantReplication to false.",
    holds: ({ allowCrossTenantReplication }) => allowCrossTenantReplication !== true,
    accepted: [{ allowCrossTenantReplication: false }, {}],
    rejected: [{ allowCrossTenantReplication: true }],
  }),

  policy(LocalUser, {
    id: "azure-storage-local-user-password",
    title: "Local users of storage accounts must sign in with an SSH key, not with a password or a shared key",
    annex: "11.6",
    severity: "medium",
    why: "Passwords of exchange partners are guessed, shared and reused, and the SFTP endpoint asks for no second factor.",
    fix: "Set hasSshPassword and hasSharedKey to false and give sshAuthorizedKeys.",
    holds: (user) => (["hasSshPassword", "hasSharedKey"] as const).filter((means) => user[means] === true),
    accepted: [{ hasSshKey: true, hasSshPassword: false, hasSharedKey: false }, {}],
    rejected: [{ hasSshPassword: true }, { hasSshKey: true, hasSharedKey: true }],
  }),
];
