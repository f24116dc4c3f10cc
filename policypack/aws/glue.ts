import { DataCatalogEncryptionSettings, Job, SecurityConfiguration } from "@pulumi/aws/glue";
import { policy } from "../policy";
import { relation, to } from "../relation";

const isOn = (mode: string | undefined): boolean => mode !== undefined && mode !== "DISABLED";

const secured = {
  cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS" },
  jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS" },
  s3Encryption: { s3EncryptionMode: "SSE-KMS" },
};
const catalog = (catalogEncryptionMode: string, returnConnectionPasswordEncrypted: boolean) => ({
  dataCatalogEncryptionSettings: {
    encryptionAtRest: { catalogEncryptionMode },
    connectionPasswordEncryption: { returnConnectionPasswordEncrypted },
  },
});

export const glue = [
  policy(SecurityConfiguration, {
    id: "aws-glue-encrypted",
    title: "Glue security configurations must encrypt results, bookmarks and logs",
    annex: "9",
    severity: "medium",
    why: "What jobs extract from records lies in buckets and logs without the encryption that the source has.",
    fix: "Set each mode in encryptionConfiguration to one that uses a key.",
    holds: ({ encryptionConfiguration: all }) => {
      const at = "encryptionConfiguration";
      return [
        ...(isOn(all?.cloudwatchEncryption?.cloudwatchEncryptionMode) ? [] : [`${at}.cloudwatchEncryption`]),
        ...(isOn(all?.jobBookmarksEncryption?.jobBookmarksEncryptionMode) ? [] : [`${at}.jobBookmarksEncryption`]),
        ...(isOn(all?.s3Encryption?.s3EncryptionMode) ? [] : [`${at}.s3Encryption`]),
      ];
    },
    accepted: [{ encryptionConfiguration: secured }],
    rejected: [
      {},
      { encryptionConfiguration: { ...secured, s3Encryption: { s3EncryptionMode: "DISABLED" } } },
      { encryptionConfiguration: { ...secured, cloudwatchEncryption: {} } },
    ],
  }),

  relation(Job, {
    id: "aws-glue-job-secured",
    title: "Glue jobs must have a security configuration",
    annex: "9",
    severity: "medium",
    why: "Without one, what the job extracts and logs is not encrypted with a key of your own.",
    fix: "Set securityConfiguration to the name of a SecurityConfiguration.",
    with: { configurations: to(SecurityConfiguration, "securityConfiguration") },
    holds: (job, { configurations }) => configurations.length > 0 || Boolean(job.securityConfiguration),
    accepted: [{ inputs: { securityConfiguration: "records" } }, { beside: { configurations: [{}] } }],
    rejected: [{}],
  }),

  policy(DataCatalogEncryptionSettings, {
    id: "aws-glue-catalog-encrypted",
    title: "The Glue data catalogue must be encrypted, with the passwords of its connections",
    annex: "9",
    severity: "high",
    why: "Whoever may list connections reads the passwords of the databases behind them.",
    fix: 'Set catalogEncryptionMode to "SSE-KMS" and returnConnectionPasswordEncrypted to true.',
    holds: ({ dataCatalogEncryptionSettings: settings }) => {
      const at = "dataCatalogEncryptionSettings";
      const { encryptionAtRest: rest, connectionPasswordEncryption: passwords } = settings ?? {};
      return [
        ...(isOn(rest?.catalogEncryptionMode) ? [] : [`${at}.encryptionAtRest`]),
        ...(passwords?.returnConnectionPasswordEncrypted === true ? [] : [`${at}.connectionPasswordEncryption`]),
      ];
    },
    accepted: [catalog("SSE-KMS", true)],
    rejected: [{}, catalog("DISABLED", true), catalog("SSE-KMS", false)],
  }),
];
