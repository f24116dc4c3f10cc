import { Key } from "@pulumi/aws/kms";
import { policy } from "../policy";

export const kms = [
  policy(Key, {
    id: "aws-kms-rotation",
    title: "KMS keys must be rotated",
    annex: "9",
    severity: "medium",
    why: "A key that is never replaced protects ever more data, and all of it lies open to whoever gets hold of it.",
    fix: "Set enableKeyRotation to true.",
    // KMS rotates only symmetric keys whose material it made and keeps itself.
    holds: (key) =>
      key.enableKeyRotation === true ||
      (key.customerMasterKeySpec ?? "SYMMETRIC_DEFAULT") !== "SYMMETRIC_DEFAULT" ||
      (key.keyUsage ?? "ENCRYPT_DECRYPT") !== "ENCRYPT_DECRYPT" ||
      key.customKeyStoreId !== undefined,
    accepted: [
      { enableKeyRotation: true },
      { customerMasterKeySpec: "RSA_4096", keyUsage: "SIGN_VERIFY" },
      { customerMasterKeySpec: "HMAC_256", keyUsage: "GENERATE_VERIFY_MAC" },
      { customKeyStoreId: "cks-example" },
    ],
    rejected: [
      {},
      { enableKeyRotation: false },
      { customerMasterKeySpec: "SYMMETRIC_DEFAULT", keyUsage: "ENCRYPT_DECRYPT" },
    ],
  }),

  policy(Key, {
    id: "aws-kms-deletion-window",
    title: "KMS keys must wait at least 14 days before they are deleted",
    annex: "9",
    severity: "low",
    why: "When a deletion by mistake goes unnoticed for a holiday week, all that the key encrypts is lost.",
    fix: "Set deletionWindowInDays to 14 or more, or leave it out for 30.",
    holds: ({ deletionWindowInDays = 30 }) => deletionWindowInDays >= 14,
    accepted: [{}, { deletionWindowInDays: 14 }],
    rejected: [{ deletionWindowInDays: 7 }],
  }),

  policy(Key, {
    id: "aws-kms-enabled",
    title: "KMS keys must be enabled",
    annex: "9",
    severity: "medium",
    why: "Whoever needs the data that a disabled key encrypts, or its backups, cannot read them.",
    fix: "Remove isEnabled or set it to true.",
    holds: ({ isEnabled }) => isEnabled !== false,
    accepted: [{}, { isEnabled: true }],
    rejected: [{ isEnabled: false }],
  }),
];
