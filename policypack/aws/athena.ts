import { Database, Workgroup } from "@pulumi/aws/athena";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf } from "./customer-key";

const usesKms = (option: string | undefined): boolean => option === "SSE_KMS" || option === "CSE_KMS";

export const athena = [
  policy(Workgroup, {
    id: "aws-athena-enforced",
    title: "Athena workgroups must enforce their settings on clients",
    annex: "9",
    severity: "medium",
    why: "A client may otherwise send the results of its queries to another bucket, without your key.",
    fix: "Remove configuration.enforceWorkgroupConfiguration or set it to true.",
    holds: ({ configuration }) => configuration?.enforceWorkgroupConfiguration !== false,
    accepted: [{}, { configuration: { enforceWorkgroupConfiguration: true } }],
    rejected: [{ configuration: { enforceWorkgroupConfiguration: false } }],
  }),

  relation(Workgroup, {
    id: "aws-athena-customer-key",
    title: "Athena workgroups must encrypt results with a customer-managed key",
    annex: "9",
    severity: "low",
    why: "Results repeat the records that they were computed from, under a key that nobody here can limit or withdraw.",
    fix: 'Set encryptionOption to "SSE_KMS" and kmsKeyArn in configuration.resultConfiguration.encryptionConfiguration.',
    with: keysOf("configuration"),
    holds: ({ configuration }, keys) => {
      const managed = configuration?.managedQueryResultsConfiguration;
      if (managed?.enabled === true) return isCustomerKey(keys, () => managed.encryptionConfiguration?.kmsKey);
      const encryption = configuration?.resultConfiguration?.encryptionConfiguration;
      return usesKms(encryption?.encryptionOption) && isCustomerKey(keys, () => encryption?.kmsKeyArn);
    },
    accepted: [
      {
        inputs: {
          configuration: {
            resultConfiguration: {
              encryptionConfiguration: {
                encryptionOption: "SSE_KMS",
                kmsKeyArn: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d",
              },
            },
          },
        },
      },
      {
        inputs: {
          configuration: {
            managedQueryResultsConfiguration: {
              enabled: true,
              encryptionConfiguration: { kmsKey: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" },
            },
          },
        },
      },
    ],
    rejected: [
      {},
      {
        inputs: {
          configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: "SSE_S3" } } },
        },
      },
    ],
  }),

  relation(Database, {
    id: "aws-athena-database-customer-key",
    title: "Athena databases must encrypt results with a customer-managed key",
    annex: "9",
    severity: "low",
    why: "Results repeat the records that they were computed from, under a key that nobody here can limit or withdraw.",
    fix: 'Set encryptionConfiguration.encryptionOption to "SSE_KMS" and encryptionConfiguration.kmsKey.',
    with: keysOf("encryptionConfiguration"),
    holds: ({ encryptionConfiguration }, keys) =>
      usesKms(encryptionConfiguration?.encryptionOption) && isCustomerKey(keys, () => encryptionConfiguration?.kmsKey),
    accepted: [
      {
        inputs: {
          encryptionConfiguration: {
            encryptionOption: "SSE_KMS",
            kmsKey: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d",
          },
        },
      },
    ],
    rejected: [{}, { inputs: { encryptionConfiguration: { encryptionOption: "SSE_S3" } } }],
  }),
];
