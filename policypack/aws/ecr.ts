import { Repository } from "@pulumi/aws/ecr";
import { relation } from "../relation";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

export const ecr = [
  relation(Repository, {
    id: "aws-ecr-customer-key",
    title: "ECR repositories must encrypt with a customer-managed key",
    annex: "9",
    severity: "low",
    why: whyOwnKey,
    fix: 'Set encryptionConfigurations to one with encryptionType "KMS" and kmsKey the ARN of a key.',
    with: keysOf("encryptionConfigurations"),
    holds: ({ encryptionConfigurations }, keys) => {
      const [encryption] = encryptionConfigurations ?? [];
      return encryption?.encryptionType?.startsWith("KMS") === true && isCustomerKey(keys, () => encryption.kmsKey);
    },
    accepted: [
      {
        inputs: {
          encryptionConfigurations: [
            { encryptionType: "KMS", kmsKey: "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d" },
          ],
        },
      },
    ],
    rejected: [
      {},
      { inputs: { encryptionConfigurations: [{ encryptionType: "AES256" }] } },
      { inputs: { encryptionConfigurations: [{ encryptionType: "KMS" }] } },
    ],
  }),
];
